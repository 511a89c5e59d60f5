#include "simulator/fault.h"
#include "smsc_bench.h"

#include <QTest>
#include <QtEndian>

#include <functional>

using namespace cordboard;
using namespace cordboard::simulator;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 submitAnswer = 0x80000004;
constexpr quint32 bindAnswer = 0x80000009;

/// Returns whether the client has seen what the fault promises.
using Seen = std::function<bool(const SmscBench &)>;

struct Case
{
    const char *name;
    Seen seen;
};

RawPdu answerOf(const SmscBench &bench)
{
    return bench.client.ofCommand(submitAnswer).value(0);
}

int answers(const SmscBench &bench)
{
    return int(bench.client.ofCommand(submitAnswer).size());
}

quint32 firstWord(const QByteArray &bytes)
{
    return bytes.size() >= 4 ? qFromBigEndian<quint32>(bytes.constData()) : 1;
}

Seen statusIs(quint32 status)
{
    return [status](const SmscBench &b) {
        return answers(b) == 1 && answerOf(b).status == status;
    };
}

Seen closedUnanswered()
{
    return [](const SmscBench &b) {
        return b.client.isClosed() && answers(b) == 0;
    };
}

Seen brokenLength(quint32 length)
{
    return [length](const SmscBench &b) {
        return firstWord(b.client.rest()) == length;
    };
}

/// This PDU comes, and the usual answer after it.
Seen before(quint32 command, int count = 1)
{
    return [=](const SmscBench &b) {
        return b.client.ofCommand(command).size() == count && answers(b) == 1 &&
               b.client.received().last().command == submitAnswer;
    };
}

Seen tlvs(const QByteArray &hex)
{
    return [hex](const SmscBench &b) {
        return answerOf(b).body.endsWith(QByteArray::fromHex(hex));
    };
}

