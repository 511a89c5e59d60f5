#include "mmsc_bench.h"
#include "simulator/sample_media.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

/// What the MMSC posts to its client: reports and messages, judged by recorded bytes.
class TestMmscPosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversAsRecorded();
    void deliversByTheBook();
    void deliversWithoutContent();
    void sendsAgain();
    void givesUp();
    void badAddressOfTheClient();
    void madeUpMedia();
    void everyRecipientReports();
    void statesAreDrawn();
    void reportsAsRecorded();
    void readRepliesAsRecorded();
};

void TestMmscPosts::deliversAsRecorded()
{
    MmscBench bench;
    const auto id = bench.server.deliver({u"+256370001"_s,
                                          u"111"_s,
                                          u"Foto żółw"_s,
                                          {sampleText(u"Hello ☺"_s), samplePicture(20, 10),
                                           sampleContact(u"Test;Ana"_s, u"+256370001"_s)},
                                          {}});
    QVERIFY(id);
    QTRY_COMPARE(bench.vasp.posts().size(), 1);
    const RawHttp post = bench.vasp.posts().first();
    const QByteArray type = post.header("Content-Type");
    QVERIFY(type.startsWith("multipart/related; type=\"text/xml\"; start=\"<s"));
    const QByteArray boundary = type.sliced(type.indexOf("; boundary=") + 11);
    QVERIFY(boundary.startsWith("_boundary_")); // no quotes
    QVERIFY(post.body.startsWith("\r\n--" + boundary + "\r\n"));
    QCOMPARE(post.element("LinkedID"), id->toUtf8());
    QCOMPARE(post.element("TransactionID"), id->toUtf8());
    QVERIFY(!post.body.contains("SenderIdentification"));
    QVERIFY(post.body.contains("Content-Transfer-Encoding: base64\r\n\r\n" +
                               QByteArray("Hello ☺").toBase64() + "\r\n"));
    QVERIFY(post.body.contains("Content-Type: text/x-vCard; name=card.vcf\r\n\r\nBEGIN:VCARD"));

    // the whole envelope is that of the record but for names, times and what was not asked for
    const QByteArray record = recorded("mbuni-DeliverReq.http");
    const auto tags = [](QByteArray octets) {
        octets = octets.sliced(octets.indexOf("<SOAP-ENV:Body>"));
        octets.truncate(octets.indexOf("</SOAP-ENV:Body>"));
        return QString::fromUtf8(octets)
            .replace(QRegularExpression(u">[^<\n]+<"_s), u"><"_s)
            .replace(QRegularExpression(u"cid:[^\"]*"_s), QString());
    };
    QCOMPARE(tags(post.body), tags(record));
    const auto read = mms::mm7::decode(type, post.body);
    QVERIFY(read);
    QCOMPARE(read->parts.size(), size_t(4)); // with the page
    QCOMPARE(read->parts[2].data, samplePicture(20, 10).data);
}

void TestMmscPosts::deliversByTheBook()
{
    MmscOptions options;
    options.style = MmscStyle::ByBook;
    MmscBench bench(options);
    QVERIFY(bench.server.deliver({u"+256370001"_s, u"111"_s, {}, {sampleText(u"☺"_s)}, {}}));
    QTRY_COMPARE(bench.vasp.posts().size(), 1);
    const RawHttp post = bench.vasp.posts().first();
    QVERIFY(post.header("Content-Type").endsWith('"'));
    QVERIFY(post.body.startsWith("--"));
    QVERIFY(!post.body.contains("base64") && !post.body.contains("LinkedID"));
    const auto read = mms::mm7::decode(post.header("Content-Type"), post.body);
    QVERIFY(read);
    QCOMPARE(read->message.sender->value, u"+256370001"_s);
    QCOMPARE(read->message.recipients.first().kind, mms::mm7::Address::Kind::ShortCode);
    QCOMPARE(read->parts[1].data, QByteArray("☺"));

    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.vasp.posts().size(), 3); // report and read reply
    const auto report =
        mms::mm7::decode("text/xml", bench.vasp.posts()[1].body); // not swapped here
    QVERIFY(report);
    QCOMPARE(report->message.recipients.first().value, u"+256370001"_s);
    QCOMPARE(report->message.sender->value, u"111"_s);
    QVERIFY(report->message.transactionId != report->message.messageId);
}

void TestMmscPosts::deliversWithoutContent()
{
    MmscBench bench;
    QVERIFY(bench.server.deliver({u"+256370001"_s, u"111"_s, u"a < b & c"_s, {}, {}}));
    QTRY_COMPARE(bench.vasp.posts().size(), 1);
    QCOMPARE(bench.vasp.posts().first().header("Content-Type"), QByteArray("text/xml"));
    QCOMPARE(bench.vasp.posts().first().element("Subject"), QByteArray("a &lt; b &amp; c"));
    QVERIFY(!bench.vasp.posts().first().body.contains("Content "));
}

void TestMmscPosts::sendsAgain()
{
    MmscOptions options;
    options.redeliverAfterMs = 1000;
    options.readReports = false;
    MmscBench bench(options);
    QSignalSpy posted(&bench.server, &MmscServer::posted);
    bench.vasp.answer = [&bench](const RawHttp &) {
        return bench.vasp.posts().size() == 1
                   ? QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")
                   : okAnswer("DeliveryReportRsp");
    };
    QVERIFY(bench.submit());
    QTRY_COMPARE(posted.size(), 1);
    QCOMPARE(posted.first().first().value<MmsPostSeen>().httpStatus, 503);
    bench.pass(950);
    QCOMPARE(bench.vasp.posts().size(), 1);
    bench.pass(50);
    QTRY_COMPARE(posted.size(), 2);
    const auto second = posted.last().first().value<MmsPostSeen>();
    QCOMPARE(second.attempt, 2);
    QCOMPARE(second.status, 1000);
    QCOMPARE(bench.vasp.posts().first().body, bench.vasp.posts().last().body);
    QCOMPARE(bench.server.status().toPost, 0);
}

