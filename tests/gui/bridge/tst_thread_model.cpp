// The thread list: order, paging by key, changes in place, and rows that wait while the pointer is
// there.
#include "support/fake_engine.h"
#include "ui/bridge/thread_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using ui::ThreadModel;

namespace {

QString numberOf(int i)
{
    return QStringLiteral("+1555013%1").arg(i, 4, 10, QLatin1Char('0'));
}

QStringList names(const ThreadModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.at(row).name);
    return all;
}

QStringList list(const char *words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '));
}

ThreadQuery searchFor(const char *words)
{
    ThreadQuery query;
    query.search = QString::fromLatin1(words);
    return query;
}

ThreadQuery viewOf(ThreadView view)
{
    ThreadQuery query;
    query.view = view;
    return query;
}

struct Desk
{
    explicit Desk(int threads)
    {
        for (int i = 0; i < threads; ++i)
            ids.append(engine.addThread(QStringLiteral("P%1").arg(i), numberOf(i), 1'000'000 + i));
    }
    void load()
    {
        // The tester reads on whenever it can: not for a test of paging.
        if (ids.size() < 200)
            tester = std::make_unique<QAbstractItemModelTester>(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.state(), ThreadModel::State::Ready);
    }

    test::FakeEngine engine;
    SystemClock clock;
    QList<ConversationId> ids;
    ui::EngineProxy proxy{engine, clock};
    ThreadModel model{proxy};
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

class TestThreadModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestActivityComesFirst()
    {
        Desk desk(3);
        desk.load();
        QCOMPARE(names(desk.model), list("P2 P1 P0"));
    }

    void pagesByKeyWithoutDoubles()
    {
        Desk desk(450);
        desk.load();
        QCOMPARE(desk.model.rowCount(), 200);
        QVERIFY(desk.model.canFetchMore({}));
        // A thread of a later page rises before that page is read: it must not come twice.
        desk.engine.receive(desk.ids.at(10), QStringLiteral("Hello"));
        QTRY_COMPARE(desk.model.at(0).name, QStringLiteral("P10"));
        desk.model.fetchMore({});
        QTRY_COMPARE(desk.model.rowCount(), 401);
        desk.model.fetchMore({});
        QTRY_COMPARE(desk.model.rowCount(), 450);
        QVERIFY(!desk.model.canFetchMore({}));
        QStringList all = names(desk.model);
        QCOMPARE(all.removeDuplicates(), 0);
        QVERIFY(desk.engine.threadQueries.last().after.has_value());
    }

