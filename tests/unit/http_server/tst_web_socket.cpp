#include "echo_server.h"
#include "support/web_socket_peer.h"

#include <QSslConfiguration>

#include <future>

using namespace cordboard;
using namespace cordboard::test;
using namespace std::chrono_literals;

namespace {

/// Echoes what it gets; keeps its sockets so that a test can talk.
class SocketServer
{
public:
    explicit SocketServer(http::Options options = {})
    {
        auto started = http::Server::start(
            std::move(options), [this](const http::Request &request, const http::Respond &respond) {
                http::Response response;
                if (request.wantsWebSocket)
                    response.webSocket = std::make_shared<http::WebSocketOwner>(owner());
                respond(response);
            });
        server = *std::move(started);
    }
    ~SocketServer() { server.reset(); }

    std::shared_ptr<http::WebSocket> last()
    {
        const QMutexLocker locker(&m_mutex);
        return m_last;
    }
    quint16 port() const { return server->port(); }

    std::unique_ptr<http::Server> server;
    std::atomic_int closed = 0;

private:
    QMutex m_mutex;
    std::shared_ptr<http::WebSocket> m_last;

    http::WebSocketOwner owner()
    {
        http::WebSocketOwner owner;
        auto mine = std::make_shared<std::weak_ptr<http::WebSocket>>();
        owner.opened = [this, mine](const std::shared_ptr<http::WebSocket> &socket) {
            const QMutexLocker locker(&m_mutex);
            m_last = socket;
            *mine = socket;
        };
        owner.received = [mine](const QByteArray &message) {
            if (const auto socket = mine->lock())
                socket->send("echo " + message);
        };
        owner.closed = [this] {
            ++closed;
        };
        return owner;
    }
};

} // namespace

class TestWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echo()
    {
        SocketServer server;
        WebSocketPeer peer(server.port());
        QCOMPARE(peer.status, 101);
        QCOMPARE(peer.accept, QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // RFC 6455 1.3
        peer.sendText("hello");
        QCOMPARE(peer.next().payload, QByteArray("echo hello"));
        peer.sendFrame(0x1, "hel", false);
        peer.sendFrame(0x0, "lo");
        QCOMPARE(peer.next().payload, QByteArray("echo hello"));
        peer.sendFrame(0x9, "are you there");
        const WebSocketPeer::Frame pong = peer.next();
        QCOMPARE(pong.opcode, 0xA);
        QCOMPARE(pong.payload, QByteArray("are you there"));
        peer.sendFrame(0x8, QByteArray("\x03\xE8", 2));
        QCOMPARE(peer.next().opcode, 0x8);
        QVERIFY(peer.isClosedByServer());
        QTRY_COMPARE(server.closed, 1);
        QVERIFY(!server.last()->send("late"));
    }

    void theServerSpeaksFromAnyThread()
    {
        SocketServer server;
        WebSocketPeer peer(server.port());
        QTRY_VERIFY(server.last());
        for (int i = 0; i < 1000; ++i)
            QVERIFY(server.last()->send(QByteArray::number(i)));
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(peer.next().payload, QByteArray::number(i));
        server.last()->close(1000, "Done.");
        const WebSocketPeer::Frame frame = peer.next();
        QCOMPARE(frame.opcode, 0x8);
        QCOMPARE(frame.payload, QByteArray("\x03\xE8") + "Done.");
    }

    void tooSlowIsClosedWithASentence()
    {
        http::Options options;
        options.limits.webSocketQueue = 1'000'000;
        SocketServer server(options);
        WebSocketPeer peer(server.port());
        QTRY_VERIFY(server.last());
        const QByteArray text(10'000, 't');
        int sent = 0;
        while (sent < 100'000 && server.last()->send(text))
            ++sent;
        QVERIFY(sent >= 100 && sent < 100'000); // the queue, and what the kernel took
        QVERIFY(server.last()->queued() <= 1'000'000);
        QVERIFY(!server.last()->send("more"));
        // once it reads again, it gets what was promised, and why this is the end
        for (int i = 0; i < sent; ++i)
            QCOMPARE(peer.next().payload.size(), text.size());
        const WebSocketPeer::Frame frame = peer.next();
        QCOMPARE(frame.opcode, 0x8);
        QVERIFY(frame.payload.startsWith("\x03\xF5Too slow"));
    }

    void whoNeverReadsIsCutOff()
    {
        http::Options options;
        options.limits.webSocketQueue = 100'000;
        SocketServer server(options);
        WebSocketPeer peer(server.port());
        QTRY_VERIFY(server.last());
        while (server.last()->send(QByteArray(10'000, 't')))
            ;
        QTRY_COMPARE_WITH_TIMEOUT(server.closed, 1, HttpPeer::patience);
    }

    void messagesTooLargeEnd()
    {
        http::Options options;
        options.limits.webSocketMessage = 1000;
        SocketServer server(options);
        WebSocketPeer peer(server.port());
        peer.sendText(QByteArray(1000, 'm'));
        QCOMPARE(peer.next().payload.size(), 1005);
        peer.sendText(QByteArray(1001, 'm'));
        const WebSocketPeer::Frame frame = peer.next();
        QCOMPARE(frame.opcode, 0x8);
        QVERIFY(frame.payload.startsWith("\x03\xF1")); // 1009
        QTRY_COMPARE(server.closed, 1);
    }

    void badFramesEnd_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("not masked") << QByteArray("\x81\x02hi", 4);
        QTest::newRow("reserved bit") << QByteArray("\xC1\x80\0\0\0\0", 6);
        QTest::newRow("unknown opcode") << QByteArray("\x83\x80\0\0\0\0", 6);
        QTest::newRow("not UTF-8") << QByteArray("\x81\x81\0\0\0\0\xFF", 7);
        QTest::newRow("continues nothing") << QByteArray("\x80\x80\0\0\0\0", 6);
        QTest::newRow("binary") << QByteArray("\x82\x81\0\0\0\0a", 7);
        QTest::newRow("2^63") << QByteArray("\x81\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0\0\0\0", 14);
    }

    void badFramesEnd()
    {
        QFETCH(QByteArray, octets);
        SocketServer server;
        WebSocketPeer peer(server.port());
        peer.sendRaw(octets);
        QCOMPARE(peer.next().opcode, 0x8);
        peer.sendFrame(0x8, QByteArray("\x03\xE8", 2));
        QVERIFY(peer.isClosedByServer());
        QTRY_COMPARE(server.closed, 1);
    }

    void silenceIsAskedAndThenEnds()
    {
        http::Options options;
        options.limits.pingTime = 200ms;
        SocketServer server(options);
        WebSocketPeer peer(server.port());
        QCOMPARE(peer.next().opcode, 0x9); // and it is not answered
        QTRY_COMPARE_WITH_TIMEOUT(server.closed, 1, HttpPeer::patience);
    }

    void pagesOfOthersAndPlainRequests()
    {
        SocketServer server;
        WebSocketPeer other(server.port(), "Origin: http://attacker.example\r\n");
        QCOMPARE(other.status, 403);
        HttpPeer plain(server.port());
        const QByteArray upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
        QCOMPARE(plain.ask(httpRequest("GET /", server.port(), upgrade)).status, 200); // no key
        QCOMPARE(plain
                     .ask(httpRequest("GET /", server.port(),
                                      upgrade + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                                "Sec-WebSocket-Version: 8\r\n"))
                     .status,
                 200);
    }

    void onlySoMany()
    {
        http::Options options;
        options.limits.webSockets = 1;
        SocketServer server(options);
        auto first = std::make_unique<WebSocketPeer>(server.port());
        QCOMPARE(first->status, 101);
        QCOMPARE(WebSocketPeer(server.port()).status, 503);
        first.reset();
        QTRY_COMPARE(server.closed, 1);
        QCOMPARE(WebSocketPeer(server.port()).status, 101);
    }

    void theEndSaysGoodBye()
    {
        auto server = std::make_unique<SocketServer>();
        WebSocketPeer peer(server->port());
        QTRY_VERIFY(server->last());
        const auto socket = server->last();
        const auto ended = std::async(std::launch::async, [&] { server->server.reset(); });
        const WebSocketPeer::Frame frame = peer.next();
        QCOMPARE(frame.opcode, 0x8);
        QVERIFY(frame.payload.startsWith("\x03\xE9")); // 1001
        peer.sendFrame(0x8, frame.payload);
        QVERIFY(ended.wait_for(std::chrono::milliseconds(HttpPeer::patience)) ==
                std::future_status::ready);
        QCOMPARE(server->closed, 1);
        QVERIFY(!socket->send("late"));
    }

    void overTls()
    {
        http::Options options;
        options.certificateFile = QStringLiteral(CORDBOARD_CERTIFICATES "/localhost.pem");
        options.keyFile = QStringLiteral(CORDBOARD_CERTIFICATES "/localhost.key");
        SocketServer server(options);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(
            QSslCertificate::fromPath(QStringLiteral(CORDBOARD_CERTIFICATES "/authority.pem")));
        WebSocketPeer peer(server.port(), {}, &configuration);
        QCOMPARE(peer.status, 101);
        peer.sendText("hello");
        QCOMPARE(peer.next().payload, QByteArray("echo hello"));
        for (int i = 0; i < 100; ++i)
            QVERIFY(server.last()->send(QByteArray(20'000, 't')));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(peer.next().payload.size(), 20'000);
        server.last()->close(1000, {});
        QCOMPARE(peer.next().opcode, 0x8);
    }
};

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_web_socket.moc"
