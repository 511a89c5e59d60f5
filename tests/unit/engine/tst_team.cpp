#include "engine/face/sorting.h"
#include "engine/face/team.h"
#include "support/engine_bench.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::EngineBench;
using Kind = ThreadLine::Kind;

namespace {

struct Bench : EngineBench
{
    Bench() { addCarrier(ours); }

    engine::Team &team() { return engine->team(); }

    Conversation thread()
    {
        const auto rows = wait(engine->threads({}));
        return rows && !rows->rows.isEmpty() ? rows->rows.first() : Conversation();
    }

    QList<Kind> kinds()
    {
        SliceQuery query;
        query.conversation = thread().id;
        QList<Kind> found;
        const auto slice = wait(engine->messages(query));
        for (const ThreadLine &one : slice->lines)
            found.append(one.kind);
        return found;
    }

    int listed(ThreadView view)
    {
        ThreadQuery query;
        query.view = view;
        return int(wait(engine->threads(query))->rows.size());
    }
};

} // namespace

/// Who has a thread, what is closed or put off: through the engine's face.
class TestTeam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iAmWhoSitsHere()
    {
        Bench bench;
        const auto me = EngineBench::wait(bench.team().me());
        QVERIFY(me.has_value());
        QCOMPARE(me->name, u"Ada"_s);
        const auto all = EngineBench::wait(bench.team().operators());
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().who.id, me->id);
        QVERIFY(all->first().here);
    }

    void takingAndGivingBack()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const QUuid me = EngineBench::wait(bench.team().me())->id;
        const ConversationId id = bench.thread().id;
        QCOMPARE(bench.listed(ThreadView::Mine), 0);
        QCOMPARE(EngineBench::wait(bench.team().counts()).value(), (ThreadCounts{0, 1, 1}));
        bench.engine->mailbox().drain();
        QVERIFY(EngineBench::wait(bench.team().assign(id, me, {})).has_value());
        QVERIFY(bench.engine->mailbox().drain().conversations.contains(id));
        QCOMPARE(bench.listed(ThreadView::Mine), 1);
        QCOMPARE(EngineBench::wait(bench.team().counts()).value(), (ThreadCounts{1, 0, 0}));
        const auto late = EngineBench::wait(bench.team().assign(id, QUuid::createUuid(), {}));
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(late.error().message, u"Ada has this thread already."_s);
        QVERIFY(EngineBench::wait(bench.team().assign(id, {}, me)).has_value());
        const auto oldest = EngineBench::wait(bench.team().takeOldest());
        QCOMPARE((*oldest)->id, id);
        QCOMPARE((*oldest)->assignee, me);
        QVERIFY(!EngineBench::wait(bench.team().takeOldest())->has_value());
        QCOMPARE(bench.kinds(), (QList{Kind::Taken, Kind::Released, Kind::Taken}));
        const auto gone = EngineBench::wait(bench.team().assign({99}, {}, {}));
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(!gone.error().message.isEmpty());
    }

    void aNoteNamesMe()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const ConversationId id = bench.thread().id;
        QVERIFY(EngineBench::wait(bench.team().me()).has_value());
        bench.me = {u"noor"_s, u"Noor"_s};
        bench.restart();
        QVERIFY(EngineBench::wait(bench.team().addNote(id, u"@Ada, is that ours?"_s)).has_value());
        QVERIFY(EngineBench::wait(bench.team().mentions())->isEmpty());
        bench.me = {u"ada"_s, u"Ada"_s};
        bench.restart();
        const auto named = EngineBench::wait(bench.team().mentions());
        QCOMPARE(named->size(), 1);
        QCOMPARE(named->first().by, u"Noor"_s);
        QCOMPARE(named->first().conversation, id);
        QCOMPARE(bench.thread().mentions, 1);
        QCOMPARE(EngineBench::wait(bench.engine->threadsByIds({id}))->first().mentions, 1);
        bench.engine->mailbox().drain();
        QVERIFY(EngineBench::wait(bench.team().seeMentions(id)).has_value());
        QVERIFY(bench.engine->mailbox().drain().conversations.contains(id));
        QCOMPARE(bench.thread().mentions, 0);
        QVERIFY(EngineBench::wait(bench.team().mentions())->isEmpty());
    }

    void answeringTakes()
    {
        Bench bench;
        bench.acceptAll();
        bench.receive(u"Hi"_s);
        bench.send(bench.draft(u"Hello Mara"_s));
        QCOMPARE(bench.thread().assigneeName, u"Ada"_s);
        QCOMPARE(bench.kinds(), QList{Kind::Taken});
        // What programs and broadcasts send is nobody's answer.
        QVERIFY(
            EngineBench::wait(bench.team().assign(bench.thread().id, {}, bench.thread().assignee)));
        Draft draft = bench.draft(u"Your code"_s);
        draft.origin = Origin::Api;
        bench.send(draft);
        QVERIFY(bench.thread().assignee.isNull());
    }

    void aSnoozeEndsByTheClock()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const ConversationId id = bench.thread().id;
        const auto past = EngineBench::wait(
            bench.team().setStatus(id, {ThreadState::Snoozed, bench.clock.nowUs()}));
        QCOMPARE(past.error().code, ErrorCode::Invalid);
        const qint64 untilUs = bench.clock.nowUs() + qint64(3'600'000'000);
        QVERIFY(EngineBench::wait(bench.team().setStatus(id, {ThreadState::Snoozed, untilUs}))
                    .has_value());
        QCOMPARE(bench.listed(ThreadView::Open), 0);
        QCOMPARE(bench.listed(ThreadView::Snoozed), 1);
        bench.clock.advanceSeconds(3'599);
        bench.engine->mailbox().drain();
        bench.clock.advanceSeconds(1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.listed(ThreadView::Open), 1, 15'000);
        QVERIFY(bench.engine->mailbox().drain().conversations.contains(id));
        QCOMPARE(bench.kinds(), (QList{Kind::Snoozed, Kind::Woken}));
        QCOMPARE(bench.thread().unread, 1);
    }

    void aSnoozeEndsAfterARestart()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const ConversationId id = bench.thread().id;
        const qint64 untilUs = bench.clock.nowUs() + qint64(3'600'000'000);
        QVERIFY(EngineBench::wait(bench.team().setStatus(id, {ThreadState::Snoozed, untilUs}))
                    .has_value());
        bench.restart();
        QCOMPARE(bench.listed(ThreadView::Snoozed), 1);
        bench.clock.advanceHours(2);
        QTRY_COMPARE_WITH_TIMEOUT(bench.listed(ThreadView::Open), 1, 15'000);
    }

    void aReplyEndsASnoozeAndOpensWhatIsClosed()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const ConversationId id = bench.thread().id;
        for (const ThreadState state : {ThreadState::Snoozed, ThreadState::Closed}) {
            QVERIFY(EngineBench::wait(bench.team().setStatus(id, {state, 0})).has_value());
            QCOMPARE(bench.listed(ThreadView::Open), 0);
            bench.receive(u"And another thing"_s);
            QCOMPARE(bench.listed(ThreadView::Open), 1);
        }
        QCOMPARE(bench.kinds(),
                 (QList{Kind::Snoozed, Kind::Answered, Kind::Closed, Kind::Answered}));
    }

    void unreadAgain()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const Conversation thread = bench.thread();
        QVERIFY(EngineBench::wait(bench.engine->markRead(thread.id, thread.lastTarget)));
        QVERIFY(EngineBench::wait(bench.team().markUnread(thread.id)).has_value());
        QCOMPARE(bench.thread().unread, 1);
    }

    void whatWasNotSeenIsNotClosed()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const Conversation seen = bench.thread();
        bench.receive(u"And another thing"_s);
        const auto close = [&](TargetId last) {
            return EngineBench::wait(
                bench.team().setStatus(seen.id, {ThreadState::Closed, 0}, last));
        };
        const auto refused = close(seen.lastTarget);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(bench.thread().unread, 2);
        QVERIFY(close(bench.thread().lastTarget).has_value());
        QCOMPARE(bench.thread().unread, 0);
        QVERIFY(EngineBench::wait(bench.team().markUnread(seen.id, TargetId())).has_value());
        QCOMPARE(bench.thread().unread, 2);
    }

    void nobodyAnswersOverAColleague() // wish 15
    {
        Bench bench;
        bench.acceptAll();
        bench.receive(u"Do you open on Sunday?"_s);
        const TargetId seen = bench.thread().lastTarget;
        Draft noors = bench.draft(u"Yes, from eight"_s);
        noors.author = u"noor"_s;
        noors.seen = seen;
        const ChatMessage answer = bench.send(noors);
        bench.clock.advanceSeconds(4);
        Draft mine = bench.draft(u"No, never"_s);
        mine.author = u"ada"_s;
        mine.seen = seen;
        const auto refused = EngineBench::wait(bench.engine->submit(mine));
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().detail, QString(answeredMeanwhile));
        QCOMPARE(refused.error().message, u"noor answered 4 s ago: “Yes, from eight”"_s);
        QTRY_COMPARE(bench.submittedTexts(), QStringList{u"Yes, from eight"_s});
        // Whoever has read it, or does not want to, is not asked.
        mine.seen = answer.id;
        QVERIFY(EngineBench::wait(bench.engine->submit(mine)).has_value());
        mine.seen.reset();
        QVERIFY(EngineBench::wait(bench.engine->submit(mine)).has_value());
        // One's own answers are no surprise.
        mine.seen = answer.id;
        QVERIFY(EngineBench::wait(bench.engine->submit(mine)).has_value());
    }

    void notesStayInTheTeam()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        const ConversationId id = bench.thread().id;
        const auto add = [&](const QString &text) {
            return EngineBench::wait(bench.team().addNote(id, text));
        };
        QCOMPARE(add(u"  \n "_s).error().code, ErrorCode::Invalid);
        QCOMPARE(add(QString(10'001, u'x')).error().code, ErrorCode::Invalid);
        QVERIFY(add(u" Check 4471 before pickup "_s).has_value());
        const auto lines = EngineBench::wait(bench.team().linesSince(id, 0));
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().text, u"Check 4471 before pickup"_s);
        QCOMPARE(lines->first().actorName, u"Ada"_s);
        const qint64 line = lines->first().id;
        const auto change = [&](const QString &text) {
            return EngineBench::wait(bench.team().changeNote(id, line, text));
        };
        QCOMPARE(change(u" "_s).error().code, ErrorCode::Invalid);
        QVERIFY(change(u" Check 4472 "_s).has_value());
        const auto changed = EngineBench::wait(bench.team().linesSince(id, line));
        QCOMPARE(changed->first().text, u"Check 4472"_s);
        QCOMPARE(change(u"Check 4473"_s).error().code, ErrorCode::Conflict);
        QVERIFY(!change(u"Check 4473"_s).error().message.isEmpty());
        QVERIFY(EngineBench::wait(bench.team().removeNote(id, changed->first().id)).has_value());
        QVERIFY(bench.kinds().isEmpty());
        QVERIFY(bench.line->submitted().isEmpty());
        QVERIFY(bench.thread().assignee.isNull()); // who notes something has not taken it
    }

    void whoIsBlockedIsAskedFor()
    {
        Bench bench;
        bench.acceptAll();
        bench.receive(u"Hi"_s);
        const ConversationId id = bench.thread().id;
        bench.engine->mailbox().drain();
        QVERIFY(EngineBench::wait(bench.team().setBlocked(id, true)).has_value());
        QVERIFY(bench.engine->mailbox().drain().conversations.contains(id));
        bench.receive(u"Hello?"_s);
        QCOMPARE(bench.thread().unread, 0);
        QCOMPARE(bench.thread().lastText, u"Hello?"_s);
        QCOMPARE(bench.listed(ThreadView::Open), 0);
        QCOMPARE(bench.kinds(), QList{Kind::Blocked});
        Draft draft = bench.draft(u"Hello Mara"_s);
        draft.seen = bench.thread().lastTarget;
        const auto refused = EngineBench::wait(bench.engine->submit(draft));
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(refused.error().detail, QString(personBlocked));
        QVERIFY(!refused.error().message.isEmpty());
        draft.seen.reset(); // all the same
        QVERIFY(EngineBench::wait(bench.engine->submit(draft)).has_value());
        QVERIFY(EngineBench::wait(bench.team().setBlocked(id, false)).has_value());
        draft.seen = bench.thread().lastTarget;
        QVERIFY(EngineBench::wait(bench.engine->submit(draft)).has_value());
        const auto gone = EngineBench::wait(bench.team().setBlocked({99}, true));
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(!gone.error().message.isEmpty());
    }

    void labelsAreOnThreads()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        engine::Sorting &sorting = bench.engine->sorting();
        const auto save = [&](const Label &label) {
            return EngineBench::wait(sorting.saveLabel(label));
        };
        QCOMPARE(save({{}, u"  "_s}).error().code, ErrorCode::Invalid);
        QCOMPARE(save({{}, QString(31, u'x')}).error().code, ErrorCode::Invalid);
        bench.engine->mailbox().drain();
        const auto vip = save({{}, u" VIP  guest "_s, 99});
        QCOMPARE(vip->name, u"VIP guest"_s);
        QCOMPARE(vip->colour, Label::colours - 1);
        QVERIFY(bench.engine->mailbox().drain().sorting);
        const ConversationId id = bench.thread().id;
        QVERIFY(EngineBench::wait(sorting.setLabel(id, vip->id, true)).has_value());
        QVERIFY(bench.engine->mailbox().drain().conversations.contains(id));
        QCOMPARE(bench.thread().labels, QList{vip->id});
        const auto gone = EngineBench::wait(sorting.setLabel({99}, vip->id, true));
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QVERIFY(!gone.error().message.isEmpty());
        QVERIFY(EngineBench::wait(sorting.removeLabel(vip->id)).has_value());
        QVERIFY(EngineBench::wait(sorting.labels())->isEmpty());
        QVERIFY(EngineBench::wait(sorting.restoreLabel(vip->id)).has_value());
        QCOMPARE(EngineBench::wait(sorting.labels())->size(), 1);
    }

    void viewsAreKeptAndAskedFor()
    {
        Bench bench;
        bench.receive(u"Hi"_s);
        engine::Sorting &sorting = bench.engine->sorting();
        SavedFilter mine;
        mine.name = u" Mine  now "_s;
        QCOMPARE(EngineBench::wait(sorting.saveFilter(mine)).error().code, ErrorCode::Invalid);
        mine.filter.whose = ThreadFilter::Whose::Mine;
        const auto saved = EngineBench::wait(sorting.saveFilter(mine));
        QCOMPARE(saved->name, u"Mine now"_s);
        QVERIFY(bench.engine->mailbox().drain().sorting);
        ThreadQuery query;
        query.filter = saved->filter;
        QCOMPARE(EngineBench::wait(bench.engine->threads(query))->rows.size(), 0);
        const QUuid me = EngineBench::wait(bench.team().me())->id;
        QVERIFY(EngineBench::wait(bench.team().assign(bench.thread().id, me, {})).has_value());
        QCOMPARE(EngineBench::wait(bench.engine->threads(query))->rows.size(), 1);
        QVERIFY(EngineBench::wait(sorting.removeFilter(saved->id)).has_value());
        QVERIFY(EngineBench::wait(sorting.savedFilters())->isEmpty());
        mine.name = u" "_s;
        QCOMPARE(EngineBench::wait(sorting.saveFilter(mine)).error().code, ErrorCode::Invalid);
    }

    void nobodySitsAtAServer()
    {
        test::EngineBench bench;
        bench.me = {};
        bench.restart();
        QCOMPARE(EngineBench::wait(bench.engine->team().me()).error().code, ErrorCode::Unsupported);
        QCOMPARE(EngineBench::wait(bench.engine->team().counts()).value(), ThreadCounts());
        ThreadQuery mine;
        mine.view = ThreadView::Mine;
        QVERIFY(EngineBench::wait(bench.engine->threads(mine)).value().rows.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
