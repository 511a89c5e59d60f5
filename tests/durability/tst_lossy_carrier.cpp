#include "load_bench.h"
#include "support/badnet.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

/// Links break and answers are missing (G5, T35, T42, T47).
class TestLossyCarrier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsAnswersAndResets_data();
    void dropsAnswersAndResets();
    void blackHole();
    void resetsAndSlices();
};

void TestLossyCarrier::dropsAnswersAndResets_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("carrier");
    QTest::addColumn<bool>("sendsAgain");
    QTest::newRow("unknown ones are held") << QStringList() << QStringList() << false;
    // Without a receipt either, nothing says that the carrier has it.
    QTest::newRow("unknown ones are sent again, marked")
        << QStringList{u"--resend"_s} << QStringList{u"--lose-receipts"_s, u"20"_s} << true;
}

/// 20 % of the answers never come, the connection is reset every few seconds. Without throttling:
/// it slows the link so far that too few answers would be there to drop.
void TestLossyCarrier::dropsAnswersAndResets()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, carrier);
    QFETCH(bool, sendsAgain);
    LoadBench bench(QStringList{u"--answer-delay"_s, u"1-40"_s, u"--receipt-delay"_s, u"1-200"_s,
                                u"--inbound-rate"_s, u"20"_s, u"--drop-responses"_s, u"20"_s,
                                u"--reset-after"_s, u"1000-3000"_s} +
                    carrier);
    QVERIFY(bench.smscPort() != 0);
    bench.responseSeconds = 2;
    bench.engineOptions = options;
    QVERIFY2(bench.startEngine(60), qPrintable(bench.engineOutput()));
    QVERIFY(bench.waitForTaken(300));
    QVERIFY(bench.engineRuns());
    for (const char *command : {"drop-responses off", "reset-after off"})
        QCOMPARE(bench.tell(command), QByteArray("ok"));
    QVERIFY(bench.stopEngine());
    QVERIFY(bench.startEngine(0));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << verdict->summary();
    QVERIFY2(verdict->isClean(), qPrintable(verdict->summary()));
    // Else the row has not tried what it is there for.
    QCOMPARE(verdict->markedDuplicates > 0, sendsAgain);
}

/// Nothing arrives and nothing breaks: the engine notices by itself, connects again, and what was
/// on the way is not sent twice in silence (G11).
void TestLossyCarrier::blackHole()
{
    LoadBench bench({u"--answer-delay"_s, u"1-20"_s, u"--enquire-after"_s, u"1000"_s,
                     u"--enquire-timeout"_s, u"1000"_s});
    QVERIFY(bench.smscPort() != 0);
    BadNet net(bench.smscPort());
    bench.enginePort = net.port();
    bench.responseSeconds = 2;
    QVERIFY2(bench.startEngine(60), qPrintable(bench.engineOutput()));
    QVERIFY(bench.waitForAccepted(60));
    const int connections = net.accepted();
    net.set({.blackHole = true});
    QTRY_VERIFY_WITH_TIMEOUT(net.accepted() > connections, 60'000);
    net.set({});
    QVERIFY(bench.waitForAccepted(60));
    QVERIFY(bench.stopEngine());
    QVERIFY(bench.startEngine(0));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << verdict->summary();
    QVERIFY2(verdict->isCleanOutbound(), qPrintable(verdict->summary()));
}

/// PDUs in pieces of three octets with pauses, and RST in the middle of them.
void TestLossyCarrier::resetsAndSlices()
{
    LoadBench bench({u"--answer-delay"_s, u"1-20"_s, u"--inbound-rate"_s, u"10"_s});
    QVERIFY(bench.smscPort() != 0);
    BadNet net(bench.smscPort());
    net.set({.latencyMs = 2, .jitterMs = 5, .sliceBytes = 40, .sliceDelayMs = 1});
    bench.enginePort = net.port();
    QVERIFY2(bench.startEngine(40), qPrintable(bench.engineOutput()));
    for (int round = 0; round < 4; ++round) {
        QVERIFY(bench.waitForAccepted(40));
        net.resetAll();
    }
    QVERIFY(bench.waitForAccepted(40));
    net.set({});
    QVERIFY(bench.stopEngine());
    QVERIFY(bench.startEngine(0));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << verdict->summary();
    QVERIFY2(verdict->isClean(), qPrintable(verdict->summary()));
}

QTEST_GUILESS_MAIN(TestLossyCarrier)
#include "tst_lossy_carrier.moc"
