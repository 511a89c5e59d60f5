#include "mmsc_bench.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

namespace {

MmscOptions withPassword()
{
    MmscOptions options;
    options.username = u"console"_s;
    options.password = u"test"_s;
    return options;
}

QByteArray cancelOf(const QByteArray &id)
{
    return recorded("cancelreq.body").replace("qf4706.1.x717.30@mmsc", id);
}

QList<QJsonObject> linesOf(const QString &fileName)
{
    QFile file(fileName);
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object());
    return lines;
}

} // namespace

/// The MMSC as it behaves when nothing is asked of it, judged by recorded bytes.
class TestMmscServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitIsReadAndAnswered();
    void answersAsRecorded();
    void credentialsAreJudged_data();
    void credentialsAreJudged();
    void whatIsNoMm7IsRefused();
    void httpIsRefused_data();
    void httpIsRefused();
    void octetByOctetAndPipelined();
    void continueIsSaid();
    void unknownIdsAsRecorded_data();
    void unknownIdsAsRecorded();
    void cancelBeforeTheReport();
    void reportsFollowTheClock();
    void noReportUnlessAsked();
    void plannerDecides();
    void vaspIdAndSizeAreJudged();
    void ledgerTellsAll();
};

void TestMmscServer::submitIsReadAndAnswered()
{
    MmscBench bench(withPassword());
    QSignalSpy seen(&bench.server, &MmscServer::submitted);
    bench.client.write(submitRequest());
    QTRY_COMPARE(bench.client.answers().size(), 1);
    const RawHttp answer = bench.client.answers().first();
    QVERIFY(answer.head.startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/xml"));
    QCOMPARE(answer.element("StatusCode"), QByteArray("1000"));
    QCOMPARE(answer.element("TransactionID"), QByteArray("tx-0001"));

    const auto submit = seen.first().first().value<MmsSubmitSeen>();
    QCOMPARE(answer.element("MessageID"), submit.messageId.toUtf8());
    QVERIFY(!submit.messageId.isEmpty());
    QCOMPARE(submit.number, 1);
    QCOMPARE(submit.octets, 4831);
    QCOMPARE(submit.message.vaspId, u"console"_s);
    QCOMPARE(submit.message.subject, u"Zażółć MMS ☺"_s);
    QCOMPARE(submit.message.recipients.first().value, u"+256370001"_s);
    QCOMPARE(submit.parts.size(), size_t(6));
    QFile picture(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/pic.png"));
    QVERIFY(picture.open(QIODevice::ReadOnly));
    QCOMPARE(submit.parts[3].data, picture.readAll());
    QCOMPARE(bench.server.status().accepted, 1);
}

void TestMmscServer::answersAsRecorded()
{
    MmscBench bench;
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 1);
    const RawHttp answer = bench.client.answers().first();
    const QByteArray expected = bodyOf(recorded("mbuni-SubmitRsp.http"))
                                    .replace("qf4706.1.x717.30@mmsc", answer.element("MessageID"));
    QCOMPARE(answer.body, expected);
}

void TestMmscServer::credentialsAreJudged_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("letIn");
    const auto basic = [](const char *pair) {
        return "Basic " + QByteArray(pair).toBase64();
    };
    QTest::newRow("right") << basic("console:test") << true;
    QTest::newRow("wrong password") << basic("console:tset") << false;
    QTest::newRow("wrong name") << basic("konsole:test") << false;
    QTest::newRow("no password") << basic("console") << false;
    QTest::newRow("another scheme") << QByteArray("Bearer x") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestMmscServer::credentialsAreJudged()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, letIn);
    MmscBench bench(withPassword());
    QSignalSpy away(&bench.server, &MmscServer::turnedAway);
    bench.client.write(submitRequest().replace("Basic Y29uc29sZTp0ZXN0", header));
    QTRY_COMPARE(bench.client.answers().size(), 1);
    const RawHttp answer = bench.client.answers().first();
    QCOMPARE(answer.head.startsWith("HTTP/1.1 200"), letIn);
    QCOMPARE(away.size(), letIn ? 0 : 1);
    if (letIn)
        return;
    const RawHttp record{recorded("probe-401.http"), {}};
    QVERIFY(answer.head.startsWith("HTTP/1.1 401 Unauthorized\r\n"));
    QCOMPARE(answer.header("WWW-Authenticate"), record.header("WWW-Authenticate"));
    QCOMPARE(bench.server.status().submits, 0);
}

