#include "echo_server.h"

#include <QTcpServer>

using namespace cordboard;
using namespace cordboard::test;

/// What is asked is answered, in order, from any thread, to the end.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneConnectionManyRequests()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        for (int i = 0; i < 3; ++i) {
            const HttpAnswer answer =
                peer.ask(httpRequest("POST /echo?a=b", server.port(), {}, QByteArray::number(i)));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, "POST /echo " + QByteArray::number(i));
            QCOMPARE(answer.header("Content-Type"), QByteArray("text/plain"));
            QVERIFY(answer.header("Date").endsWith(" GMT"));
            QVERIFY(answer.header("Connection").isEmpty());
        }
        const http::Request seen = server.seen().constFirst();
        QCOMPARE(seen.target, QByteArray("/echo?a=b"));
        QCOMPARE(seen.parameter("a"), QByteArray("b"));
        QVERIFY(seen.peer.isLoopback());
        QVERIFY(!seen.tls && !seen.wantsWebSocket);
    }

    void t133_pipelined()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        constexpr int count = 10'000;
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += httpRequest("POST /echo", server.port(), {}, QByteArray::number(i));
        peer.send(all);
        for (int i = 0; i < count; ++i) {
            const HttpAnswer answer = peer.answer();
            QCOMPARE(answer.body, "POST /echo " + QByteArray::number(i));
        }
    }

    void answersKeepTheirOrder()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        peer.send(httpRequest("GET /hold", server.port()) +
                  httpRequest("GET /echo", server.port()));
        QVERIFY(server.waitForHeld(1));
        QCOMPARE(server.seen().size(), 1); // the next one waits for its turn
        http::Response late;
        late.body = "late";
        const auto held = server.takeHeld();
        held.constFirst()(late);
        late.body = "twice";
        held.constFirst()(late); // ignored
        QCOMPARE(peer.answer().body, QByteArray("late"));
        QCOMPARE(peer.answer().body, QByteArray("GET /echo "));
    }

    void headAndEmptyAnswers()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        peer.send(httpRequest("HEAD /echo", server.port()));
        const HttpAnswer head = peer.answer(true);
        QCOMPARE(head.header("Content-Length"), QByteArray("11"));
        const HttpAnswer none = peer.ask(httpRequest("GET /status/204", server.port()));
        QCOMPARE(none.status, 204);
        QVERIFY(!none.head.contains("Content-Length"));
        QCOMPARE(peer.ask(httpRequest("GET /status/404", server.port())).status, 404);
    }

    void largeAnswers()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        const HttpAnswer answer = peer.ask(httpRequest("GET /large/3000000", server.port()));
        QCOMPARE(answer.body.size(), 3'000'000);
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port())).status, 200);
    }

    void closesWhenAskedTo()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        const HttpAnswer answer =
            peer.ask(httpRequest("GET /echo", server.port(), "Connection: close\r\n"));
        QCOMPARE(answer.header("Connection"), QByteArray("close"));
        QVERIFY(peer.isClosedByServer());
        HttpPeer old(server.port());
        QVERIFY(old.ask("GET /echo HTTP/1.0\r\nHost: 127.0.0.1:" +
                        QByteArray::number(server.port()) + "\r\n\r\n")
                    .status == 200);
        QVERIFY(old.isClosedByServer());
    }

    void expectContinue()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        peer.send(httpRequest("POST /echo", server.port(),
                              "Expect: 100-continue\r\nContent-Length: 5\r\n"));
        QCOMPARE(peer.answer().status, 100);
        QCOMPARE(peer.ask("hello").body, QByteArray("POST /echo hello"));
    }

    void chunkedBodies()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        peer.send(httpRequest("POST /echo", server.port(), "Transfer-Encoding: chunked\r\n"));
        peer.send("3\r\nabc\r\n");
        peer.send("2\r\nde\r\n0\r\n\r\n");
        QCOMPARE(peer.answer().body, QByteArray("POST /echo abcde"));
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port())).status, 200);
    }

    void aHandlerThatForgets()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        const HttpAnswer answer = peer.ask(httpRequest("GET /drop", server.port()));
        QCOMPARE(answer.status, 500);
        QVERIFY(answer.body.contains("failed to answer"));
    }

    void headersOfOursAreChecked()
    {
        EchoServer server;
        HttpPeer peer(server.port());
        const HttpAnswer answer = peer.ask(httpRequest("GET /bad", server.port()));
        QCOMPARE(answer.status, 500);
        QVERIFY(!answer.head.contains("Set-Cookie"));
    }

    void t131_t132_t140_refusedInTheWordsOfTheOwner()
    {
        EchoServer server;
        const auto ask = [&](const QByteArray &octets) {
            return HttpPeer(server.port()).ask(octets);
        };
        const HttpAnswer host = ask(
            "GET /echo HTTP/1.1\r\nHost: attacker.example:" + QByteArray::number(server.port()) +
            "\r\nX-Request-Id: r1\r\n\r\n");
        QCOMPARE(host.status, 421);
        QVERIFY(host.body.startsWith("{\"refused\":"));
        QCOMPARE(host.header("X-Request-Id"), QByteArray("r1"));
        const HttpAnswer origin =
            ask(httpRequest("POST /echo", server.port(), "Origin: http://attacker.example\r\n"));
        QCOMPARE(origin.status, 403);
        QCOMPARE(ask(httpRequest("GET /a/%2e%2e/b", server.port())).status, 400);
        QCOMPARE(ask(httpRequest("GET /a%00", server.port())).status, 400);
        QCOMPARE(ask("GET / HTTP/1.1\n\n").status, 400);
        QCOMPARE(ask("GET / HTTP/3.0\r\nHost: x\r\n\r\n").status, 505);
        QVERIFY(server.seen().isEmpty());
    }

    void theEndWaitsForAnswers()
    {
        auto server = std::make_unique<EchoServer>();
        const quint16 port = server->port();
        HttpPeer idle(port);
        QCOMPARE(idle.ask(httpRequest("GET /echo", port)).status, 200);
        HttpPeer peer(port);
        peer.send(httpRequest("GET /hold", port));
        QVERIFY(server->waitForHeld(1));
        const auto held = server->takeHeld();
        const auto ended = server->end();
        QVERIFY(idle.isClosedByServer()); // it is ending, and waits
        http::Response late;
        late.body = "late";
        held.constFirst()(late);
        const HttpAnswer answer = peer.answer();
        QCOMPARE(answer.body, QByteArray("late"));
        QCOMPARE(answer.header("Connection"), QByteArray("close"));
        QVERIFY(ended.wait_for(std::chrono::milliseconds(HttpPeer::patience)) ==
                std::future_status::ready);
        held.constFirst()(late); // after the server: nothing
    }

    void theEndDoesNotWaitForever()
    {
        http::Options options;
        options.limits.drainTime = std::chrono::milliseconds(50);
        EchoServer server(options);
        HttpPeer peer(server.port());
        peer.send(httpRequest("GET /hold", server.port()));
        QVERIFY(server.waitForHeld(1));
        server.server.reset();
        QVERIFY(peer.isClosedByServer());
    }

    void portsThatCannotBeHad()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        http::Options options;
        options.port = other.serverPort();
        const auto busy = http::Server::start(options, {});
        QVERIFY(!busy);
        QCOMPARE(busy.error().code, ErrorCode::Locked);
        QCOMPARE(
            busy.error().message,
            QStringLiteral("Port %1 on 127.0.0.1 is in use by another program. End that program, "
                           "or choose another port.")
                .arg(options.port));
        options.port = 0;
        options.addresses = {QHostAddress(QStringLiteral("192.0.2.1"))};
        const auto open = http::Server::start(options, {});
        QVERIFY(!open);
        QVERIFY(open.error().message.contains(QStringLiteral("only connect over TLS")));
        options.addresses = {QHostAddress(QHostAddress::Any)};
        QVERIFY(!http::Server::start(options, {}));
    }

    void bothLoopbackAddresses()
    {
        http::Options options;
        options.addresses = {QHostAddress(QHostAddress::LocalHost),
                             QHostAddress(QHostAddress::LocalHostIPv6)};
        EchoServer server(options);
        HttpPeer peer(server.port());
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port())).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
