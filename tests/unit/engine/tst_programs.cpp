#include "engine/engine_service.h"
#include "engine/face/routing.h"
#include "store/routing.h"
#include "store/store.h"
#include "support/fake_link.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace cordboard;
using namespace Qt::StringLiterals;
using engine::KeyCheck;
using test::FakeLine;
using test::FakeLink;

namespace {

class HandClock final : public Clock
{
public:
    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicMs() const override { return m_nowUs / 1000; }
    void advanceSeconds(int seconds) { m_nowUs += qint64(seconds) * 1'000'000; }

private:
    std::atomic<qint64> m_nowUs = 1'795'671'600'000'000;
};

QByteArray render(const MessageRecord &message)
{
    return message.uuid.toByteArray();
}

} // namespace

/// What programs get of the engine: keys, and messages that are sent once.
class TestPrograms : public QObject
{
    Q_OBJECT

    const QString ours = u"+13035550142"_s;
    const QString mara = u"+13035550143"_s;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeLine> m_line;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<engine::EngineService> m_engine;

    template<class T>
    static T wait(QFuture<T> future)
    {
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
        }();
        return future.result();
    }

    void start()
    {
        store::OpenOptions opening;
        opening.path = m_dir->filePath(u"cordboard.sqlite"_s);
        opening.clock = m_clock.get();
        auto store = store::Store::open(opening);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        engine::EngineOptions options;
        options.key.kind = secrets::KeySource::Kind::Fixed;
        options.key.dataDir = m_dir->path();
        options.clock = m_clock.get();
        options.linkFactory = [line = m_line](const Carrier &carrier, const QString &password) {
            return std::make_unique<FakeLink>(line, carrier, password);
        };
        m_engine = engine::EngineService::start(*std::move(store), options);
        QTRY_VERIFY(keys().check("vb_none").outcome != KeyCheck::Outcome::NotReady);
    }

    void addCarrier()
    {
        CarrierEdit edit;
        edit.carrier.name = u"Northline"_s;
        edit.carrier.host = u"127.0.0.1"_s;
        edit.carrier.senders = {ours};
        QVERIFY(wait(m_engine->saveCarrier(edit)));
        QTRY_COMPARE(wait(m_engine->links())->value(0).state, LinkState::Up);
    }

    engine::AccessKeys &keys() { return m_engine->programs().accessKeys(); }
    engine::Records &records() { return m_engine->programs().records(); }

    engine::MadeKey make(const engine::AccessKeyEdit &edit)
    {
        const auto made = wait(keys().make(edit));
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
        asked.draft.source = ours;
        asked.draft.destinations = {mara};
        asked.draft.text = u"hi"_s;
        asked.draft.origin = Origin::Api;
        asked.key = std::make_shared<const AccessKey>(key.key);
        return asked;
    }

    int left() const { return int(m_line->submitted().size()); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_line = std::make_shared<FakeLine>();
        m_clock = std::make_unique<HandClock>();
        start();
    }
    void cleanup() { m_engine.reset(); }

    void theInstallationHasOneId()
    {
        const QUuid id = m_engine->programs().customer();
        QVERIFY(!id.isNull());
        m_engine.reset();
        start();
        QCOMPARE(m_engine->programs().customer(), id);
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
        QVERIFY(wait(keys().remove(made.key.uuid)));
        QCOMPARE(keys().check(made.token.toLatin1()).outcome, KeyCheck::Outcome::Unknown);
        QCOMPARE(wait(keys().remove(made.key.uuid)).error().code, ErrorCode::NotFound);
        QCOMPARE(wait(keys().page(0, 10))->size(), 1);
    }

    void aKeyExpires()
    {
        engine::AccessKeyEdit edit;
        edit.name = u"summer"_s;
        edit.expiresUs = m_clock->nowUs() + 60'000'000;
        const auto made = make(edit);
        QCOMPARE(keys().check(made.token.toLatin1()).outcome, KeyCheck::Outcome::Good);
        m_clock->advanceSeconds(60);
        QCOMPARE(keys().check(made.token.toLatin1()).outcome, KeyCheck::Outcome::Expired);
        edit.expiresUs = m_clock->nowUs();
        QCOMPARE(wait(keys().make(edit)).error().code, ErrorCode::Invalid);
        edit = {};
        QCOMPARE(wait(keys().make(edit)).error().code, ErrorCode::Invalid); // no name
    }

    void anEditHoldsAtOnce()
    {
        const auto made = make();
        engine::AccessKeyEdit edit;
        edit.role = KeyRole::Admin;
        edit.senders = {ours};
        QVERIFY(wait(keys().edit(made.key.uuid, edit)));
        const auto checked = keys().check(made.token.toLatin1());
        QCOMPARE(checked.key->role, KeyRole::Admin);
        QCOMPARE(checked.key->senders, QStringList{ours});
        QCOMPARE(checked.key->name, u"shop"_s);
    }

    void useIsWrittenDownAtTheEnd()
    {
        const auto made = make();
        keys().check(made.token.toLatin1());
        const qint64 usedUs = m_clock->nowUs();
        m_engine.reset();
        start();
        QCOMPARE(wait(keys().find(made.key.uuid))->lastUsedUs, usedUs);
    }

    void itIsSentAndFound()
    {
        addCarrier();
        const auto sent = wait(records().send(draft(make())));
        QVERIFY(sent);
        QCOMPARE(sent->message.source, ours);
        QCOMPARE(sent->message.targets.first().destination, mara);
        QCOMPARE(sent->message.targets.first().state, TargetState::Queued);
        QTRY_COMPARE(left(), 1);
        const auto found = wait(records().message(sent->message.uuid));
        QVERIFY(found);
        QCOMPARE(found->createdUs, sent->message.createdUs);
        QCOMPARE(wait(records().message(QUuid::createUuid())).error().code, ErrorCode::NotFound);
    }

    // T134
    void theSameRequestIsAnsweredTheSame()
    {
        addCarrier();
        const auto key = make();
        auto asked = draft(key);
        asked.repeatable = {u"one"_s, "digest", render};
        const auto first = wait(records().send(asked));
        QVERIFY(first);
        QVERIFY(!first->again);
        const auto second = wait(records().send(asked));
        QVERIFY(second->again);
        QCOMPARE(second->answer, first->answer);
        QTRY_COMPARE(left(), 1);

        asked.repeatable->digest = "another";
        const auto reused = wait(records().send(asked));
        QCOMPARE(reused.error().code, ErrorCode::Conflict);
        QCOMPARE(reused.error().detail, u"IDEMPOTENCY_KEY_REUSED"_s);

        // The name is each key's own.
        auto other = draft(make());
        other.repeatable = {u"one"_s, "another", render};
        QVERIFY(wait(records().send(other)));

        m_clock->advanceSeconds(24 * 3600);
        QVERIFY(!wait(records().send(asked))->again);
    }

    // T134: in parallel. However they meet, one message leaves.
    void twoAtOnceSendOne()
    {
        addCarrier();
        auto asked = draft(make());
        asked.repeatable = {u"one"_s, "digest", render};
        QList<QFuture<Result<engine::Accepted>>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(records().send(asked));
        int accepted = 0;
        for (const auto &future : answers) {
            const auto answer = wait(future);
            if (!answer)
                QCOMPARE(answer.error().detail, u"IN_PROGRESS"_s);
            else
                accepted += answer->again ? 0 : 1;
        }
        QCOMPARE(accepted, 1);
        QTRY_COMPARE(left(), 1);
        QCOMPARE(wait(records().messages({}))->size(), 1);
    }

    void whatIsRefusedIsNotKept()
    {
        auto asked = draft(make());
        asked.draft.text.clear();
        asked.repeatable = {u"one"_s, "digest", render};
        QCOMPARE(wait(records().send(asked)).error().code, ErrorCode::Invalid);
        asked.draft.text = u"hi"_s;
        QVERIFY(!wait(records().send(asked))->again);
    }

    void itLeavesWhenItIsPlannedTo()
    {
        addCarrier();
        auto asked = draft(make());
        asked.draft.leaveUs = m_clock->nowUs() + 3600LL * 1'000'000;
        const auto sent = wait(records().send(asked));
        QCOMPARE(sent->message.targets.first().reason.code, ReasonCode::Scheduled);
        auto atOnce = draft(make());
        QVERIFY(wait(records().send(atOnce)));
        QTRY_COMPARE(left(), 1);
        m_clock->advanceSeconds(3600);
        QVERIFY(wait(records().send(atOnce)));
        QTRY_COMPARE_WITH_TIMEOUT(left(), 3, 10'000);
    }

    void aListIsSpreadOverTime()
    {
        addCarrier();
        auto asked = draft(make());
        asked.draft.destinations.clear();
        for (int i = 0; i < 10; ++i)
            asked.draft.destinations.append(u"+1303555015%1"_s.arg(i));
        asked.draft.spreadSeconds = 100;
        QVERIFY(wait(records().send(asked)));
        QTRY_COMPARE(left(), 1);
        m_clock->advanceSeconds(55);
        QVERIFY(wait(records().send(draft(make()))));
        QTRY_COMPARE_WITH_TIMEOUT(left(), 7, 10'000);
    }

    void aKeysLimitHolds()
    {
        addCarrier();
        const CarrierId carrier = wait(m_engine->carriers())->first().id;
        QVERIFY(wait(m_engine->routing().savePrices({carrier, u"EUR"_s, {{{}, 400'000}}})));
        engine::AccessKeyEdit edit;
        edit.name = u"shop"_s;
        edit.spendingLimitMicro = 1'000'000;
        const auto key = make(edit);
        QVERIFY(wait(records().send(draft(key))));
        QVERIFY(wait(records().send(draft(key))));
        const auto third = wait(records().send(draft(key)));
        QCOMPARE(third.error().detail, u"INSUFFICIENT_BALANCE"_s);
        QCOMPARE(wait(records().messages({}))->size(), 2);
        QCOMPARE(wait(keys().find(key.key.uuid))->spentMicro, 800'000);
    }

    void deletingTakesBackWhatHasNotLeft()
    {
        auto asked = draft(make());
        const auto sent = wait(records().send(asked)); // there is no route: it waits
        QVERIFY(sent);
        QCOMPARE(sent->message.targets.first().reason.code, ReasonCode::NoRoute);
        const auto removed = wait(records().remove(sent->message.uuid));
        QVERIFY(removed->deletedUs > 0);
        QCOMPARE(removed->targets.first().state, TargetState::Cancelled);
        QCOMPARE(wait(records().remove(sent->message.uuid)).error().code, ErrorCode::NotFound);
        QCOMPARE(wait(records().messages({}))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
