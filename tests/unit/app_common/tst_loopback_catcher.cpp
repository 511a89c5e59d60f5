// What programs of ours listen for on 127.0.0.1: the catcher's receiver, which keeps what arrives
// as it came, and where links are answered on this computer alone.
#include "app/common/loopback_catcher.h"
#include "app/common/media_links.h"
#include "support/http_peer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace cordboard;
using app::LoopbackCatcher;
using engine::HookCatcher;
using test::HttpPeer;

namespace {

constexpr int patience = 20'000;

QByteArray post(quint16 port, const QByteArray &body)
{
    return "POST /in/any?where=1 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\nwebhook-id: evt_1\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

class TestLoopbackCatcher : public QObject
{
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void linksHaveAPortOfTheirOwn()
    {
        const auto first = app::linksOnThisComputer();
        QCOMPARE(first.host, QStringLiteral("127.0.0.1"));
        QVERIFY(first.port > 0);
        QCOMPARE(first.links.publicUrl, QStringLiteral("http://127.0.0.1:%1").arg(first.port));
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, first.port));
        const auto second = app::linksOnThisComputer();
        QVERIFY(second.port > 0 && second.port != first.port);
        QCOMPARE(second.links.publicUrl, QStringLiteral("http://127.0.0.1:%1").arg(second.port));
    }

    void whatArrivesIsKeptAsItCame()
    {
        LoopbackCatcher catcher(m_clock);
        QSignalSpy caught(&catcher, &HookCatcher::caughtOne);
        QCOMPARE(catcher.port(), 0);
        catcher.start(0);
        QVERIFY(catcher.port() > 0);
        HttpPeer peer(catcher.port());
        const QByteArray body("{\"a\": \"\xC3\xA9\"}\n");
        QCOMPARE(peer.ask(post(catcher.port(), body)).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 1, patience);
        catcher.setAnswer(500);
        QCOMPARE(peer.ask(post(catcher.port(), "two")).status, 500);
        QTRY_COMPARE_WITH_TIMEOUT(caught.count(), 2, patience);
        const auto all = catcher.caught();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).answered, 500);
        QCOMPARE(all.at(1).body, body);
        QCOMPARE(all.at(1).target, QByteArray("/in/any?where=1"));
        QCOMPARE(all.at(1).header("Webhook-Id"), QByteArray("evt_1"));
        QVERIFY(all.at(1).atUs > 0);
        catcher.forget();
        QVERIFY(catcher.caught().isEmpty());
    }

    void aPortThatIsTakenIsSaid()
    {
        LoopbackCatcher one(m_clock);
        one.start(0);
        LoopbackCatcher other(m_clock);
        QSignalSpy failed(&other, &HookCatcher::failed);
        other.start(one.port());
        QCOMPARE(failed.count(), 1);
        QVERIFY(!failed.first().first().toString().isEmpty());
        QCOMPARE(other.port(), 0);
    }

    void stoppedItIsGoneAndStartsAgain()
    {
        LoopbackCatcher catcher(m_clock);
        QSignalSpy states(&catcher, &HookCatcher::stateChanged);
        catcher.start(0);
        const quint16 port = catcher.port();
        catcher.stop();
        QCOMPARE(catcher.port(), 0);
        catcher.start(port);
        QCOMPARE(catcher.port(), port);
        QCOMPARE(states.count(), 3);
    }

    void onlyTheLatestAreKept()
    {
        LoopbackCatcher catcher(m_clock);
        QSignalSpy caught(&catcher, &HookCatcher::caughtOne);
        catcher.start(0);
        HttpPeer peer(catcher.port());
        for (int i = 0; i < HookCatcher::kept + 3; ++i)
            QCOMPARE(peer.ask(post(catcher.port(), QByteArray::number(i))).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(caught.count(), HookCatcher::kept + 3, patience);
        QCOMPARE(catcher.caught().size(), HookCatcher::kept);
        QCOMPARE(catcher.caught().first().body, QByteArray::number(HookCatcher::kept + 2));
    }
};

QTEST_GUILESS_MAIN(TestLoopbackCatcher)
#include "tst_loopback_catcher.moc"
