#include "echo_server.h"

using namespace cordboard;
using namespace cordboard::test;
using namespace std::chrono_literals;

namespace {

QByteArray head(quint16 port, const QByteArray &more)
{
    return "POST /echo HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + more;
}

} // namespace

/// Times are small here and each test waits for what must happen; nothing asserts that it was
/// quick.
class TestHttpLimits : public QObject
{
    Q_OBJECT

    static http::Options with(const std::function<void(http::Limits &)> &change)
    {
        http::Options options;
        change(options.limits);
        return options;
    }

private Q_SLOTS:
    void t133_headersTooLarge()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        const HttpAnswer answer = peer.ask(head(server.port(), "X-A: " + QByteArray(200'000, 'a')));
        QCOMPARE(answer.status, 431);
        QVERIFY(peer.isClosedByServer());
        HttpPeer fits(server.port());
        QCOMPARE(fits.ask(httpRequest("GET /echo", server.port(),
                                      "X-A: " + QByteArray(15'000, 'a') + "\r\n"))
                     .status,
                 200);
    }

    void t133_bodiesBeyondTheLimitAreNotRead()
    {
        EchoServer server({}, [](QByteArrayView method, QByteArrayView path) {
            return method == "POST" && path == "/v1.0/messages" ? 8 * 1024 * 1024 : 1024 * 1024;
        });
        const auto ask = [&](const QByteArray &line, const QByteArray &length) {
            HttpPeer peer(server.port());
            return peer.ask(httpRequest(line, server.port(), "Content-Length: " + length + "\r\n"));
        };
        QCOMPARE(ask("POST /echo", "1048577").status, 413);
        QCOMPARE(ask("POST /echo", "1073741824").status, 413);
        QCOMPARE(ask("POST /v1.0/messages", "8388609").status, 413);
        HttpPeer continues(server.port());
        QCOMPARE(continues
                     .ask(httpRequest("POST /echo", server.port(),
                                      "Expect: 100-continue\r\nContent-Length: 10000000\r\n"))
                     .status,
                 413);
        HttpPeer large(server.port());
        QCOMPARE(large
                     .ask(httpRequest("POST /v1.0/messages", server.port(), {},
                                      QByteArray(8 * 1024 * 1024, 'b')))
                     .body.size(),
                 8 * 1024 * 1024 + 20);
        HttpPeer sends(
            server.port()); // a client that sends 10 MB before it reads gets the answer too
        const HttpAnswer answer = sends.ask(
            httpRequest("POST /echo", server.port(), {}, QByteArray(10 * 1024 * 1024, 'b')));
        QCOMPARE(answer.status, 413);
        QVERIFY(answer.body.contains("1048576 bytes"));
    }

    void t133_chunkedBodiesEndAtTheLimit()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        peer.send(head(server.port(), "Transfer-Encoding: chunked\r\n\r\n"));
        const QByteArray chunk = "40000\r\n" + QByteArray(0x40000, 'c') + "\r\n";
        for (int i = 0; i < 8; ++i)
            peer.send(chunk);
        QCOMPARE(peer.answer().status, 413);
    }

    void t133_slowHeaders()
    {
        EchoServer server(with([](http::Limits &limits) { limits.headerTime = 300ms; }));
        HttpPeer silent(server.port());
        HttpPeer half(server.port());
        half.send("GET /echo HTTP/1.1\r\nHo");
        QCOMPARE(half.answer().status, 408);
        QVERIFY(half.isClosedByServer());
        QVERIFY(silent.isClosedByServer());
        HttpPeer second(server.port()); // the time counts anew for each request
        QCOMPARE(second.ask(httpRequest("GET /echo", server.port())).status, 200);
        second.send("GET");
        QCOMPARE(second.answer().status, 408);
    }

    void t133_drippingHeaders()
    {
        EchoServer server(with([](http::Limits &limits) { limits.headerTime = 300ms; }));
        HttpPeer peer(server.port());
        const QByteArray octets = head(server.port(), "X-A: " + QByteArray(10'000, 'a'));
        QElapsedTimer timer;
        timer.start();
        qsizetype at = 0;
        while (peer.socket().state() == QAbstractSocket::ConnectedState && at < octets.size() &&
               !timer.hasExpired(HttpPeer::patience)) {
            peer.send(octets.mid(at++, 1));
            peer.socket().waitForReadyRead(20); // an octet each 20 ms would take three minutes
        }
        QVERIFY(at < octets.size());
    }

    void idleConnectionsEnd()
    {
        EchoServer server(with([](http::Limits &limits) { limits.idleTime = 200ms; }));
        HttpPeer peer(server.port());
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port())).status, 200);
        QVERIFY(peer.isClosedByServer());
    }

    void t133_slowBodies()
    {
        EchoServer server(with([](http::Limits &limits) { limits.rateTime = 300ms; }));
        HttpPeer peer(server.port());
        // a quick beginning buys no time
        peer.send(head(server.port(), "Content-Length: 900000\r\n\r\n") + QByteArray(500'000, 'b'));
        const HttpAnswer answer = peer.answer();
        QCOMPARE(answer.status, 408);
        QVERIFY(answer.body.contains("too slowly"));
    }

    void peersThatDoNotReadEnd()
    {
        EchoServer server(with([](http::Limits &limits) {
            limits.rateTime = 300ms;
            limits.drainTime = 60s;
        }));
        HttpPeer peer(server.port());
        peer.socket().setReadBufferSize(1024);
        peer.send(httpRequest("GET /large/50000000", server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), 1, HttpPeer::patience);
        // the end of the server waits for answers that still move, and this one does not
        const auto ended = server.end();
        QVERIFY(ended.wait_for(std::chrono::milliseconds(HttpPeer::patience)) ==
                std::future_status::ready);
        peer.socket().setReadBufferSize(0);
        QCOMPARE(peer.answer().status, 0); // not whole
    }

    void answersThatNeverCome()
    {
        EchoServer server(with([](http::Limits &limits) { limits.answerTime = 200ms; }));
        HttpPeer peer(server.port());
        const HttpAnswer answer = peer.ask(httpRequest("GET /hold", server.port()));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("Retry-After"), QByteArray("1"));
        server.takeHeld().constFirst()({}); // too late, and harmless
    }

    void t133_halfOpenConnectionsYield()
    {
        EchoServer server(with([](http::Limits &limits) { limits.connections = 20; }));
        std::vector<std::unique_ptr<HttpPeer>> slow;
        for (int i = 0; i < 50; ++i) {
            slow.push_back(std::make_unique<HttpPeer>(server.port()));
            slow.back()->send("GET /echo HTTP/1.1\r\n");
        }
        HttpPeer valid(server.port());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(valid.ask(httpRequest("GET /echo", server.port())).status, 200);
        QCOMPARE(slow.front()->answer().status, 408);
        QVERIFY(slow.front()->isClosedByServer());
        // those that come now send the oldest half-open ones away, not the valid one
        for (int i = 0; i < 15; ++i)
            slow.push_back(std::make_unique<HttpPeer>(server.port()));
        QCOMPARE(valid.ask(httpRequest("GET /echo", server.port())).status, 200);
    }

    void whenAllAreAtWorkTheNextIsTurnedAway()
    {
        EchoServer server(with([](http::Limits &limits) { limits.connections = 2; }));
        HttpPeer a(server.port());
        HttpPeer b(server.port());
        a.send(httpRequest("GET /hold", server.port()));
        b.send(httpRequest("GET /hold", server.port()));
        QVERIFY(server.waitForHeld(2));
        HttpPeer c(server.port());
        const HttpAnswer answer = c.answer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("Retry-After"), QByteArray("1"));
        for (const http::Respond &respond : server.takeHeld())
            respond({});
        QCOMPARE(a.answer().status, 200);
        QCOMPARE(b.answer().status, 200);
    }

    void bodiesShareTheirMemory()
    {
        EchoServer server(with([](http::Limits &limits) {
            limits.buffered = 1'500'000;
            limits.rateTime = 60s; // the first one waits, however slow this machine is
        }));
        HttpPeer one(server.port());
        HttpPeer other(server.port());
        for (HttpPeer *peer : {&one, &other})
            peer->sendAll(head(server.port(), "Content-Length: 1000000\r\n\r\n") +
                          QByteArray(900'000, 'a'));
        // Which of the two is the slower is the scheduler's affair: one has to go.
        QElapsedTimer patience;
        patience.start();
        while (!one.hasAnswer() && !other.hasAnswer() && !patience.hasExpired(HttpPeer::patience))
            continue;
        HttpPeer &refused = one.hasAnswer() ? one : other;
        HttpPeer &served = one.hasAnswer() ? other : one;
        QCOMPARE(refused.answer().status, 503);
        served.sendAll(QByteArray(100'000, 'a'));
        QCOMPARE(served.answer().status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