    void aTickChangesItsRowInPlace()
    {
        Desk desk(3);
        ChatMessage message;
        message.direction = Direction::Outbound;
        message.text = QStringLiteral("On its way");
        message.createdUs = 1'000'000;
        const TargetId id = desk.engine.addMessage(desk.ids.at(0), message);
        desk.load();
        QSignalSpy moved(&desk.model, &QAbstractItemModel::rowsMoved);
        QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
        desk.engine.tick(id, TargetState::Delivered);
        QTRY_COMPARE(desk.model.at(2).lastState, TargetState::Delivered);
        QCOMPARE(moved.count(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void nothingMovesUnderThePointer()
    {
        Desk desk(3);
        desk.load();
        QSignalSpy waiting(&desk.model, &ThreadModel::waitingChanged);
        desk.model.holdOrder(true);
        const QStringList before = names(desk.model);
        desk.engine.receive(desk.ids.at(0), QStringLiteral("Me first"));
        const auto fresh =
            desk.engine.addThread(QStringLiteral("New"), QStringLiteral("+15550139999"));
        desk.engine.receive(fresh, QStringLiteral("Hello"));
        QTRY_COMPARE(desk.model.waiting(), 2);
        QCOMPARE(names(desk.model), before);
        QCOMPARE(desk.model.at(2).unread, 1); // the row itself is current
        desk.engine.receive(desk.ids.at(1), QStringLiteral("Me last"));
        QTRY_COMPARE(desk.model.waiting(), 3);
        desk.model.holdOrder(false);
        QCOMPARE(desk.model.waiting(), 0);
        QCOMPARE(names(desk.model), list("P1 New P0 P2"));
        QCOMPARE(waiting.last().first().toInt(), 0);
    }

    void thePillLetsThemInWhileThePointerStays()
    {
        Desk desk(2);
        desk.load();
        desk.model.holdOrder(true);
        desk.engine.receive(desk.ids.at(0), QStringLiteral("Up"));
        QTRY_COMPARE(desk.model.waiting(), 1);
        desk.model.showWaiting();
        QCOMPARE(desk.model.at(0).name, QStringLiteral("P0"));
        desk.engine.receive(desk.ids.at(1), QStringLiteral("Up too"));
        QTRY_COMPARE(desk.model.waiting(), 1); // still held
    }

    void searchesAllMessages()
    {
        Desk desk(5);
        ChatMessage old;
        old.text = QStringLiteral("The rim is bent");
        old.createdUs = 10;
        desk.engine.addMessage(desk.ids.at(3), old);
        desk.load();
        desk.model.show(searchFor("rim"));
        QTRY_COMPARE(names(desk.model), list("P3"));
        // Whether a thread matches only the store knows: news of others stay out.
        QSignalSpy drained(&desk.proxy, &ui::EngineProxy::conversationsChanged);
        desk.engine.receive(desk.ids.at(1), QStringLiteral("Unrelated"));
        QTRY_COMPARE(drained.count(), 1);
        QSignalSpy answered(&desk.model, &ThreadModel::dataChanged);
        desk.engine.receive(desk.ids.at(3), QStringLiteral("Again"));
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(names(desk.model), list("P3"));
    }

    void unreadShowsOnlyUnread()
    {
        Desk desk(4);
        desk.engine.thread(desk.ids.at(1)).unread = 2;
        desk.load();
        ThreadQuery unread;
        unread.unreadOnly = true;
        desk.model.show(unread);
        QTRY_COMPARE(names(desk.model), list("P1"));
        desk.engine.receive(desk.ids.at(2), QStringLiteral("Hello"));
        QTRY_COMPARE(desk.model.rowCount(), 2);
    }

    void aLateAnswerToAnOldQuestionIsDropped()
    {
        Desk desk(3);
        desk.load();
        desk.engine.holdAnswers();
        desk.model.show(searchFor("P1"));
        desk.model.show(searchFor("P2"));
        QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
        desk.engine.releaseAnswers();
        QTRY_COMPARE(names(desk.model), list("P2"));
        QCOMPARE(reset.count(), 1);
    }

    void tooMuchChangeReadsAnew()
    {
        Desk desk(3);
        desk.load();
        QSignalSpy reset(&desk.model, &QAbstractItemModel::modelReset);
        desk.engine.thread(desk.ids.at(0)).name = QStringLiteral("Renamed");
        for (int i = 1; i < 200; ++i)
            desk.engine.mailbox().postConversation(ConversationId{1000 + i});
        QTRY_COMPARE(reset.count(), 1);
        QCOMPARE(desk.model.at(2).name, QStringLiteral("Renamed"));
    }

    void aFailureIsAStateWithASentence()
    {
        Desk desk(1);
        desk.engine.failNext(test::FakeEngine::Call::Threads,
                             Error{ErrorCode::Internal, QStringLiteral("No."), {}});
        desk.model.reload();
        QTRY_COMPARE(desk.model.state(), ThreadModel::State::Failed);
        QCOMPARE(desk.model.error().message, QStringLiteral("No."));
        desk.model.reload();
        QTRY_COMPARE(desk.model.state(), ThreadModel::State::Ready);
    }

    void aRowSpeaksItsWholeState()
    {
        Desk desk(0);
        const auto id =
            desk.engine.addThread(QStringLiteral("Mara"), QStringLiteral("+15550134477"));
        const qint64 now = desk.clock.nowUs();
        ChatMessage message;
        message.direction = Direction::Outbound;
        message.text = QStringLiteral("Yes, from 08:00.");
        message.state = TargetState::Sending;
        message.createdUs = now;
        desk.engine.addMessage(id, message);
        desk.engine.thread(id).lastAtUs = now;
        desk.engine.thread(id).unread = 1;
        desk.load();
        const QString spoken = desk.model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("Mara, ")), qPrintable(spoken));
        QVERIFY2(spoken.endsWith(QStringLiteral(". You: Yes, from 08:00. Sending. 1 unread")),
                 qPrintable(spoken));
    }

    void aThreadThatBelongsElsewhereGoes()
    {
        Desk desk(5);
        desk.load();
        desk.model.show(viewOf(ThreadView::Unassigned));
        QTRY_COMPARE(desk.model.state(), ThreadModel::State::Ready);
        auto &team = desk.engine.fakeTeam;
        QSignalSpy about(&desk.model, &ThreadModel::aboutToRemove);
        QSignalSpy gone(&desk.model, &ThreadModel::removed);
        team.assign(desk.ids[3], team.who.id, {});
        QTRY_COMPARE(names(desk.model), list("P4 P2 P1 P0"));
        QCOMPARE(about.count(), 1);
        QCOMPARE(gone.count(), 1);
        team.setStatus(desk.ids[0], {ThreadState::Closed, 0});
        QTRY_COMPARE(names(desk.model), list("P4 P2 P1"));
        // Given back, and written to again: both are there.
        team.assign(desk.ids[3], {}, team.who.id);
        QTRY_COMPARE(names(desk.model), list("P4 P3 P2 P1"));
        team.setStatus(desk.ids[0], {ThreadState::Open, 0});
        QTRY_COMPARE(names(desk.model), list("P4 P3 P2 P1 P0"));
    }

    void nothingGoesUnderThePointer()
    {
        Desk desk(4);
        desk.load();
        desk.model.show(viewOf(ThreadView::Open));
        QTRY_COMPARE(desk.model.rowCount(), 4);
        desk.model.holdOrder(true);
        auto &team = desk.engine.fakeTeam;
        QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
        team.setStatus(desk.ids[2], {ThreadState::Closed, 0});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(names(desk.model), list("P3 P2 P1 P0"));
        team.setStatus(desk.ids[1], {ThreadState::Snoozed, 0});
        QTRY_COMPARE(changed.count(), 2);
        team.setStatus(desk.ids[1], {ThreadState::Open, 0}); // thought better of it
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(desk.model.waiting(), 0);
        desk.model.holdOrder(false);
        QCOMPARE(names(desk.model), list("P3 P1 P0"));
    }

    void mineIsWhoeverSitsHere()
    {
        Desk desk(3);
        desk.load();
        auto &team = desk.engine.fakeTeam;
        const QUuid noor = team.addOther(QStringLiteral("Noor"));
        desk.model.setMe(team.who.id);
        desk.model.show(viewOf(ThreadView::Mine));
        QTRY_COMPARE(desk.model.rowCount(), 0);
        team.assign(desk.ids[1], noor, {});
        team.assign(desk.ids[2], team.who.id, {});
        QTRY_COMPARE(names(desk.model), list("P2"));
        team.assign(desk.ids[2], noor, team.who.id);
        QTRY_COMPARE(desk.model.rowCount(), 0);
    }

    // Only the store knows what fits.
    void aFilterIsFollowed()
    {
        Desk desk(5);
        desk.engine.thread(desk.ids[1]).labels = {LabelId{7}};
        desk.engine.thread(desk.ids[3]).labels = {LabelId{7}};
        desk.load();
        ThreadQuery query;
        query.filter = ThreadFilter();
        query.filter->label = LabelId{7};
        desk.model.show(query);
        QTRY_COMPARE(names(desk.model), list("P3 P1"));
        desk.engine.sorting().setLabel(desk.ids[4], LabelId{7}, true);
        QTRY_COMPARE(names(desk.model), list("P4 P3 P1"));
        desk.engine.sorting().setLabel(desk.ids[3], LabelId{7}, false);
        QTRY_COMPARE(names(desk.model), list("P4 P1"));
        // Under the pointer nothing goes, and what comes waits.
        desk.model.holdOrder(true);
        desk.engine.sorting().setLabel(desk.ids[1], LabelId{7}, false);
        desk.engine.sorting().setLabel(desk.ids[2], LabelId{7}, true);
        QTRY_COMPARE(desk.model.waiting(), 1);
        QCOMPARE(names(desk.model), list("P4 P1"));
        desk.model.holdOrder(false);
        QCOMPARE(names(desk.model), list("P4 P2"));
        // What changes elsewhere is no news here.
        desk.engine.receive(desk.ids[0], QStringLiteral("Hi"));
        desk.engine.receive(desk.ids[2], QStringLiteral("Hi"));
        QTRY_COMPARE(names(desk.model), list("P2 P4"));
    }

    void readingLosesNoRow()
    {
        Desk desk(3);
        desk.engine.receive(desk.ids[0], QStringLiteral("Hi"));
        desk.load();
        ThreadQuery query;
        query.filter = ThreadFilter();
        query.filter->unread = true;
        desk.model.show(query);
        QTRY_COMPARE(names(desk.model), list("P0"));
        const Conversation &row = desk.engine.thread(desk.ids[0]);
        desk.engine.markRead(row.id, row.lastTarget);
        QTRY_COMPARE(desk.model.at(0).unread, 0);
        QCOMPARE(names(desk.model), list("P0"));
        desk.engine.receive(desk.ids[2], QStringLiteral("Hi"));
        QTRY_COMPARE(names(desk.model), list("P2 P0"));
    }
};

QTEST_GUILESS_MAIN(TestThreadModel)
#include "tst_thread_model.moc"