const Case submitCases[] = {
    {"unbind-on-submit", // T40
     [](const SmscBench &b) {
         return b.client.ofCommand(6).size() == 1 && answers(b) == 0;
     }},
    {"deliver-and-unbind",
     [](const SmscBench &b) {
         const auto &all = b.client.received();
         return all.size() == 4 && all.at(1).command == submitAnswer && all.at(2).command == 5 &&
                all.at(3).command == 6;
     }},
    {"close-on-submit", closedUnanswered()},
    {"reset-on-submit", closedUnanswered()},
    {"half-pdu-then-reset", // T42
     [](const SmscBench &b) {
         return b.client.isClosed() && b.client.rest().size() == 10;
     }},
    {"generic-nack", // T39
     [](const SmscBench &b) {
         const auto nacks = b.client.ofCommand(0x80000000);
         return nacks.size() == 1 && nacks.first().sequence == 101 && nacks.first().status == 8;
     }},
    {"generic-nack-seq0",
     [](const SmscBench &b) {
         return b.client.ofCommand(0x80000000).value(0).status == 8;
     }},
    {"garbage",
     [](const SmscBench &b) {
         return b.client.rest().startsWith("HTTP/1.1 400");
     }},
    {"length-zero", brokenLength(0)},
    {"length-short", brokenLength(15)},
    {"length-huge", brokenLength(0x7FFFFFFF)},
    {"length-lie",
     [](const SmscBench &b) {
         return !b.client.rest().isEmpty() &&
                firstWord(b.client.rest()) == quint32(b.client.rest().size()) + 8;
     }},
    {"response-no-id", // T07
     [](const SmscBench &b) {
         return answers(b) == 1 && answerOf(b).body.isEmpty();
     }},
    {"response-empty-id",
     [](const SmscBench &b) {
         return answerOf(b).body == QByteArray(1, '\0');
     }},
    {"response-no-nul",
     [](const SmscBench &b) {
         return answers(b) == 1 && !answerOf(b).body.contains('\0');
     }},
    {"response-error-body", // T08
     [](const SmscBench &b) {
         return answerOf(b).status == 0x14 && answerOf(b).body.size() == 17;
     }},
    {"unknown-status", statusIs(0x100)}, // T10
    {"duplicate-response",               // T37
     [](const SmscBench &b) {
         return answers(b) == 2 && b.client.received().at(2).sequence == 101;
     }},
    {"unexpected-response",
     [](const SmscBench &b) {
         return answers(b) == 2 && answerOf(b).sequence == 1000101;
     }},
    {"wrong-type-response", before(0x80000003)},
    {"same-sequence", // T38
     [](const SmscBench &b) {
         return b.client.ofCommand(0x15).value(0).sequence == 101;
     }},
    {"odd-sequences", before(0x15, 3)},                                   // T06
    {"unknown-command", before(0x111)},                                   // T05
    {"alert-notification", before(0x102)},                                // T52
    {"congestion", tlvs("0428000100")},                                   // T23
    {"unknown-tlv", tlvs("96ec 0003 010203")},                            // T13
    {"duplicate-tlv", tlvs("0428000105 0428000163 04270000 020c000101")}, // T15
    {"many-tlvs",                                                         // T14
     [](const SmscBench &b) {
         return answerOf(b).body.size() > 60000;
     }},
    {"tlv-overrun", tlvs("0428 0041 73686f7274")}, // T12
    {"deliver-bad-length",                         // T16
     [](const SmscBench &b) {
         const auto delivered = b.client.ofCommand(5);
         return delivered.size() == 1 && delivered.first().body.endsWith("\xC8too short");
     }},
    {"deliver-no-nul", // T19
     [](const SmscBench &b) {
         return b.client.ofCommand(5).value(0).body.endsWith(QByteArray(60, '7'));
     }},
    {"deliver-payload", // T18
     [](const SmscBench &b) {
         return b.client.ofCommand(5).value(0).body.endsWith(QByteArray::fromHex("00 0424 0401") +
                                                             QByteArray(1025, 'p'));
     }},
    {"deliver-flood", // T46
     [](const SmscBench &b) {
         return b.client.ofCommand(5).size() == 1000 && answers(b) == 1;
     }},
};

const Case bindCases[] = {
    {"bind-nack", // T33
     [](const SmscBench &b) {
         return b.client.isClosed() && b.client.ofCommand(0x80000000).value(0).sequence == 1;
     }},
    {"bind-already-bound",
     [](const SmscBench &b) {
         return b.client.ofCommand(bindAnswer).value(0).status == 5;
     }},
    {"bind-error-short", // T09
     [](const SmscBench &b) {
         const RawPdu answer = b.client.ofCommand(bindAnswer).value(0);
         return answer.status == 0x0D && answer.body == QByteArray(1, '\0');
     }},
    {"bind-error-named", // T11
     [](const SmscBench &b) {
         const RawPdu answer = b.client.ofCommand(bindAnswer).value(0);
         return answer.status == 0x0D && answer.body.startsWith("refuser");
     }},
    {"close-on-bind",
     [](const SmscBench &b) {
         return b.client.isClosed() && b.client.received().isEmpty();
     }},
    {"deliver-before-bind", // T41
     [](const SmscBench &b) {
         return b.client.received().size() == 2 && b.client.received().first().command == 5;
     }},
    {"outbind",
     [](const SmscBench &b) {
         return b.client.received().size() == 2 && b.client.received().first().command == 0x0B;
     }},
};

bool isReceipt(const RawPdu &pdu)
{
    return takeApart(pdu).esmClass == 0x04;
}

