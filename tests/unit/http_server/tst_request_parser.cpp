#include "request_parser.h"

#include <QTest>

using namespace cordboard::http;
using Reason = Refusal::Reason;

namespace {

constexpr qsizetype headerLimit = 1024;

/// Feeds the octets in pieces of that size; what is left over after the request is returned.
QByteArray feed(RequestParser &parser, const QByteArray &octets, qsizetype piece)
{
    QByteArray waiting;
    qsizetype at = 0;
    for (;;) {
        qsizetype used = 0;
        do {
            if (parser.isDone() || parser.fault())
                return waiting + octets.sliced(at);
            used = parser.isHeadDone() ? parser.putBody(waiting) : parser.putHead(waiting);
            waiting.remove(0, used);
        } while (used > 0);
        if (parser.isDone() || parser.fault() || at == octets.size())
            return waiting + octets.sliced(at);
        const qsizetype count = qMin(piece, octets.size() - at);
        waiting += octets.sliced(at, count);
        at += count;
    }
}

} // namespace

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeRequestsInAnyPieces()
    {
        const QByteArray octets = "\r\nPOST /m?a=b HTTP/1.1\r\nHost: x:1\r\nX-A:  b c\t \r\n"
                                  "Content-Length: 5\r\n\r\nhelloGET / HTTP/1.1";
        for (qsizetype piece = 1; piece <= octets.size(); ++piece) {
            RequestParser parser(headerLimit);
            const QByteArray rest = feed(parser, octets, piece);
            QVERIFY(parser.isDone());
            QCOMPARE(rest, QByteArray("GET / HTTP/1.1")); // not touched
            QCOMPARE(parser.request().method, QByteArray("POST"));
            QCOMPARE(parser.request().target, QByteArray("/m?a=b"));
            QCOMPARE(parser.request().header("x-a"), QByteArray("b c"));
            QCOMPARE(parser.request().body, QByteArray("hello"));
            QVERIFY(parser.keepAlive());
            QCOMPARE(parser.contentLength(), std::optional<quint64>(5));
        }
    }

    void chunkedBodies()
    {
        const QByteArray octets = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "5;name=\"a;b\"\r\nhello\r\n1\r\n "
                                  "\r\n0005\r\nworld\r\n0\r\nX-Trailer: 1\r\nHost: y\r\n\r\nrest";
        for (qsizetype piece = 1; piece <= octets.size(); ++piece) {
            RequestParser parser(headerLimit);
            QCOMPARE(feed(parser, octets, piece), QByteArray("rest"));
            QVERIFY2(parser.isDone(), parser.fault() ? parser.fault()->message.constData() : "");
            QCOMPARE(parser.request().body, QByteArray("hello world"));
            QVERIFY(!parser.request().hasHeader("X-Trailer"));
            QCOMPARE(parser.request().header("Host"), QByteArray("x"));
        }
    }

    void connectionHeaders()
    {
        const auto keeps = [](const char *rest) {
            RequestParser parser(headerLimit);
            feed(parser, QByteArray("GET / HTTP/1.") + rest + "\r\nHost: x\r\n\r\n", 1000);
            return parser.isDone() && parser.keepAlive();
        };
        QVERIFY(keeps("1"));
        QVERIFY(!keeps("1\r\nConnection: close"));
        QVERIFY(!keeps("0"));
        QVERIFY(keeps("0\r\nConnection: Keep-Alive"));
    }

    void t133_refused_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, const QByteArray &octets,
                            Reason reason = Reason::Malformed) {
            QTest::newRow(name) << octets << reason;
        };
        const auto headers = [&](const char *name, const QByteArray &lines,
                                 Reason reason = Reason::Malformed) {
            row(name, "POST / HTTP/1.1\r\nHost: x\r\n" + lines + "\r\n\r\n", reason);
        };
        row("bare LF", "GET / HTTP/1.1\nHost: x\n\n");
        row("bare LF in one line", "GET / HTTP/1.1\r\nHost: x\nA: b\r\n\r\n");
        row("bare LF at the end", "GET / HTTP/1.1\r\nHost: x\r\n\n");
        row("bare CR", "GET / HTTP/1.1\r\nHost: x\rA: b\r\n\r\n");
        row("garbage", "\x16\x03\x01\x02\r\n\r\n");
        row("SSH", "SSH-2.0-OpenSSH_9.2\r\n\r\n");
        row("no Host", "GET / HTTP/1.1\r\n\r\n");
        row("no Host in 1.0", "GET / HTTP/1.0\r\n\r\n");
        row("HTTP/0.9", "GET /\r\n\r\n");
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Reason::Version);
        row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: x\r\n\r\n", Reason::Version);
        row("two spaces", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n");
        row("blank before", " GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        headers("two Hosts", "Host: x");
        headers("negative", "Content-Length: -1");
        headers("plus", "Content-Length: +1");
        headers("hexadecimal", "Content-Length: 0x10");
        headers("empty length", "Content-Length:");
        headers("twice, different", "Content-Length: 1\r\nContent-Length: 2");
        headers("twice, the same", "Content-Length: 1\r\nContent-Length: 1");
        headers("a list", "Content-Length: 1, 1");
        headers("overflow", "Content-Length: 18446744073709551617");
        headers("huge", "Content-Length: 9999999999999999999");
        headers("CL and TE", "Content-Length: 1\r\nTransfer-Encoding: chunked");
        headers("TE and CL", "Transfer-Encoding: chunked\r\nContent-Length: 1");
        headers("TE twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked");
        headers("identity", "Transfer-Encoding: identity", Reason::Transfer);
        headers("gzip", "Transfer-Encoding: gzip, chunked", Reason::Transfer);
        headers("chunked twice", "Transfer-Encoding: chunked, chunked", Reason::Transfer);
        headers("xchunked", "Transfer-Encoding: xchunked", Reason::Transfer);
        headers("blank before colon", "Transfer-Encoding : chunked");
        headers("folded", "X-A: b\r\n c");
        headers("no colon", "X-A");
        headers("empty name", ": b");
        headers("blank in the name", "X A: b");
        headers("NUL", QByteArray("X-A: b\0c", 8));
        headers("escape", "X-A: \x1b[0m");
        headers("other expectation", "Expect: tea", Reason::Expectation);
        headers("too long", "X-A: " + QByteArray(headerLimit, 'a'), Reason::HeaderTooLarge);
        row("too long, without an end", "GET /" + QByteArray(headerLimit, 'a'),
            Reason::HeaderTooLarge);
        row("TE in 1.0", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        const auto chunks = [&](const char *name, const QByteArray &body,
                                Reason reason = Reason::Malformed) {
            row(name, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body,
                reason);
        };
        chunks("chunk-size overflow", "ffffffffffffffffff\r\n");
        chunks("negative chunk", "-1\r\n");
        chunks("no chunk size", "\r\n\r\n");
        chunks("longer than its chunk", "1\r\nab\r\n0\r\n\r\n");
        chunks("0x chunk", "0x1\r\na\r\n0\r\n\r\n");
        chunks("chunk line without end", "1;" + QByteArray(8000, 'a'));
        chunks("chunk of 2^63", "8000000000000000\r\n", Reason::BodyTooLarge);
        chunks("chunks beyond the limit", "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
               Reason::BodyTooLarge);
    }

    void t133_refused()
    {
        QFETCH(QByteArray, octets);
        QFETCH(Reason, reason);
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), octets.size()}) {
            RequestParser parser(headerLimit);
            feedWithLimit(parser, octets, piece);
            QVERIFY(parser.fault().has_value());
            QCOMPARE(parser.fault()->reason, reason);
            QVERIFY(!parser.isDone());
            QVERIFY(parser.fault()->message.endsWith('.'));
        }
    }

    void manyExtensionsEnd()
    {
        RequestParser parser(headerLimit);
        QByteArray octets = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 100; ++i)
            octets += "1;" + QByteArray(1000, 'e') + "\r\na\r\n";
        feed(parser, octets, 4000);
        QVERIFY(parser.fault());
    }

private:
    /// The limit is said between head and body, as the server does.
    static void feedWithLimit(RequestParser &parser, const QByteArray &octets, qsizetype piece)
    {
        const qsizetype head = octets.indexOf("\r\n\r\n");
        const qsizetype end = head < 0 ? octets.size() : head + 4;
        feed(parser, octets.first(end), piece);
        if (!parser.isHeadDone())
            return;
        parser.setBodyLimit(10);
        feed(parser, octets.sliced(end), piece);
    }
};

QTEST_APPLESS_MAIN(TestRequestParser)
#include "tst_request_parser.moc"
