#include "mmsc_fault_cases.h"
#include "simulator/sample_media.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

namespace {

void rowsOf(std::span<const MmscFaultCase> cases)
{
    QTest::addColumn<MmscSeen>("seen");
    for (const MmscFaultCase &each : cases)
        QTest::newRow(each.name) << each.seen;
}

/// The fault of this row, on every submit or delivery.
MmscOptions faulty()
{
    MmscOptions options;
    options.faults = {{QString::fromLatin1(QTest::currentDataTag()), 1, 0}};
    options.refuseStatus = 3002;
    options.readReports = false;
    options.vaspUsername = u"mmsc1"_s;
    return options;
}

InboundMms photo()
{
    return {u"+256370001"_s, u"111"_s, {}, {sampleText(u"Look"_s), samplePicture(8, 8)}, {}};
}

} // namespace

/// Every named fault of the MMSC shows what its help says.
class TestMmscFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasACase();
    void atSubmit_data() { rowsOf(mmscSubmitCases()); }
    void atSubmit();
    void atReport_data() { rowsOf(mmscReportCases()); }
    void atReport();
    void atDelivery_data() { rowsOf(mmscDeliverCases()); }
    void atDelivery();
    void reportBeforeTheAnswer();
    void lateAnswer();
    void repeatedId();
    void partlyRefused();
    void statusesInTurn();
    void everyAndTimes();
    void aDeliveryNamesItsOwn();
    void notSentAgain();
};

void TestMmscFaults::everyFaultHasACase()
{
    // these have tests of their own below
    QStringList cases{u"report-first"_s, u"late-answer"_s, u"repeated-message-id"_s};
    for (const auto &all : {mmscSubmitCases(), mmscReportCases(), mmscDeliverCases()}) {
        for (const MmscFaultCase &each : all)
            cases.append(QString::fromLatin1(each.name));
    }
    QStringList kinds;
    for (const MmscFaultKind &kind : mmscFaultKinds()) {
        kinds.append(QString::fromLatin1(kind.name));
        QVERIFY(isMmscFault(kinds.last()));
    }
    std::sort(cases.begin(), cases.end());
    std::sort(kinds.begin(), kinds.end());
    QCOMPARE(cases, kinds);
    QVERIFY(!isMmscFault(u"no-such"_s));
}

void TestMmscFaults::atSubmit()
{
    QFETCH(MmscSeen, seen);
    MmscBench bench(faulty());
    QVERIFY(bench.submit());
    QTRY_VERIFY(seen(bench));
    const bool taken = bench.server.status().accepted > 0;
    if (taken) // whatever was said of it
        QTRY_COMPARE(bench.server.status().onTheWay, 0);
}

void TestMmscFaults::atReport()
{
    QFETCH(MmscSeen, seen);
    MmscBench bench(faulty());
    QVERIFY(bench.submit());
    QTRY_VERIFY(seen(bench));
}

void TestMmscFaults::atDelivery()
{
    QFETCH(MmscSeen, seen);
    MmscBench bench(faulty());
    QVERIFY(bench.server.deliver(photo()));
    QTRY_VERIFY(seen(bench));
    QTRY_COMPARE(bench.server.status().toPost, 0);
}

void TestMmscFaults::reportBeforeTheAnswer()
{
    MmscOptions options;
    options.faults = {{u"report-first"_s, 1, 0}};
    options.readReports = false;
    MmscBench bench(options);
    QSignalSpy posted(&bench.server, &MmscServer::posted);
    QSignalSpy answered(&bench.server, &MmscServer::answered);
    qsizetype answersBefore = -1;
    connect(&bench.server, &MmscServer::posted, this,
            [&answersBefore, &answered] { answersBefore = answered.size(); });
    QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 1);
    QCOMPARE(posted.size(), 1);
    QCOMPARE(answersBefore, 0);
    QCOMPARE(bench.vasp.posts().first().element("MessageID"),
             bench.client.answers().first().element("MessageID"));
}

