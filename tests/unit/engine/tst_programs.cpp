#include "engine/face/routing.h"
#include "engine/face/sorting.h"
#include "engine/face/team.h"
#include "store/routing.h"
#include "support/engine_bench.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using engine::KeyCheck;
using test::EngineBench;

namespace {

QByteArray render(const MessageRecord &message)
{
    return message.uuid.toByteArray();
}

} // namespace

/// What programs get of the engine: keys, and messages that are sent once.
class TestPrograms : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineBench> b;

    void waitForKeys()
    {
        QTRY_VERIFY(keys().check("vb_none").outcome != KeyCheck::Outcome::NotReady);
    }

    engine::AccessKeys &keys() { return b->engine->programs().accessKeys(); }
    engine::Records &records() { return b->engine->programs().records(); }

    engine::MadeKey make(const engine::AccessKeyEdit &edit)
    {
        const auto made = EngineBench::wait(keys().make(edit));
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return *made;
    }
    engine::MadeKey make()
    {
        engine::AccessKeyEdit edit;
        edit.name = u"shop"_s;
        edit.role = KeyRole::Sender;
        return make(edit);
    }

    engine::ProgramDraft draft(const engine::MadeKey &key) const
    {
        engine::ProgramDraft asked;
        asked.draft.source = b->ours;
        asked.draft.destinations = {b->mara};
        asked.draft.text = u"hi"_s;
        asked.draft.origin = Origin::Api;
        asked.key = std::make_shared<const AccessKey>(key.key);
        return asked;
    }

    int left() const { return int(b->line->submitted().size()); }

