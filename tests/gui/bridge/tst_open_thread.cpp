// The open conversation: slices, ticks that come before their rows, read marks, sending.
#include "support/fake_engine.h"
#include "ui/bridge/open_thread.h"

#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using ui::OpenThread;

namespace {

struct Desk
{
    explicit Desk(int messages)
    {
        mara = engine.addThread(QStringLiteral("Mara"), QStringLiteral("+15550134477"));
        for (int i = 0; i < messages; ++i) {
            ChatMessage message;
            message.text = QStringLiteral("m%1").arg(i);
            message.createdUs = 1000 + i;
            ids.append(engine.addMessage(mara, message));
        }
    }
    void open()
    {
        QSignalSpy opened(&thread, &OpenThread::opened);
        thread.open(engine.thread(mara));
        QTRY_COMPARE(opened.count(), 1);
        slice = opened.first().at(1).value<MessageSlice>();
    }

    test::FakeEngine engine;
    SystemClock clock;
    ConversationId mara;
    QList<TargetId> ids;
    MessageSlice slice;
    ui::EngineProxy proxy{engine, clock};
    OpenThread thread{proxy};
};

} // namespace

class TestOpenThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtTheEndAndPagesBack()
    {
        Desk desk(250);
        desk.open();
        QCOMPARE(desk.slice.rows.size(), 100);
        QCOMPARE(desk.slice.rows.last().text, QStringLiteral("m249"));
        QSignalSpy older(&desk.thread, &OpenThread::olderLoaded);
        desk.thread.loadOlder(desk.slice.rows.first().id);
        QTRY_COMPARE(older.count(), 1);
        const auto page = older.first().first().value<MessageSlice>();
        QCOMPARE(page.rows.last().text, QStringLiteral("m149"));
        QVERIFY(page.olderExist);
        desk.thread.loadOlder(page.rows.first().id);
        QTRY_COMPARE(older.count(), 2);
        QVERIFY(!older.last().first().value<MessageSlice>().olderExist);
    }

    void opensAroundAHitAndPagesForward()
    {
        Desk desk(300);
        QSignalSpy opened(&desk.thread, &OpenThread::opened);
        desk.thread.openAt(desk.engine.thread(desk.mara), desk.ids.at(100));
        QTRY_COMPARE(opened.count(), 1);
        const auto slice = opened.first().at(1).value<MessageSlice>();
        QVERIFY(slice.newerExist);
        // News of a thread that is read further up are no continuation of it.
        const auto asked = desk.engine.sliceQueries.size();
        QSignalSpy news(&desk.proxy, &ui::EngineProxy::news);
        desk.engine.receive(desk.mara, QStringLiteral("At the end"));
        QTRY_COMPARE(news.count(), 1);
        QCOMPARE(desk.engine.sliceQueries.size(), asked);
        QSignalSpy newer(&desk.thread, &OpenThread::newerLoaded);
        desk.thread.loadNewer(slice.rows.last().id);
        QTRY_COMPARE(newer.count(), 1);
    }

    void newsArrive()
    {
        Desk desk(2);
        desk.open();
        QSignalSpy newer(&desk.thread, &OpenThread::newerLoaded);
        desk.engine.receive(desk.mara, QStringLiteral("And one more"));
        QTRY_COMPARE(newer.count(), 1);
        QCOMPARE(newer.first().first().value<MessageSlice>().rows.first().text,
                 QStringLiteral("And one more"));
    }

    void whatCameInJustBeforeOneSendsIsNotMissed()
    {
        Desk desk(2);
        desk.open();
        QCOMPARE(desk.thread.shownUpTo(), desk.ids.last());
        QSignalSpy sent(&desk.thread, &OpenThread::sent);
        QSignalSpy newer(&desk.thread, &OpenThread::newerLoaded);
        const TargetId before = desk.engine.receive(desk.mara, QStringLiteral("Wait"));
        desk.thread.send(QStringLiteral("See you"));
        QTRY_COMPARE(sent.count(), 1);
        QTRY_COMPARE(newer.count(), 1);
        const auto page = newer.first().first().value<MessageSlice>();
        QCOMPARE(page.rows.first().id, before);
        QCOMPARE(page.rows.size(), 2);
        QCOMPARE(desk.thread.shownUpTo(), page.rows.last().id);
    }

    void whatCouldNotBeReadIsReadWhenThereIsNews()
    {
        Desk desk(2);
        QSignalSpy failed(&desk.thread, &OpenThread::readFailed);
        QSignalSpy opened(&desk.thread, &OpenThread::opened);
        desk.engine.failNext(test::FakeEngine::Call::Messages,
                             {ErrorCode::Unreachable, QStringLiteral("No database."), {}});
        desk.thread.open(desk.engine.thread(desk.mara));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!desk.thread.shownUpTo().isValid());
        desk.engine.receive(desk.mara, QStringLiteral("Hello?"));
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(desk.thread.shownUpTo() > desk.ids.last());
    }

    void newsDuringAReadAreNotLost()
    {
        Desk desk(2);
        desk.engine.holdAnswers();
        desk.thread.open(desk.engine.thread(desk.mara));
        desk.engine.receive(desk.mara, QStringLiteral("In between"));
        QSignalSpy news(&desk.proxy, &ui::EngineProxy::news);
        QTRY_COMPARE(news.count(), 1);
        QSignalSpy newer(&desk.thread, &OpenThread::newerLoaded);
        desk.engine.releaseAnswers();
        QTRY_COMPARE(newer.count(), 1);
        QCOMPARE(newer.first().first().value<MessageSlice>().rows.size(), 1);
    }

    void aTickBeforeItsRowIsKept()
    {
        Desk desk(0);
        desk.open();
        desk.engine.holdAnswers();
        QSignalSpy ticked(&desk.thread, &OpenThread::ticked);
        QSignalSpy sent(&desk.thread, &OpenThread::sent);
        desk.thread.send(QStringLiteral("Hello"));
        // The answer on its way says "queued"; the tick overtakes it.
        const TargetId id = desk.engine.thread(desk.mara).lastTarget;
        desk.engine.message(id).possibleDuplicate = true;
        desk.engine.tick(id, TargetState::Unknown);
        desk.engine.setNeedsYou(id);
        QTRY_VERIFY(ticked.count() >= 1);
        desk.engine.releaseAnswers();
        QTRY_COMPARE(sent.count(), 1);
        const auto row = sent.first().first().value<QList<ChatMessage>>().first();
        QCOMPARE(row.state, TargetState::Unknown);
        QVERIFY(row.possibleDuplicate);
        QVERIFY(row.needsYou);
    }

    void marksReadOnlyWhatIsSeen()
    {
        Desk desk(3);
        desk.engine.thread(desk.mara).unread = 3;
        desk.open();
        QVERIFY(desk.engine.read.isEmpty());
        desk.thread.seen(desk.ids.last());
        QCOMPARE(desk.engine.read.size(), 1);
        QCOMPARE(desk.engine.read.first().second, desk.ids.last());
        const TargetId unseen = desk.engine.receive(desk.mara, QStringLiteral("Unseen"));
        QTRY_COMPARE(desk.thread.conversation().unread, 1);
        QCOMPARE(desk.engine.read.size(), 1);
        desk.thread.seen(unseen);
        QCOMPARE(desk.engine.read.size(), 2);
        QCOMPARE(desk.engine.read.last().second, unseen);
    }

    void aLookWithoutOpeningMarksNothing()
    {
        Desk desk(3);
        desk.engine.thread(desk.mara).unread = 3;
        desk.thread.setPreview(true);
        desk.open();
        desk.thread.seen(desk.ids.last());
        QVERIFY(desk.engine.read.isEmpty());
        desk.thread.setPreview(false);
        QCOMPARE(desk.engine.read.size(), 1);
    }

    void aRefusedMessageGivesTheTextBack()
    {
        Desk desk(1);
        desk.open();
        desk.engine.failNext(test::FakeEngine::Call::Submit,
                             Error{ErrorCode::Full, QStringLiteral("The disk is full."), {}});
        QSignalSpy failed(&desk.thread, &OpenThread::sendFailed);
        desk.thread.send(QStringLiteral("Hello"));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().at(2).toString(), QStringLiteral("Hello"));
        QCOMPARE(failed.first().at(1).value<Error>().message, QStringLiteral("The disk is full."));
    }

    void tooMuchChangeReadsAnew()
    {
        Desk desk(3);
        desk.open();
        QSignalSpy opened(&desk.thread, &OpenThread::opened);
        for (int i = 1; i < 200; ++i)
            desk.engine.mailbox().postConversation(ConversationId{1000 + i});
        QTRY_COMPARE(opened.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOpenThread)
#include "tst_open_thread.moc"
