// The drain of the mailbox: one wake for many posts, latest state only, and what a full box turns
// into.
#include "base/take.h"
#include "support/fake_engine.h"
#include "ui/bridge/engine_proxy.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace cordboard;

class TestEngineProxy : public QObject
{
    Q_OBJECT

private:
    test::FakeEngine m_engine;
    SystemClock m_clock;

private Q_SLOTS:
    void takesWhatWasPostedBeforeItExisted()
    {
        const auto thread =
            m_engine.addThread(QStringLiteral("Mara"), QStringLiteral("+15550134477"));
        m_engine.receive(thread, QStringLiteral("Hello"));
        ui::EngineProxy proxy(m_engine, m_clock);
        QSignalSpy changed(&proxy, &ui::EngineProxy::conversationsChanged);
        QTRY_COMPARE(changed.count(), 1);
    }

    void laterStatesReplaceEarlierOnes()
    {
        ui::EngineProxy proxy(m_engine, m_clock);
        QSignalSpy ticks(&proxy, &ui::EngineProxy::ticks);
        const auto thread =
            m_engine.addThread(QStringLiteral("Ines"), QStringLiteral("+15550134478"));
        ChatMessage message;
        message.direction = Direction::Outbound;
        const TargetId id = m_engine.addMessage(thread, message);
        m_engine.tick(id, TargetState::Sending);
        m_engine.tick(id, TargetState::Sent);
        m_engine.tick(id, TargetState::Delivered);
        QTRY_COMPARE(ticks.count(), 1);
        const auto got = ticks.first().first().value<QList<TargetTick>>();
        QCOMPARE(got.size(), 1);
        QCOMPARE(got.first().state, TargetState::Delivered);
    }

    void postsFromAnotherThreadArriveInThisOne()
    {
        ui::EngineProxy proxy(m_engine, m_clock);
        QThread *seenIn = nullptr;
        connect(&proxy, &ui::EngineProxy::linksChanged, &proxy,
                [&seenIn] { seenIn = QThread::currentThread(); });
        LinkStatus status;
        status.carrier = CarrierId{7};
        std::unique_ptr<QThread> poster(
            QThread::create([this, status] { m_engine.mailbox().postLink(status); }));
        poster->start();
        QVERIFY(poster->wait());
        QTRY_COMPARE(seenIn, QThread::currentThread());
    }

    void aFullBoxSaysLookAgainAndNothingElse()
    {
        ui::EngineProxy proxy(m_engine, m_clock);
        QSignalSpy again(&proxy, &ui::EngineProxy::lookAgain);
        QSignalSpy ticks(&proxy, &ui::EngineProxy::ticks);
        QList<TargetTick> many;
        for (int i = 1; i <= 200; ++i) {
            TargetTick tick;
            tick.id = TargetId{i};
            tick.conversation = ConversationId{i};
            many.append(tick);
        }
        m_engine.mailbox().postTicks(many);
        QTRY_COMPARE(again.count(), 1);
        QCOMPARE(ticks.count(), 0);
    }

    void anAnswerToAClosedWindowIsDropped()
    {
        m_engine.holdAnswers();
        int answers = 0;
        {
            QObject window;
            take(m_engine.unreadThreads(), &window, [&answers](const Result<int> &) { ++answers; });
        }
        QObject other;
        take(m_engine.unreadThreads(), &other, [&answers](const Result<int> &) { ++answers; });
        m_engine.releaseAnswers();
        QTRY_COMPARE(answers, 1);
    }
};

QTEST_GUILESS_MAIN(TestEngineProxy)
#include "tst_engine_proxy.moc"