private Q_SLOTS:
    void init()
    {
        b = std::make_unique<EngineBench>(test::nightInDenver);
        waitForKeys();
    }
    void cleanup() { b.reset(); }

    void theInstallationHasOneId()
    {
        const QUuid id = b->engine->programs().customer();
        QVERIFY(!id.isNull());
        b->restart();
        waitForKeys();
        QCOMPARE(b->engine->programs().customer(), id);
    }

    // T130: good, unknown, expired, withdrawn; at once.
    void aKeyOpensUntilItIsWithdrawn()
    {
        const auto made = make();
        QCOMPARE(made.token.size(), 35);
        QVERIFY(made.token.startsWith(u"vb_"_s));
        QCOMPARE(made.key.prefix, made.token.left(11));
        const auto checked = keys().check(made.token.toLatin1());
        QCOMPARE(checked.outcome, KeyCheck::Outcome::Good);
        QCOMPARE(checked.key->name, u"shop"_s);
        QCOMPARE(keys().check("vb_a3Bf9xKmPq2nR7sT4wYzLp8mN5qR1xWe").outcome,
                 KeyCheck::Outcome::Unknown);
        QVERIFY(EngineBench::wait(keys().remove(made.key.uuid)));
        QCOMPARE(keys().check(made.token.toLatin1()).outcome, KeyCheck::Outcome::Unknown);
        QCOMPARE(EngineBench::wait(keys().remove(made.key.uuid)).error().code, ErrorCode::NotFound);
        QCOMPARE(EngineBench::wait(keys().page(0, 10))->size(), 1);
    }

    void aKeyExpires()
    {
        engine::AccessKeyEdit edit;
        edit.name = u"summer"_s;
        edit.expiresUs = b->clock.nowUs() + 60'000'000;
        const auto made = make(edit);
        QCOMPARE(keys().check(made.token.toLatin1()).outcome, KeyCheck::Outcome::Good);
        b->clock.advanceSeconds(60);
        QCOMPARE(keys().check(made.token.toLatin1()).outcome, KeyCheck::Outcome::Expired);
        edit.expiresUs = b->clock.nowUs();
        QCOMPARE(EngineBench::wait(keys().make(edit)).error().code, ErrorCode::Invalid);
        edit = {};
        QCOMPARE(EngineBench::wait(keys().make(edit)).error().code, ErrorCode::Invalid); // no name
    }

    void anEditHoldsAtOnce()
    {
        const auto made = make();
        engine::AccessKeyEdit edit;
        edit.role = KeyRole::Admin;
        edit.senders = {b->ours};
        QVERIFY(EngineBench::wait(keys().edit(made.key.uuid, edit)));
        const auto checked = keys().check(made.token.toLatin1());
        QCOMPARE(checked.key->role, KeyRole::Admin);
        QCOMPARE(checked.key->senders, QStringList{b->ours});
        QCOMPARE(checked.key->name, u"shop"_s);
    }

    void useIsWrittenDownAtTheEnd()
    {
        const auto made = make();
        keys().check(made.token.toLatin1());
        const qint64 usedUs = b->clock.nowUs();
        b->restart();
        waitForKeys();
        QCOMPARE(EngineBench::wait(keys().find(made.key.uuid))->lastUsedUs, usedUs);
    }

    void itIsSentAndFound()
    {
        b->addCarrier(b->ours);
        const auto sent = EngineBench::wait(records().send(draft(make())));
        QVERIFY(sent);
        QCOMPARE(sent->message.source, b->ours);
        QCOMPARE(sent->message.targets.first().destination, b->mara);
        QCOMPARE(sent->message.targets.first().state, TargetState::Queued);
        QTRY_COMPARE(left(), 1);
        const auto found = EngineBench::wait(records().message(sent->message.uuid));
        QVERIFY(found);
        QCOMPARE(found->createdUs, sent->message.createdUs);
        QCOMPARE(EngineBench::wait(records().message(QUuid::createUuid())).error().code,
                 ErrorCode::NotFound);
    }

    // T134
    void theSameRequestIsAnsweredTheSame()
    {
        b->addCarrier(b->ours);
        const auto key = make();
        auto asked = draft(key);
        asked.repeatable = {u"one"_s, "digest", render};
        const auto first = EngineBench::wait(records().send(asked));
        QVERIFY(first);
        QVERIFY(!first->again);
        const auto second = EngineBench::wait(records().send(asked));
        QVERIFY(second->again);
        QCOMPARE(second->answer, first->answer);
        QTRY_COMPARE(left(), 1);

        // Also when it could not be sent any more.
        asked.onlyAgain = Error{ErrorCode::Invalid, u"late"_s, {}};
        QVERIFY(EngineBench::wait(records().send(asked))->again);
        auto late = asked;
        late.repeatable->name = u"two"_s;
        QCOMPARE(EngineBench::wait(records().send(late)).error().code, ErrorCode::Invalid);
        asked.onlyAgain.reset();

        asked.repeatable->digest = "another";
        const auto reused = EngineBench::wait(records().send(asked));
        QCOMPARE(reused.error().code, ErrorCode::Conflict);
        QCOMPARE(reused.error().detail, u"IDEMPOTENCY_KEY_REUSED"_s);

        // The name is each key's own.
        auto other = draft(make());
        other.repeatable = {u"one"_s, "another", render};
        QVERIFY(EngineBench::wait(records().send(other)));

        b->clock.advanceSeconds(24 * 3600);
        QVERIFY(!EngineBench::wait(records().send(asked))->again);
    }

    // T134: in parallel. However they meet, one message leaves.
    void twoAtOnceSendOne()
    {
        b->addCarrier(b->ours);
        auto asked = draft(make());
        asked.repeatable = {u"one"_s, "digest", render};
        QList<QFuture<Result<engine::Accepted>>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(records().send(asked));
        int accepted = 0;
        for (const auto &future : answers) {
            const auto answer = EngineBench::wait(future);
            if (!answer)
                QCOMPARE(answer.error().detail, u"IN_PROGRESS"_s);
            else
                accepted += answer->again ? 0 : 1;
        }
        QCOMPARE(accepted, 1);
        QTRY_COMPARE(left(), 1);
        QCOMPARE(EngineBench::wait(records().messages({}))->size(), 1);
    }

    void whatIsRefusedIsNotKept()
    {
        auto asked = draft(make());
        asked.draft.text.clear();
        asked.repeatable = {u"one"_s, "digest", render};
        QCOMPARE(EngineBench::wait(records().send(asked)).error().code, ErrorCode::Invalid);
        asked.draft.text = u"hi"_s;
        QVERIFY(!EngineBench::wait(records().send(asked))->again);
    }

    void itLeavesWhenItIsPlannedTo()
    {
        b->addCarrier(b->ours);
        auto asked = draft(make());
        asked.draft.leaveUs = b->clock.nowUs() + 3600LL * 1'000'000;
        const auto sent = EngineBench::wait(records().send(asked));
        QCOMPARE(sent->message.targets.first().reason.code, ReasonCode::Scheduled);
        auto atOnce = draft(make());
        QVERIFY(EngineBench::wait(records().send(atOnce)));
        QTRY_COMPARE(left(), 1);
        b->clock.advanceSeconds(3600);
        QVERIFY(EngineBench::wait(records().send(atOnce)));
        QTRY_COMPARE_WITH_TIMEOUT(left(), 3, 10'000);
    }

    void aListIsSpreadOverTime()
    {
        b->addCarrier(b->ours);
        auto asked = draft(make());
        asked.draft.destinations.clear();
        for (int i = 0; i < 10; ++i)
            asked.draft.destinations.append(u"+1303555015%1"_s.arg(i));
        asked.draft.spreadSeconds = 100;
        QVERIFY(EngineBench::wait(records().send(asked)));
        QTRY_COMPARE(left(), 1);
        b->clock.advanceSeconds(55);
        QVERIFY(EngineBench::wait(records().send(draft(make()))));
        QTRY_COMPARE_WITH_TIMEOUT(left(), 7, 10'000);
    }

    void aKeysLimitHolds()
    {
        b->addCarrier(b->ours);
        const CarrierId carrier = EngineBench::wait(b->engine->carriers())->first().id;
        QVERIFY(EngineBench::wait(
            b->engine->routing().savePrices({carrier, u"EUR"_s, {{{}, 400'000}}})));
        engine::AccessKeyEdit edit;
        edit.name = u"shop"_s;
        edit.spendingLimitMicro = 1'000'000;
        const auto key = make(edit);
        QVERIFY(EngineBench::wait(records().send(draft(key))));
        QVERIFY(EngineBench::wait(records().send(draft(key))));
        const auto third = EngineBench::wait(records().send(draft(key)));
        QCOMPARE(third.error().detail, u"INSUFFICIENT_BALANCE"_s);
        QCOMPARE(EngineBench::wait(records().messages({}))->size(), 2);
        QCOMPARE(EngineBench::wait(keys().find(key.key.uuid))->spentMicro, 800'000);
    }

    // What a program does to a thread is done for everybody, and says that a program did it.
    void aThreadIsClosedPutOffAndLabelled()
    {
        b->addCarrier(b->ours);
        b->receive(u"Hi"_s);
        auto &desk = b->engine->programs().desk();
        const auto thread = EngineBench::wait(records().conversations({}))->first();
        QCOMPARE(thread.status, ThreadStatus());
        QCOMPARE(thread.unread, 1);
        const ThreadStatus snoozed{ThreadState::Snoozed, b->clock.nowUs() + qint64(60'000'000)};
        QCOMPARE(EngineBench::wait(desk.setStatus(thread.id, snoozed))->status, snoozed);
        b->clock.advanceSeconds(61);
        QTRY_COMPARE_WITH_TIMEOUT(
            EngineBench::wait(records().conversation(thread.uuid))->status.state, ThreadState::Open,
            10'000);
        const auto past =
            EngineBench::wait(desk.setStatus(thread.id, {ThreadState::Snoozed, b->clock.nowUs()}));
        QCOMPARE(past.error().code, ErrorCode::Invalid);
        b->engine->mailbox().drain();
        const auto closed = EngineBench::wait(desk.setStatus(thread.id, {ThreadState::Closed, 0}));
        QCOMPARE(closed->unread, 0);
        QVERIFY(closed->updatedUs > thread.updatedUs);
        QVERIFY(b->engine->mailbox().drain().conversations.contains(thread.id));
        const auto label = EngineBench::wait(b->engine->sorting().saveLabel({{}, u"VIP"_s, 2}));
        QVERIFY(EngineBench::wait(b->engine->sorting().setLabel(thread.id, label->id, true)));
        QCOMPARE(EngineBench::wait(records().conversation(thread.uuid))->labels, QList{*label});
        QCOMPARE(EngineBench::wait(desk.setStatus({99}, {})).error().code, ErrorCode::NotFound);
        const auto lines = EngineBench::wait(b->engine->team().linesSince(thread.id, 0));
        QCOMPARE(lines->last().kind, ThreadLine::Kind::Closed);
        QVERIFY(lines->last().actor.isNull());
        b->receive(u"One more"_s);
        QCOMPARE(EngineBench::wait(records().conversation(thread.uuid))->status.state,
                 ThreadState::Open);
    }

    void viewsAreCountedAndPaged()
    {
        b->addCarrier(b->ours);
        b->receive(u"Hi"_s);
        auto &desk = b->engine->programs().desk();
        const auto thread = EngineBench::wait(records().conversations({}))->first();
        const QUuid me = EngineBench::wait(b->engine->team().me())->id;
        ThreadFilter mine;
        mine.whose = ThreadFilter::Whose::Mine;
        QCOMPARE(EngineBench::wait(desk.count(mine, me)).value(), 0);
        engine::ThreadEdit edit;
        edit.owner = me;
        edit.expectedOwner = QUuid::createUuid();
        const auto late = EngineBench::wait(records().edit(thread.id, edit));
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QVERIFY(!late.error().message.isEmpty());
        edit.expectedOwner = QUuid();
        QVERIFY(EngineBench::wait(records().edit(thread.id, edit)));
        QCOMPARE(EngineBench::wait(desk.count(mine, me)).value(), 1);
        QCOMPARE(EngineBench::wait(desk.count(mine, {})).value(), 0);
        ThreadFilter words;
        words.text = u"hi"_s;
        QCOMPARE(EngineBench::wait(desk.count(words, {})).value(), 1);
        words.text = u"nothing"_s;
        QCOMPARE(EngineBench::wait(desk.count(words, {})).value(), 0);
        const auto page = EngineBench::wait(desk.threads(mine, me, {}, 1));
        QCOMPARE(page->rows.first().uuid, thread.uuid);
        QVERIFY(EngineBench::wait(desk.threads(mine, me, page->last, 1))->rows.isEmpty());
    }

    void aNoteOfAProgramNamesPeople()
    {
        b->addCarrier(b->ours);
        auto &desk = b->engine->programs().desk();
        b->receive(u"Hi"_s);
        const auto thread = EngineBench::wait(records().conversations({}))->first();
        const QUuid me = EngineBench::wait(b->engine->team().me())->id;
        const auto noted = EngineBench::wait(desk.addNote(thread, u" @Ada: paid "_s));
        QCOMPARE(noted->named, QList{me});
        QCOMPARE(noted->text, u"@Ada: paid"_s);
        QCOMPARE(EngineBench::wait(desk.addNote(thread, u" "_s)).error().code, ErrorCode::Invalid);
        const auto waiting = EngineBench::wait(desk.mentions(me));
        QCOMPARE(waiting->first().conversation, thread.uuid);
        QVERIFY(waiting->first().by.isEmpty());
        QCOMPARE(EngineBench::wait(b->engine->team().mentions())->size(), 1);
        QVERIFY(EngineBench::wait(b->engine->team().seeMentions(thread.id)));
        QVERIFY(EngineBench::wait(desk.mentions(me))->isEmpty());
    }

    void aNumberIsBlocked()
    {
        b->addCarrier(b->ours);
        b->receive(u"Hi"_s);
        auto &desk = b->engine->programs().desk();
        QVERIFY(EngineBench::wait(desk.block(u"+15550001111"_s))); // no thread with it
        QVERIFY(EngineBench::wait(desk.block(b->mara)));
        const qint64 sinceUs = EngineBench::wait(desk.block(b->mara))->sinceUs; // changes nothing
        const auto all = EngineBench::wait(desk.blocked(0, 10));
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().number, b->mara);
        QCOMPARE(all->first().sinceUs, sinceUs);
        QCOMPARE(EngineBench::wait(desk.blocked(sinceUs, 10))->size(), 1);
        const auto thread = EngineBench::wait(records().conversations({}))->first();
        QVERIFY(thread.blockedUs > 0);
        QCOMPARE(thread.status.state, ThreadState::Closed);
        b->receive(u"Again"_s);
        QCOMPARE(EngineBench::wait(records().conversation(thread.uuid))->unread, 0);
        QVERIFY(EngineBench::wait(desk.unblock(b->mara)));
        QCOMPARE(EngineBench::wait(desk.unblock(b->mara)).error().code, ErrorCode::NotFound);
        QCOMPARE(EngineBench::wait(desk.blocked(0, 10))->size(), 1);
    }

    void deletingTakesBackWhatHasNotLeft()
    {
        auto asked = draft(make());
        const auto sent = EngineBench::wait(records().send(asked)); // there is no route: it waits
        QVERIFY(sent);
        QCOMPARE(sent->message.targets.first().reason.code, ReasonCode::NoRoute);
        const auto removed = EngineBench::wait(records().remove(sent->message.uuid));
        QVERIFY(removed->deletedUs > 0);
        QCOMPARE(removed->targets.first().state, TargetState::Cancelled);
        QCOMPARE(EngineBench::wait(records().remove(sent->message.uuid)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(EngineBench::wait(records().messages({}))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