void TestMmscServer::whatIsNoMm7IsRefused()
{
    MmscBench bench;
    bench.client.write(xmlRequest("<nonsense"));
    QTRY_COMPARE(bench.client.answers().size(), 1);
    QCOMPARE(bench.client.answers().first().body, bodyOf(recorded("probe-badxml.http")));

    MmscOptions options;
    options.style = MmscStyle::ByBook;
    bench.server.setOptions(options);
    bench.client.write(xmlRequest(bodyOf(recorded("mbuni-SubmitRsp.http"))));
    QTRY_COMPARE(bench.client.answers().size(), 2);
    const RawHttp answer = bench.client.answers().last();
    QVERIFY(answer.head.startsWith("HTTP/1.1 500 "));
    QCOMPARE(answer.element("StatusCode"), QByteArray("4003"));
    QCOMPARE(answer.element("TransactionID"), QByteArray("tx-0001"));
}

void TestMmscServer::httpIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("no POST") << QByteArray("GET /mm7 HTTP/1.1\r\n\r\n") << QByteArray("405");
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                             << QByteArray("411");
    QTest::newRow("no HTTP") << QByteArray("HELO there\r\n\r\n") << QByteArray("400");
    QTest::newRow("negative") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
                              << QByteArray("400");
    QTest::newRow("too large") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n")
                               << QByteArray("413");
    QTest::newRow("long head") << QByteArray(20000, 'x') << QByteArray("431");
}

void TestMmscServer::httpIsRefused()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    MmscOptions options;
    options.maxBody = 1000;
    MmscBench bench(options);
    bench.client.write(request);
    QTRY_VERIFY(bench.client.octets().startsWith("HTTP/1.1 " + status + ' '));
}

void TestMmscServer::octetByOctetAndPipelined()
{
    MmscBench bench;
    const QByteArray request = submitRequest();
    for (const char octet : request + request)
        bench.client.write(QByteArray(1, octet));
    QTRY_COMPARE(bench.client.answers().size(), 2);
    QCOMPARE(bench.server.status().accepted, 2);
    const auto answers = bench.client.answers();
    QVERIFY(answers.first().element("MessageID") != answers.last().element("MessageID"));
}

void TestMmscServer::continueIsSaid()
{
    MmscBench bench; // curl asks before it sends a large body
    const QByteArray request =
        submitRequest().replace("SOAPAction", "Expect: 100-continue\r\nSOAPAction");
    const qsizetype body = request.indexOf("\r\n\r\n") + 4;
    bench.client.write(request.first(body));
    QTRY_COMPARE(bench.client.octets(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    bench.client.write(request.sliced(body));
    QTRY_COMPARE(bench.client.answers().size(), 2);
    QCOMPARE(bench.client.answers().last().element("StatusCode"), QByteArray("1000"));
}

void TestMmscServer::unknownIdsAsRecorded_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("cancel") << recorded("cancelreq.body") << recorded("mbuni-CancelRsp.http");
    QTest::newRow("replace") << recorded("replacereq.body") << recorded("mbuni-ReplaceRsp.http");
}

void TestMmscServer::unknownIdsAsRecorded()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    MmscBench bench;
    bench.client.write(xmlRequest(request));
    QTRY_COMPARE(bench.client.answers().size(), 1);
    QCOMPARE(bench.client.answers().first().body, bodyOf(answer));
}

void TestMmscServer::cancelBeforeTheReport()
{
    MmscOptions options;
    options.reportDelay = {1000, 1000};
    MmscBench bench(options);
    QSignalSpy amended(&bench.server, &MmscServer::amended);
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 1);
    const QByteArray id = bench.client.answers().first().element("MessageID");
    bench.client.write(xmlRequest(cancelOf(id)));
    QTRY_COMPARE(bench.client.answers().size(), 2);
    const RawHttp answer = bench.client.answers().last();
    QVERIFY(answer.body.contains("CancelRsp"));
    QCOMPARE(answer.element("StatusCode"), QByteArray("1000"));
    QCOMPARE(amended.first().last().toInt(), 1000);
    bench.pass(2000);
    QVERIFY(bench.vasp.posts().isEmpty());
    QCOMPARE(bench.server.status().onTheWay, 0);
    QCOMPARE(bench.server.status().toPost, 0);
}