void TestMmscPosts::givesUp()
{
    MmscOptions options;
    options.vaspUrl = u"http://127.0.0.1:1/"_s; // nobody is there
    options.redeliverTimes = 2;
    options.redeliverAfterMs = 100;
    options.readReports = false;
    MmscBench bench(options);
    QSignalSpy posted(&bench.server, &MmscServer::posted);
    QVERIFY(bench.submit());
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QTRY_COMPARE(posted.size(), attempt);
        QCOMPARE(posted.last().first().value<MmsPostSeen>().httpStatus, 0);
        bench.pass(100);
    }
    QCOMPARE(bench.server.status().toPost, 0);
    bench.pass(1000);
    QCOMPARE(posted.size(), 3);
}

void TestMmscPosts::badAddressOfTheClient()
{
    const HandClock clock;
    for (const char *url : {"https://127.0.0.1/", "nonsense", "http://"}) {
        MmscOptions options;
        options.vaspUrl = QString::fromLatin1(url);
        MmscServer server(options, clock);
        const auto port = server.start();
        QVERIFY2(!port, url);
        QVERIFY(port.error().message.contains(options.vaspUrl));
    }
    MmscServer server({}, clock);
    QVERIFY(server.start());
    QVERIFY(!server.deliver({u"+1555"_s, u"111"_s, {}, {}, {}})); // nowhere
}

void TestMmscPosts::madeUpMedia()
{
    const mms::Part picture = samplePicture(64, 48, 3);
    QVERIFY(picture.data.startsWith("\x89PNG\r\n\x1a\n"));
    QCOMPARE(picture.data.sliced(16, 8).toHex(), QByteArray("0000004000000030"));
    QCOMPARE(picture.data.last(8).toHex(), QByteArray("49454e44ae426082")); // its CRC is right
    QVERIFY(picture.data != samplePicture(64, 48, 4).data);

    const auto file =
        mediaFromFile(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/dot.jpg"));
    QVERIFY(file);
    QCOMPARE(file->type.name, QByteArray("image/jpeg"));
    QCOMPARE(file->location, QByteArray("dot.jpg"));
    QVERIFY(!mediaFromFile(u"/nowhere/a.jpg"_s));
}

void TestMmscPosts::everyRecipientReports()
{
    MmscOptions options;
    options.readReports = false;
    MmscBench bench(options);
    QSignalSpy posted(&bench.server, &MmscServer::posted);
    bench.client.write(submitTo({"+256370001", "+256370002"}));
    QTRY_COMPARE(posted.size(), 2);
    QCOMPARE(posted.first().first().value<MmsPostSeen>().recipient, u"+256370001"_s);
    QCOMPARE(posted.last().first().value<MmsPostSeen>().recipient, u"+256370002"_s);
    QCOMPARE(posted.last().first().value<MmsPostSeen>().status, 1000);
    QCOMPARE(bench.vasp.states(), (QList<QByteArray>{"Retrieved", "Retrieved"}));
}

void TestMmscPosts::statesAreDrawn()
{
    MmscOptions options;
    options.seed = 7;
    options.readReports = false;
    options.states = {{u"Retrieved"_s, 1}, {u"Rejected"_s, 1}};
    options.vaspConnections = 1;
    QList<QByteArray> first;
    for (int run = 0; run < 2; ++run) {
        MmscBench bench(options);
        for (int i = 0; i < 12; ++i)
            QVERIFY(bench.submit());
        QTRY_COMPARE(bench.vasp.posts().size(), 12);
        if (run == 0)
            first = bench.vasp.states();
        QCOMPARE(bench.vasp.states(), first); // the seed makes it repeatable
    }
    QVERIFY(first.contains("Retrieved") && first.contains("Rejected"));
}

void TestMmscPosts::reportsAsRecorded()
{
    MmscOptions options;
    options.vaspUsername = u"mmsc1"_s;
    options.vaspPassword = u"pass1"_s;
    options.readReports = false;
    MmscBench bench(options);
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.vasp.posts().size(), 1);
    const RawHttp report = bench.vasp.posts().first();
    const QByteArray record = recorded("mbuni-DeliveryReportReq.http");
    const QByteArray expected = bodyOf(record)
                                    .replace("qf4706.1.x717.30@mmsc", report.element("MessageID"))
                                    .replace("2026-11-23T11:52:23Z", "2023-11-14T22:13:20Z");
    QCOMPARE(report.body, expected);
    QVERIFY(report.head.startsWith("POST /mm7 HTTP/1.1\r\n"));
    for (const char *name : {"Content-Type", "SOAPAction", "Authorization"})
        QCOMPARE(report.header(name), RawHttp({record, {}}).header(name));
}

void TestMmscPosts::readRepliesAsRecorded()
{
    MmscOptions options;
    options.readDelay = {500, 500};
    MmscBench bench(options);
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.vasp.posts().size(), 1);
    bench.pass(500);
    QTRY_COMPARE(bench.vasp.posts().size(), 2);
    const RawHttp reply = bench.vasp.posts().last();
    QCOMPARE(reply.body, bodyOf(recorded("mbuni-ReadReplyReq.http"))
                             .replace("qf4706.1.x717.30@mmsc", reply.element("MessageID"))
                             .replace("2026-11-23T12:01:40Z", reply.element("TimeStamp")));
    QCOMPARE(reply.element("TimeStamp"), QByteArray("2023-11-14T22:13:20Z"));
}

QTEST_GUILESS_MAIN(TestMmscPosts)
#include "tst_mmsc_posts.moc"