const Case receiptCases[] = {
    {"receipt-twice", // T64
     [](const SmscBench &b) {
         const auto all = b.receipts();
         return all.size() == 2 && all.first() == all.last();
     }},
    {"receipt-enroute-last",
     [](const SmscBench &b) {
         const auto all = b.receipts();
         return all.size() == 2 && all.first().contains("DELIVRD") &&
                all.last().contains("ENROUTE");
     }},
    {"receipt-unknown-id", // T66
     [](const SmscBench &b) {
         return b.receipts().value(0).startsWith("id:5550000000 ");
     }},
    {"receipt-forged", // T65
     [](const SmscBench &b) {
         const RawDelivery text = takeApart(b.client.ofCommand(5).value(0));
         return text.esmClass == 0 && text.tlvs.isEmpty() && text.text.contains("stat:DELIVRD");
     }},
    {"receipt-unmarked",
     [](const SmscBench &b) {
         const RawDelivery text = takeApart(b.client.ofCommand(5).value(0));
         return text.esmClass == 0 && !text.tlvs.isEmpty();
     }},
    {"receipt-payload", // T68
     [](const SmscBench &b) {
         const RawPdu pdu = b.client.ofCommand(5).value(0);
         return isReceipt(pdu) && takeApart(pdu).text.isEmpty() &&
                takeApart(pdu).tlvs.startsWith(QByteArray::fromHex("0424"));
     }},
    {"receipt-data-sm",
     [](const SmscBench &b) {
         return b.client.ofCommand(0x103).size() == 1;
     }},
    {"receipt-error-code", // T20
     [](const SmscBench &b) {
         return takeApart(b.client.ofCommand(5).value(0))
             .tlvs.endsWith(QByteArray::fromHex("0423 0003 01 0022"));
     }},
    {"receipt-tlv-differs", // T63
     [](const SmscBench &b) {
         const RawDelivery receipt = takeApart(b.client.ofCommand(5).value(0));
         return receipt.text.contains("stat:UNDELIV") &&
                receipt.tlvs.endsWith(QByteArray::fromHex("0427 0001 02"));
     }},
    {"receipt-tlv-overrun", // T12
     [](const SmscBench &b) {
         const RawDelivery receipt = takeApart(b.client.ofCommand(5).value(0));
         return receipt.text.contains("stat:DELIVRD") && receipt.tlvs.endsWith("A12345");
     }},
    {"receipt-odd-text", // T62; the first submit has the second variant
     [](const SmscBench &b) {
         return b.receipts().value(0).contains("stat:DELIVRD") &&
                !b.receipts().value(0).contains("sub:");
     }},
};

void addRows(std::span<const Case> cases)
{
    QTest::addColumn<Seen>("seen");
    for (const Case &entry : cases)
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
    void onSubmit_data() { addRows(submitCases); }
    void onSubmit();
    void onBind_data() { addRows(bindCases); }
    void onBind();
    void onReceipt_data() { addRows(receiptCases); }
    void onReceipt();
    void neverAnsweredBind();
    void lateBind();
    void noResponse();
    void lateResponse();
    void outOfOrder();
    void burst();
    void receiptFirst();
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

void TestSmscFaults::receiptFirst()
{
    SmscBench bench(withFault("receipt-first")); // T61
    QVERIFY(bench.bind());
    QVERIFY(bench.submit(1));
    QTRY_COMPARE(bench.receipts().size(), 1);
    QCOMPARE(bench.statuses().size(), 0);
    bench.pass(1000);
    QTRY_COMPARE(bench.statuses().size(), 1);
    const QByteArray id = bench.client.ofCommand(submitAnswer).first().body.chopped(1);
    QVERIFY(bench.receipts().first().startsWith("id:" + id + ' '));
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
    QSet<QString> tested{u"no-enquire-response"_s, u"no-unbind-response"_s,
                         u"black-hole"_s,          u"slicer"_s,
                         u"no-bind-response"_s,    u"late-bind-response"_s,
                         u"no-response"_s,         u"late-response"_s,
                         u"out-of-order"_s,        u"burst"_s,
                         u"receipt-first"_s};
    for (const auto cases : {std::span<const Case>(submitCases), std::span<const Case>(bindCases),
                             std::span<const Case>(receiptCases)}) {
        for (const Case &entry : cases)
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
