#include "fault_cases.h"
#include "simulator/fault.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 submitAnswer = 0x80000004;
constexpr quint32 bindAnswer = 0x80000009;

void addRows(std::span<const FaultCase> cases)
{
    QTest::addColumn<Seen>("seen");
    for (const FaultCase &entry : cases)
        QTest::newRow(entry.name) << entry.seen;
}

SmscOptions withFault(const QString &name, int every = 1)
{
    SmscOptions options;
    options.seed = 1;
    options.faults = {{name, every}};
    return options;
}

SmscOptions withFault(const char *name)
{
    return withFault(QString::fromLatin1(name));
}

} // namespace

Q_DECLARE_METATYPE(Seen)

class TestSmscFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onSubmit_data() { addRows(submitFaultCases()); }
    void onSubmit();
    void onBind_data() { addRows(bindFaultCases()); }
    void onBind();
    void onReceipt_data() { addRows(receiptFaultCases()); }
    void onReceipt();
    void neverAnsweredBind();
    void lateBind();
    void noResponse();
    void lateResponse();
    void outOfOrder();
    void burst();
    void receiptFirst_data();
    void receiptFirst();
    void drip();
    void comesInTurn_data();
    void comesInTurn();
    void idsRepeat();
    void noEnquireResponse();
    void noUnbindResponse();
    void blackHole();
    void slicer();
    void everySecondOne();
    void chaosIsRepeatable();
    void everyFaultHasATest();
};

void TestSmscFaults::onSubmit()
{
    QFETCH(Seen, seen);
    SmscOptions options = withFault(QTest::currentDataTag());
    options.receiptsLostPercent = 100; // so that each deliver_sm is the fault's own
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    QTRY_VERIFY(seen(bench));
}

void TestSmscFaults::onBind()
{
    QFETCH(Seen, seen);
    SmscBench bench(withFault(QTest::currentDataTag()));
    bench.client.writePdu(bindHex("u", "p"));
    QTRY_VERIFY(seen(bench));
}

void TestSmscFaults::onReceipt()
{
    QFETCH(Seen, seen);
    SmscBench bench(withFault(QTest::currentDataTag()));
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    QTRY_VERIFY(seen(bench));
}

void TestSmscFaults::neverAnsweredBind()
{
    SmscOptions options = withFault("no-bind-response"); // T30
    options.bindTimeoutMs = 100000;
    SmscBench bench(options);
    bench.client.writePdu(bindHex("u", "p"));
    bench.client.writePdu("00000015 00000000 00000002"); // answered, so the bind was read
    QTRY_COMPARE(bench.client.received().size(), 1);
    bench.pass(60000);
    QCOMPARE(bench.client.received().size(), 1);
    QVERIFY(bench.client.isConnected());
}

void TestSmscFaults::lateBind()
{
    SmscBench bench(withFault("late-bind-response"));
    bench.client.writePdu(bindHex("u", "p"));
    bench.client.writePdu("00000015 00000000 00000002");
    QTRY_COMPARE(bench.client.received().size(), 1);
    bench.pass(19950);
    QCOMPARE(bench.client.received().size(), 1);
    bench.pass(50);
    QTRY_COMPARE(bench.client.ofCommand(bindAnswer).size(), 1);
}

void TestSmscFaults::noResponse()
{
    SmscBench bench(withFault("no-response")); // T35
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(3));
    QTRY_COMPARE(bench.receipts().size(), 3);
    QCOMPARE(bench.statuses().size(), 0);
}

void TestSmscFaults::lateResponse()
{
    SmscOptions options = withFault("late-response"); // T36
    options.enquireAfterMs = 0;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    bench.pass(34950);
    QCOMPARE(bench.statuses().size(), 0);
    bench.pass(50);
    QTRY_COMPARE(bench.statuses(), QList<quint32>{0});
}

void TestSmscFaults::outOfOrder()
{
    SmscBench bench(withFault("out-of-order")); // T47
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(4));
    bench.pass(1000);
    QTRY_COMPARE(bench.statuses().size(), 4);
    const auto all = bench.client.ofCommand(submitAnswer);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(all.at(i).sequence, quint32(104 - i));
}

void TestSmscFaults::burst()
{
    SmscBench bench(withFault("burst"));
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(2));
    bench.pass(500);
    QVERIFY(bench.submit(2));
    bench.pass(450);
    QCOMPARE(bench.statuses().size(), 0);
    bench.pass(50);
    QTRY_COMPARE(bench.statuses().size(), 4);
}

void TestSmscFaults::receiptFirst_data()
{
    QTest::addColumn<int>("ms");
    QTest::newRow("receipt-just-first") << 1;
    QTest::newRow("receipt-first") << 1000;
    QTest::newRow("receipt-minute-first") << 60000;
}

void TestSmscFaults::receiptFirst() // T61
{
    QFETCH(int, ms);
    SmscOptions options = withFault(QTest::currentDataTag());
    options.receiptDelay = {5000, 5000}; // it comes first all the same
    options.deliverTimeoutMs = 100000;
    options.enquireAfterMs = 0;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    bench.server.agenda().runDue();
    QTRY_COMPARE(bench.receipts().size(), 1);
    QCOMPARE(bench.statuses().size(), 0);
    bench.pass(ms);
    QTRY_COMPARE(bench.statuses(), QList<quint32>{0});
    QCOMPARE(bench.receipts().size(), 1);
}

void TestSmscFaults::drip() // T47
{
    SmscBench bench(withFault("drip"));
    bench.client.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(bench.client.rest().size(), 1);
    bench.pass(1000);
    QTRY_COMPARE(bench.client.rest().size(), 2);
}