void TestMmscFaults::lateAnswer()
{
    MmscOptions options;
    options.faults = {{u"late-answer"_s, 1, 0}};
    MmscBench bench(options);
    QVERIFY(bench.submit());
    bench.pass(34950);
    QVERIFY(bench.client.octets().isEmpty());
    QVERIFY(bench.vasp.posts().isEmpty());
    bench.pass(50);
    QTRY_COMPARE(onlyAnswer(bench).element("StatusCode"), QByteArray("1000"));
}

void TestMmscFaults::repeatedId()
{
    MmscOptions options;
    options.faults = {{u"repeated-message-id"_s, 2, 0}};
    MmscBench bench(options);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 3);
    QList<QByteArray> ids;
    for (const RawHttp &answer : bench.client.answers())
        ids.append(answer.element("MessageID"));
    QCOMPARE(ids[0], ids[1]);
    QVERIFY(!ids[0].isEmpty() && ids[2] != ids[0]);
}

void TestMmscFaults::partlyRefused()
{
    MmscOptions options;
    options.faults = {{u"partial-success"_s, 1, 0}};
    options.readReports = false;
    MmscBench bench(options);
    QSignalSpy reached(&bench.server, &MmscServer::phoneReached);
    bench.client.write(submitTo({"+256370001", "+256370002"}));
    QTRY_COMPARE(bench.vasp.posts().size(), 1);
    QTRY_COMPARE(bench.client.answers().size(), 1);
    QCOMPARE(onlyAnswer(bench).element("Details"), QByteArray("+256370002"));
    QCOMPARE(reached.size(), 1);
    QCOMPARE(reached.first().last().toString(), u"+256370001"_s);
    QTRY_COMPARE(bench.server.status().toPost, 0);
    QCOMPARE(bench.vasp.posts().size(), 1);
}

void TestMmscFaults::statusesInTurn()
{
    MmscOptions options;
    options.faults = {{u"unknown-status"_s, 1, 0}};
    MmscBench bench(options);
    for (int i = 0; i < 5; ++i)
        QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 5);
    QList<QByteArray> codes;
    for (const RawHttp &answer : bench.client.answers())
        codes.append(answer.element("StatusCode"));
    QCOMPARE(codes, (QList<QByteArray>{"2999", "5000", "0", "1001", "2999"}));
    QCOMPARE(bench.server.status().accepted, 0);
}

void TestMmscFaults::everyAndTimes()
{
    MmscOptions options;
    options.faults = {{u"refuse"_s, 2, 2}, {u"deliver-twice"_s, 1, 0}};
    MmscBench bench(options);
    for (int i = 0; i < 6; ++i)
        QVERIFY(bench.submit());
    QTRY_COMPARE(bench.client.answers().size(), 6);
    QList<QByteArray> codes;
    for (const RawHttp &answer : bench.client.answers())
        codes.append(answer.element("StatusCode"));
    QCOMPARE(codes, (QList<QByteArray>{"1000", "2000", "1000", "2000", "1000", "1000"}));
}

void TestMmscFaults::aDeliveryNamesItsOwn()
{
    MmscBench bench;
    InboundMms message = photo();
    message.fault = u"deliver-twice"_s;
    QVERIFY(bench.server.deliver(message));
    QTRY_COMPARE(bench.vasp.posts().size(), 2);
    QVERIFY(bench.server.deliver(photo()));
    QTRY_COMPARE(bench.vasp.posts().size(), 3);
    QTRY_COMPARE(bench.server.status().toPost, 0);
    QCOMPARE(bench.vasp.posts().size(), 3);
}

void TestMmscFaults::notSentAgain()
{
    MmscOptions options;
    options.redeliverAfterMs = 100;
    MmscBench bench(options);
    bench.vasp.answer = [](const RawHttp &) {
        return QByteArray("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
    };
    InboundMms message = photo();
    message.fault = u"deliver-dtd"_s;
    QSignalSpy posted(&bench.server, &MmscServer::posted);
    QVERIFY(bench.server.deliver(message));
    QTRY_COMPARE(posted.size(), 1);
    QCOMPARE(posted.first().first().value<MmsPostSeen>().httpStatus, 500);
    bench.pass(1000);
    QCOMPARE(posted.size(), 1);
    QCOMPARE(bench.server.status().toPost, 0);
}

QTEST_GUILESS_MAIN(TestMmscFaults)
#include "tst_mmsc_faults.moc"