void TestMmscServer::reportsFollowTheClock()
{
    MmscOptions options;
    options.answerDelay = {200, 200};
    options.readReports = false;
    options.reportDelay = {1000, 1000};
    MmscBench bench(options);
    QVERIFY(bench.submit());
    bench.pass(150);
    QVERIFY(bench.client.answers().isEmpty());
    bench.pass(50);
    QTRY_COMPARE(bench.client.answers().size(), 1);
    bench.pass(950);
    QCOMPARE(bench.server.status().onTheWay, 1);
    QCOMPARE(bench.server.status().toPost, 0);
    bench.pass(50);
    QTRY_COMPARE(bench.vasp.states(), QList<QByteArray>{"Retrieved"});
}

void TestMmscServer::noReportUnlessAsked()
{
    MmscBench bench;
    QSignalSpy reached(&bench.server, &MmscServer::phoneReached);
    bench.client.write(submitRequest()
                           .replace("<DeliveryReport>true<", "<DeliveryReport>0000<")
                           .replace("<ReadReply>true<", "<ReadReply>0000<"));
    QTRY_COMPARE(reached.size(), 1);
    QTRY_COMPARE(bench.client.answers().size(), 1);
    bench.pass(100);
    QCOMPARE(bench.server.status().toPost, 0);
    QVERIFY(bench.vasp.posts().isEmpty());
}

void TestMmscServer::plannerDecides()
{
    MmscBench bench;
    bench.server.setPlanner([](const MmsSubmitSeen &submit, MmsSubmitPlan &plan) {
        if (submit.number == 1)
            plan.status = 2003;
        else
            plan.state = u"Expired"_s;
    });
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 1);
    QCOMPARE(bench.client.answers().first().element("StatusCode"), QByteArray("2003"));
    QVERIFY(bench.client.answers().first().element("MessageID").isEmpty());
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.vasp.states(), QList<QByteArray>{"Expired"});
}

void TestMmscServer::vaspIdAndSizeAreJudged()
{
    MmscOptions options;
    options.vaspId = u"somebody else"_s;
    MmscBench bench(options);
    QVERIFY(bench.submit());
    options.vaspId = u"console"_s;
    options.maxContent = 1000; // its parts have more
    bench.server.setOptions(options);
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 2);
    QCOMPARE(bench.client.answers().first().element("StatusCode"), QByteArray("4001"));
    QCOMPARE(bench.client.answers().last().element("StatusCode"), QByteArray("2004"));
    QCOMPARE(bench.server.status().accepted, 0);
}

void TestMmscServer::ledgerTellsAll()
{
    const QTemporaryDir dir;
    MmscOptions options = withPassword();
    options.ledgerFile = dir.filePath(u"ledger"_s);
    MmscBench bench(options);
    QSignalSpy posted(&bench.server, &MmscServer::posted);
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 1);
    const QList<QJsonObject> early = linesOf(options.ledgerFile); // before the answer was written
    QVERIFY(early.size() >= 2);
    const QJsonObject submit = early.first();
    QCOMPARE(submit[u"event"_s], u"mm7_submit"_s);
    QCOMPARE(submit[u"id"_s].toString().toUtf8(),
             bench.client.answers().first().element("MessageID"));
    QCOMPARE(submit[u"to"_s].toArray().first(), u"+256370001"_s);
    const QJsonObject picture = submit[u"parts"_s].toArray().at(3).toObject();
    QCOMPARE(picture[u"octets"_s], 1795);
    QCOMPARE(picture[u"type"_s], u"image/png"_s);
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/pic.png"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(picture[u"sha256"_s].toString().toLatin1(),
             QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());

    QTRY_COMPARE(posted.size(), 2);
    bench.client.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(bench.client.answers().size(), 2);
    QStringList events;
    const auto lines = linesOf(options.ledgerFile);
    for (const QJsonObject &line : lines)
        events.append(line[u"event"_s].toString());
    QCOMPARE(events,
             (QStringList{u"mm7_submit"_s, u"mm7_answer"_s, u"mm7_post"_s, u"mm7_post_answer"_s,
                          u"mm7_post"_s, u"mm7_post_answer"_s, u"mm7_refused"_s}));
    QVERIFY(!QString::fromUtf8(QJsonDocument(lines.first()).toJson()).contains(u"test\""_s));
}

QTEST_GUILESS_MAIN(TestMmscServer)
#include "tst_mmsc_server.moc"
