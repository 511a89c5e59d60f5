#include "serve_bench.h"
#include "serve_json.h"

#include "http/server/server.h"
#include "support/web_socket_peer.h"

using namespace cordboard;
using namespace Qt::StringLiterals;
using engine::NewsItem;
using test::objectOf;
using test::ServeBench;
using test::WebSocketPeer;

namespace {

constexpr int textFrame = 1;
constexpr int closeFrame = 8;
constexpr int pingFrame = 9;
constexpr int pongFrame = 10;

const QString ours = u"+15551234567"_s;
const QString others = u"+15551230000"_s;

NewsItem itemOf(int number, const QString &source = ours, const QString &text = u"Hello"_s)
{
    NewsItem item;
    item.kind = NewsItem::Kind::Updated;
    item.version = number;
    item.message.uuid = QUuid(quint32(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    item.message.source = source;
    item.message.text = text;
    TargetRecord target;
    target.destination = u"+15559876543"_s;
    target.state = TargetState::Sent;
    item.message.targets.append(target);
    return item;
}

/// The API behind a real server, over an engine in memory.
class StreamBench
{
public:
    explicit StreamBench(const http::Limits &limits = {})
    {
        http::Options options;
        options.limits = limits;
        auto started = http::Server::start(options, bench.api().handler(), bench.api().refusals(),
                                           bench.api().bodyLimit());
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        server = *std::move(started);
    }

    test::FakeNews &feed() { return bench.engine.programs().feed; }
    QByteArray customerTopic()
    {
        return "customer_id:" +
               bench.engine.programs().customer().toByteArray(QUuid::WithoutBraces);
    }

    std::unique_ptr<WebSocketPeer> connect(const QByteArray &query = "?token=" +
                                                                     QByteArray(ServeBench::reader),
                                           const QByteArray &headers = {})
    {
        return std::make_unique<WebSocketPeer>(server->port(), headers, nullptr,
                                               "/v1.0/ws" + query);
    }
    std::unique_ptr<WebSocketPeer> subscribed(const QByteArray &token = ServeBench::reader,
                                              const QByteArray &more = {})
    {
        auto peer = connect("?token=" + token + more);
        if (peer->status != 101)
            qFatal("%d %s", peer->status, peer->body.constData());
        subscribe(*peer, customerTopic() + ":message");
        return peer;
    }
    /// Returns when the server has taken it.
    static void subscribe(WebSocketPeer &peer, const QByteArray &topic,
                          const QByteArray &type = "subscribe")
    {
        peer.sendText(R"({"type":")" + type + R"(","topics":[")" + topic + R"("]})");
        peer.sendFrame(pingFrame, "here");
        if (peer.next().opcode != pongFrame)
            qFatal("not taken: %s", topic.constData());
    }

    ServeBench bench;
    std::unique_ptr<http::Server> server; ///< goes first
};

int closeCode(const WebSocketPeer::Frame &frame)
{
    if (frame.opcode != closeFrame || frame.payload.size() < 2)
        return -1;
    return uchar(frame.payload[0]) << 8 | uchar(frame.payload[1]);
}

/// The number that itemOf() made it of.
quint32 numberOf(const WebSocketPeer::Frame &frame)
{
    const QString id =
        objectOf(frame.payload).value("data"_L1).toObject().value("id"_L1).toString();
    return QUuid::fromString(id).data1;
}

} // namespace

/// /v1.0/ws: what happens, as it happens, to programs fast and slow.
class TestServeStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHappensArrivesInOrder()
    {
        StreamBench bench;
        bench.feed().add(itemOf(1)); // before anybody listened
        const auto peer = bench.subscribed();
        for (int i = 2; i <= 4; ++i)
            bench.feed().add(itemOf(i));
        for (quint32 i = 2; i <= 4; ++i) {
            const auto frame = peer->next();
            QCOMPARE(frame.opcode, textFrame);
            QCOMPARE(numberOf(frame), i);
            QCOMPARE(objectOf(frame.payload).value("type"_L1).toString(), u"message_updated"_s);
            const QJsonObject data = objectOf(frame.payload).value("data"_L1).toObject();
            QCOMPARE(data.value("version"_L1).toInt(), int(i));
            QCOMPARE(data.value("status"_L1).toString(), u"sent"_s);
        }
    }

    void keysAreAsked()
    {
        StreamBench bench;
        QCOMPARE(bench.connect({})->status, 401);
        QCOMPARE(bench.connect("?token=vb_wrong")->status, 401);
        QCOMPARE(
            bench.connect({}, "Authorization: Bearer " + QByteArray(ServeBench::reader) + "\r\n")
                ->status,
            101);
        QCOMPARE(bench.bench.askAs(ServeBench::reader, "GET", "/v1.0/ws").status, 400);
        QCOMPARE(bench.connect("?naming=klingon&token=" + QByteArray(ServeBench::reader))->status,
                 400);
    }

    // T132: a browser asks no page of another site before it opens a WebSocket.
    void pagesOfOtherSitesGetNone()
    {
        StreamBench bench;
        const QByteArray query = "?token=" + QByteArray(ServeBench::reader);
        QCOMPARE(bench.connect(query, "Origin: https://evil.example\r\n")->status, 403);
        const QByteArray own =
            "Origin: http://127.0.0.1:" + QByteArray::number(bench.server->port()) + "\r\n";
        QCOMPARE(bench.connect(query, own)->status, 101);
    }

    void aTopicChooses()
    {
        StreamBench bench;
        const auto peer = bench.connect();
        const QByteArray one = bench.customerTopic() + ":message:00000007";
        StreamBench::subscribe(*peer, one);
        bench.feed().add(itemOf(6));
        bench.feed().add(itemOf(7));
        QCOMPARE(numberOf(peer->next()), 7U);
        StreamBench::subscribe(*peer, one, "unsubscribe");
        StreamBench::subscribe(*peer, bench.customerTopic() + ":message:00000009");
        bench.feed().add(itemOf(7));
        bench.feed().add(itemOf(9));
        QCOMPARE(numberOf(peer->next()), 9U);
    }

    void badFramesClose_data()
    {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char *name, const char *frame) {
            QTest::newRow(name) << QByteArray(frame);
        };
        row("another customer",
            R"({"type":"subscribe","topics":["customer_id:a5d2114a-8e84-48cd-8bb2-c406eeb08cd1:message"]})");
        row("everything", R"({"type":"subscribe","topics":[""]})");
        row("half a customer", R"({"type":"subscribe","topics":["customer_id:"]})");
        row("no text", R"({"type":"subscribe","topics":[5]})");
        row("no list", R"({"type":"subscribe","topics":"x"})");
        row("no topics", R"({"type":"subscribe"})");
        row("another type", R"({"type":"publish","topics":[]})");
        row("no object", "[]");
        row("no JSON", "subscribe");
        row("deep", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");
    }
    void badFramesClose()
    {
        QFETCH(const QByteArray, frame);
        StreamBench bench;
        const auto peer = bench.connect();
        peer->sendText(frame);
        QCOMPARE(closeCode(peer->next()), 1008);
        peer->sendFrame(closeFrame, {});
        QVERIFY(peer->isClosedByServer());
    }

    void topicsOfThisInstallation_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<bool>("good");
        QTest::newRow("all") << QByteArray() << true;
        QTest::newRow("messages") << QByteArray(":message") << true;
        QTest::newRow("one") << QByteArray(":message:a5d2114a-8e84-48cd-8bb2-c406eeb08cd1") << true;
        QTest::newRow("some") << QByteArray(":message:a5d2") << true;
        QTest::newRow("calls") << QByteArray(":call") << false;
        QTest::newRow("longer word") << QByteArray(":messages") << false;
        QTest::newRow("longer id") << QByteArray("0") << false;
        QTest::newRow("no id") << QByteArray(":message:X") << false;
        QTest::newRow("too long") << QByteArray(":message:a5d2114a-8e84-48cd-8bb2-c406eeb08cd10")
                                  << false;
    }
    void topicsOfThisInstallation()
    {
        QFETCH(const QByteArray, rest);
        QFETCH(const bool, good);
        StreamBench bench;
        const auto peer = bench.connect();
        peer->sendText(R"({"type":"subscribe","topics":[")" + bench.customerTopic() + rest +
                       R"("]})");
        peer->sendFrame(pingFrame, {});
        QCOMPARE(peer->next().opcode, good ? pongFrame : closeFrame);
    }

    void manyTopicsAreTooMany()
    {
        StreamBench bench;
        const auto peer = bench.connect();
        QByteArray topics;
        for (int i = 0; i < 101; ++i)
            topics += (i > 0 ? ",\"" : "\"") + bench.customerTopic() +
                      ":message:" + QByteArray::number(i + 1000) + '"';
        peer->sendText(R"({"type":"subscribe","topics":[)" + topics + "]}");
        QCOMPARE(closeCode(peer->next()), 1008);
    }

    // A key for one number hears of that number only.
    void aKeyHearsOfItsNumbers()
    {
        StreamBench bench;
        bench.bench.addKey("vb_scoped", KeyRole::Reader, {ours});
        const auto peer = bench.subscribed("vb_scoped");
        bench.feed().add(itemOf(1, others));
        NewsItem inbound = itemOf(2, u"+15559876543"_s);
        inbound.kind = NewsItem::Kind::Received;
        inbound.message.direction = Direction::Inbound;
        inbound.message.targets.first().destination = others;
        bench.feed().add(inbound);
        inbound.message.uuid = itemOf(3).message.uuid;
        inbound.message.targets.first().destination = ours;
        bench.feed().add(inbound);
        const auto frame = peer->next();
        QCOMPARE(numberOf(frame), 3U);
        QCOMPARE(objectOf(frame.payload).value("type"_L1).toString(), u"message_created"_s);
    }

    void theSeedsNames()
    {
        StreamBench bench;
        const auto peer = bench.subscribed(ServeBench::reader, "&naming=seed");
        NewsItem item = itemOf(1);
        item.kind = NewsItem::Kind::Accepted; // told by the answer
        bench.feed().add(item);
        item = itemOf(2);
        item.kind = NewsItem::Kind::Received;
        bench.feed().add(item);
        const auto frame = peer->next();
        QCOMPARE(numberOf(frame), 2U);
        QCOMPARE(objectOf(frame.payload).value("type"_L1).toString(), u"message_received"_s);
    }

    // T130: at once, also for what is open.
    void aKeyThatWasWithdrawnHearsNothing()
    {
        StreamBench bench;
        bench.bench.addKey("vb_soon", KeyRole::Reader);
        const auto peer = bench.subscribed("vb_soon");
        bench.bench.engine.programs().keys.known.remove("vb_soon");
        bench.feed().add(itemOf(1));
        QCOMPARE(closeCode(peer->next()), 1008);
    }

    void oneReaderForAll()
    {
        StreamBench bench;
        std::vector<std::unique_ptr<WebSocketPeer>> peers;
        for (int i = 0; i < 8; ++i)
            peers.push_back(bench.subscribed());
        const int before = bench.feed().reads();
        bench.feed().add(itemOf(1));
        for (const auto &peer : peers)
            QCOMPARE(numberOf(peer->next()), 1U);
        QCOMPARE(bench.feed().reads(), before + 1);
    }

    void withoutStreamsNothingIsRead()
    {
        StreamBench bench;
        bench.feed().add(itemOf(1));
        QCOMPARE(bench.feed().reads(), 0);
        bench.subscribed()->sendFrame(closeFrame, {});
        QTRY_VERIFY_WITH_TIMEOUT(bench.bench.askAs(ServeBench::reader, "GET", "/metrics")
                                     .body.contains("cordboard_streams_open 0\n"),
                                 20'000);
        const int before = bench.feed().reads();
        bench.feed().add(itemOf(2));
        QCOMPARE(bench.feed().reads(), before);
    }

    void aDatabaseThatWasAwayLosesNothing()
    {
        StreamBench bench;
        const auto peer = bench.subscribed();
        bench.feed().failNext({ErrorCode::Unreachable, u"The database is gone."_s, {}});
        bench.feed().add(itemOf(1));
        bench.feed().add(itemOf(2), false);
        bench.feed().tell();
        QCOMPARE(numberOf(peer->next()), 1U);
        QCOMPARE(numberOf(peer->next()), 2U);
    }

    // More than one page at once, and somebody who comes in the middle.
    void pagesFollowEachOther()
    {
        StreamBench bench;
        const auto early = bench.subscribed();
        for (int i = 1; i <= 700; ++i)
            bench.feed().add(itemOf(i), false);
        const auto late = bench.subscribed();
        bench.feed().add(itemOf(701));
        for (quint32 i = 1; i <= 701; ++i)
            QCOMPARE(numberOf(early->next()), i);
        QCOMPARE(numberOf(late->next()), 701U);
    }

    // Who does not read is bounded and closed, and nobody waits for them.
    void aSlowReaderHarmsNobody()
    {
        http::Limits limits;
        limits.webSocketQueue = 256 * 1024;
        StreamBench bench(limits);
        const auto slow = bench.subscribed();
        const auto fast = bench.subscribed();
        const QString text(8 * 1024, u'x');
        constexpr quint32 count = 2'500; // 20 MB: more than the kernel keeps
        for (quint32 i = 1; i <= count; ++i) {
            bench.feed().add(itemOf(int(i), ours, text));
            QCOMPARE(numberOf(fast->next()), i);
        }
        WebSocketPeer::Frame last;
        quint32 got = 0;
        do {
            last = slow->next();
            got += last.opcode == textFrame ? 1 : 0;
        } while (last.opcode == textFrame);
        QVERIFY(got < count);
        if (last.opcode == closeFrame)
            QCOMPARE(closeCode(last), 1013);
        QVERIFY(bench.bench.askAs(ServeBench::reader, "GET", "/metrics")
                    .body.contains("cordboard_streams_open 1\n"));
    }

    void theApiEndsBeforeItsPrograms()
    {
        StreamBench bench;
        const auto peer = bench.subscribed();
        bench.server.reset();
        QVERIFY(peer->isClosedByServer());
        bench.feed().add(itemOf(1));
        bench.bench.restart({});
        bench.feed().add(itemOf(2));
    }
};

QTEST_GUILESS_MAIN(TestServeStream)
#include "tst_serve_stream.moc"