void TestSmscFaults::comesInTurn_data()
{
    QTest::addColumn<QList<qsizetype>>("sizes");
    QTest::newRow("response-error-body") << QList<qsizetype>{17, 25, 17};       // T08
    QTest::newRow("many-tlvs") << QList<qsizetype>{60011, 15, 127, 411, 60011}; // T14
}

void TestSmscFaults::comesInTurn()
{
    QFETCH(QList<qsizetype>, sizes);
    SmscBench bench(withFault(QTest::currentDataTag()));
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(int(sizes.size())));
    QTRY_COMPARE(bench.statuses().size(), sizes.size());
    QList<qsizetype> seen;
    for (const RawPdu &pdu : bench.client.ofCommand(0x80000004))
        seen.append(pdu.body.size());
    QCOMPARE(seen, sizes);
}

void TestSmscFaults::idsRepeat()
{
    SmscBench bench(withFault(u"repeated-id"_s, 2));
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(3));
    QTRY_COMPARE(bench.receipts().size(), 3);
    const auto answers = bench.client.ofCommand(0x80000004);
    QCOMPARE(answers.at(0).body, answers.at(1).body);
    QVERIFY(answers.at(1).body != answers.at(2).body);
    const QByteArray id = "id:" + answers.at(0).body.chopped(1) + " ";
    QVERIFY(bench.receipts().at(0).startsWith(id) && bench.receipts().at(1).startsWith(id));
}

void TestSmscFaults::noEnquireResponse()
{
    SmscBench bench(withFault("no-enquire-response")); // T43
    QVERIFY(bench.bind());
    bench.client.writePdu("00000015 00000000 00000002");
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.statuses().size(), 1);
    QCOMPARE(bench.client.ofCommand(0x80000015).size(), 0);
}

void TestSmscFaults::noUnbindResponse()
{
    SmscBench bench(withFault("no-unbind-response"));
    QVERIFY(bench.bind());
    bench.client.writePdu("00000006 00000000 00000002");
    QTRY_VERIFY(bench.client.isClosed());
    QCOMPARE(bench.client.received().size(), 1);
}

void TestSmscFaults::blackHole()
{
    SmscOptions options = withFault("black-hole"); // T42
    options.enquireAfterMs = 0;
    SmscBench bench(options);
    QVERIFY(bench.bind());
    bench.client.writePdu("00000015 00000000 00000002");
    bench.client.writePdu(submitHex(3, "15550134477", "Hello?"));
    bench.pass(60000);
    QCOMPARE(bench.client.received().size(), 1);
    QVERIFY(bench.client.isConnected());
}

void TestSmscFaults::slicer()
{
    SmscBench bench(withFault("slicer")); // T47
    bench.client.writePdu(bindHex("u", "p"));
    QTRY_COMPARE(bench.client.rest().size(), 1);
    bench.pass(50);
    QTRY_VERIFY(bench.client.rest().size() == 2);
    bench.pass(3000);
    QTRY_COMPARE(bench.client.ofCommand(bindAnswer).size(), 1);
    QCOMPARE(bench.client.received().first().body.toHex().right(10), QByteArray("0210000134"));
}

void TestSmscFaults::everySecondOne()
{
    SmscBench bench(withFault(u"generic-nack"_s, 2));
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(4));
    QTRY_COMPARE(bench.client.ofCommand(0x80000000).size(), 2);
    QTRY_COMPARE(bench.statuses(), (QList<quint32>{0, 0}));
    QCOMPARE(bench.client.ofCommand(0x80000000).first().sequence, 102U);
}

void TestSmscFaults::chaosIsRepeatable()
{
    QList<QStringList> runs;
    for (int run = 0; run < 2; ++run) {
        SmscOptions options;
        options.seed = 99;
        options.chaosPercent = 50;
        SmscBench bench(options);
        QStringList faults;
        QObject::connect(
            &bench.server, &SmscServer::submitted, &bench.server,
            [&faults](const SubmitSeen &, const SubmitPlan &plan) { faults.append(plan.fault); });
        while (faults.size() < 60) { // most of these end the link
            RawClient client(bench.port);
            const auto before = faults.size();
            client.writePdu(bindHex("u", "p"));
            client.writePdu(submitHex(2, "15550134477", "x"));
            QTRY_COMPARE(faults.size(), before + 1);
        }
        runs.append(faults);
    }
    QCOMPARE(runs.first(), runs.last());
    const auto calm = runs.first().count(QString());
    QVERIFY(calm > 15 && calm < 45);
    QVERIFY(QSet<QString>(runs.first().begin(), runs.first().end()).size() > 10);
}

void TestSmscFaults::everyFaultHasATest()
{
    QSet<QString> tested{u"no-enquire-response"_s,  u"no-unbind-response"_s,
                         u"black-hole"_s,           u"slicer"_s,
                         u"no-bind-response"_s,     u"late-bind-response"_s,
                         u"no-response"_s,          u"late-response"_s,
                         u"out-of-order"_s,         u"burst"_s,
                         u"receipt-first"_s,        u"receipt-just-first"_s,
                         u"receipt-minute-first"_s, u"drip"_s};
    for (const auto cases : {submitFaultCases(), bindFaultCases(), receiptFaultCases()}) {
        for (const FaultCase &entry : cases)
            tested.insert(QString::fromLatin1(entry.name));
    }
    for (const FaultKind &kind : faultKinds()) {
        QVERIFY2(tested.contains(QString::fromLatin1(kind.name)), kind.name);
        QVERIFY(isFault(QString::fromLatin1(kind.name)));
    }
    QCOMPARE(tested.size(), qsizetype(faultKinds().size()));
}

QTEST_GUILESS_MAIN(TestSmscFaults)
#include "tst_smsc_faults.moc"
