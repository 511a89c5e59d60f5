#include "engine/face/media_links.h"
#include "engine/face/multimedia.h"
#include "engine/face/programs.h"
#include "engine/face/routing.h"
#include "engine/face/stories.h"
#include "serve/mms_listeners.h"
#include "support/engine_bench.h"

#include <QTcpServer>

using namespace cordboard;
using namespace cordboard::test;

namespace {

NewMedium photo()
{
    return {QStringLiteral("image/png"), QStringLiteral("Plan.png"), QByteArray("octets")};
}

} // namespace

/// What phones would be told to fetch waits for somebody who answers there.
class TestListeners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->acceptAll();
        QVERIFY(m_port.listen(QHostAddress::LocalHost));
        CarrierEdit edit;
        edit.carrier.name = QStringLiteral("Lab");
        edit.carrier.host = QStringLiteral("127.0.0.1");
        edit.carrier.senders = {m_bench->ours};
        edit.carrier.mm1.listen = address();
        edit.carrier.mm1.publicUrl = QStringLiteral("http://127.0.0.1:8472/m");
        const auto saved = EngineBench::wait(m_bench->engine->saveCarrier(edit));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        m_carrier = saved->id;
        Sender sender = EngineBench::wait(m_bench->engine->routing().senders())->first().sender;
        sender.mms = true;
        QVERIFY(EngineBench::wait(m_bench->engine->routing().saveSender(sender)));
        QTRY_COMPARE(link().state, LinkState::Up);
    }

    void aPushWaitsUntilSomebodyListens()
    {
        serve::MmsListeners listeners(m_bench->engine->multimedia());
        listeners.start(); // at a port that somebody else has
        QTRY_COMPARE(link().state, LinkState::Degraded);
        QVERIFY2(link().sentence.contains(address()), qPrintable(link().sentence));
        QVERIFY(link().sentence.contains(QStringLiteral("in use by another program")));

        const ChatMessage sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent.id).reason.code, ReasonCode::NoListener);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Queued);
        const auto story = EngineBench::wait(m_bench->engine->stories().story(sent.id));
        QCOMPARE(story->message.reason.code, ReasonCode::NoListener);
        // texts have nothing to do with it
        const ChatMessage text = m_bench->send(m_bench->draft(QStringLiteral("hello")));
        QTRY_COMPARE(m_bench->now(text.id).state, TargetState::Sent);
        QCOMPARE(m_bench->line->submitted().size(), 1);

        m_port.close();
        listeners.start(); // looks at once
        QTRY_COMPARE(m_bench->line->submitted().size(), 2);
        QVERIFY(!m_bench->line->submitted().last().push.isEmpty());
        QTRY_COMPARE(link().state, LinkState::Up);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::None);
    }

    /// The listener of a carrier that is switched off says nothing about it any more.
    void troubleEndsWithItsCarrier()
    {
        serve::MmsListeners listeners(m_bench->engine->multimedia());
        listeners.start();
        QTRY_COMPARE(link().state, LinkState::Degraded);
        QVERIFY(EngineBench::wait(m_bench->engine->setCarrierEnabled(m_carrier, false)));
        QTRY_COMPARE(link().state, LinkState::Off);
        listeners.start();
        m_port.close();
        QVERIFY(EngineBench::wait(m_bench->engine->setCarrierEnabled(m_carrier, true)));
        QTRY_COMPARE(link().state, LinkState::Up);
    }

    /// Nor does it leave while the program is still starting.
    void whoIsListenedForWaitsToBeTold()
    {
        ChatMessage sent;
        waitToBeTold(&sent);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_bench->line->submitted().isEmpty());
        m_bench->engine->multimedia().listens({m_carrier, true, {}});
        QTRY_COMPARE(m_bench->line->submitted().size(), 1);
    }

    /// It is told once: what waited is woken until the database does it.
    void whatWaitedIsWokenThoughTheDatabaseRefusedIt()
    {
        ChatMessage sent;
        waitToBeTold(&sent);
        if (QTest::currentTestFailed())
            return;
        const auto run = [this](const char *sql) {
            return EngineBench::wait(
                m_bench->engine->store().write([sql](store::Connection &c) -> Result<void> {
                    const auto done = c.change(sql);
                    return done ? Result<void>() : Result<void>(forward(done));
                }));
        };
        QVERIFY(run("CREATE TRIGGER no BEFORE UPDATE OF not_before_us ON part BEGIN SELECT "
                    "RAISE(ABORT, 'no'); END"));
        m_bench->engine->multimedia().listens({m_carrier, true, {}});
        m_bench->line->run([](FakeLink &) {}); // it has been heard
        QVERIFY(run("DROP TRIGGER no"));
        QTRY_COMPARE(m_bench->line->submitted().size(), 1);
    }

    void aTextWithALinkWaitsUntilItsPageIsAnswered()
    {
        const MediaLinkSetup setup{QStringLiteral("https://m.example.com"), 30, {}};
        const QString why = QStringLiteral("Port 8080 is in use.");
        QVERIFY(EngineBench::wait(links().cannotListen(setup, why)));
        QCOMPARE(trouble(), why);
        const ChatMessage sent = m_bench->send(linked());
        QTRY_COMPARE(m_bench->now(sent.id).reason.code, ReasonCode::NoListener);
        const ChatMessage text = m_bench->send(m_bench->draft(QStringLiteral("hello")));
        QTRY_COMPARE(m_bench->now(text.id).state, TargetState::Sent);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Queued);

        m_bench->restart(); // what is known of it stays
        m_bench->acceptAll();
        QTRY_COMPARE(link().state, LinkState::Up);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::NoListener);
        QVERIFY(EngineBench::wait(links().setUp(setup)));
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::None);
        m_bench->clock.advanceSeconds(2);
        QCOMPARE(trouble(), QString());
    }

    /// The API listens before the engine's thread has been round.
    void aDraftBehindASetupIsJudgedByIt()
    {
        const MediaLinkSetup setup{QStringLiteral("https://m.example.com"), 30, {}};
        for (int turn = 0; turn < 20; ++turn) {
            QVERIFY(EngineBench::wait(links().setUp(setup)));
            links().setUp({});
            const auto refused = EngineBench::wait(m_bench->engine->submit(linked()));
            QVERIFY(!refused);
            QCOMPARE(refused.error().detail, QStringLiteral("MEDIA_LINKS_NOT_CONFIGURED"));
        }
    }

    void aLinkLeavesForAnHourThatItsAuthorChose()
    {
        const MediaLinkSetup setup{QStringLiteral("https://m.example.com"), 30, {}};
        QVERIFY(EngineBench::wait(links().cannotListen(setup, QStringLiteral("No."))));
        Draft later = linked();
        later.leaveUs = m_bench->clock.nowUs() + qint64(3'600'000'000);
        const ChatMessage sent = m_bench->send(later);
        QVERIFY(EngineBench::wait(links().setUp(setup))); // wakes what waited for that alone
        QCOMPARE(m_bench->now(sent.id).reason.code, ReasonCode::Scheduled);
        QCOMPARE(m_bench->now(sent.id).state, TargetState::Queued);
    }

    void cleanup()
    {
        m_bench.reset();
        m_port.close();
    }

private:
    /// The program is anew, and a picture waits because nobody has said that anything listens.
    void waitToBeTold(ChatMessage *sent)
    {
        m_bench->isListenedFor = true;
        m_bench->restart();
        m_bench->acceptAll();
        QTRY_COMPARE(link().state, LinkState::Up);
        *sent = m_bench->send(picture());
        QTRY_COMPARE(m_bench->now(sent->id).reason.code, ReasonCode::NoListener);
    }

    QString address() const
    {
        return m_port.isListening() ? QStringLiteral("127.0.0.1:%1").arg(m_port.serverPort())
                                    : QString();
    }
    LinkStatus link() { return EngineBench::wait(m_bench->engine->links())->value(0); }
    engine::MediaLinks &links() { return m_bench->engine->mediaLinks(); }
    QString trouble()
    {
        return EngineBench::wait(m_bench->engine->programs().gauges().queue())->linksTrouble;
    }
    Draft picture() const
    {
        Draft draft = m_bench->draft(QStringLiteral("Look"));
        draft.media = {photo()};
        return draft;
    }
    Draft linked() const
    {
        Draft draft = picture();
        draft.mediaAsLink = true;
        return draft;
    }

    std::unique_ptr<EngineBench> m_bench;
    QTcpServer m_port; ///< another program's
    CarrierId m_carrier;
};

QTEST_GUILESS_MAIN(TestListeners)
#include "tst_listeners.moc"
