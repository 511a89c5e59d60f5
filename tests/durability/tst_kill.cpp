#include "load_bench.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

namespace {

int kills()
{
    const int asked = qEnvironmentVariableIntValue("CORDBOARD_KILLS");
    return asked > 0 ? asked : 10;
}

} // namespace

/// T150, G4: kill -9 at random points under load. CORDBOARD_KILLS says how often.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost_data();
    void nothingIsLost();
};

void TestKill::nothingIsLost_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("unknown ones are held") << QStringList();
    QTest::newRow("unknown ones are sent again, marked") << QStringList{u"--resend"_s};
}

void TestKill::nothingIsLost()
{
    QFETCH(QStringList, options);
    LoadBench bench({u"--answer-delay"_s, u"1-60"_s, u"--receipt-delay"_s, u"1-400"_s,
                     u"--inbound-rate"_s, u"30"_s, u"--id-form"_s, u"hex"_s});
    QVERIFY(bench.smscPort() != 0);
    bench.engineOptions = options;
    const int rounds = (kills() + 1) / 2; // two rows share them
    for (int round = 0; round < rounds; ++round) {
        QVERIFY2(bench.startEngine(150), qPrintable(bench.engineOutput()));
        QVERIFY(bench.waitForAccepted(bench.random.bounded(1, 200)));
        bench.letChanceDecide();
        bench.killEngine();
    }
    QVERIFY(bench.startEngine(0));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << rounds << "kills:" << verdict->summary();
    QVERIFY(verdict->accepted >= rounds);
    QVERIFY2(verdict->isClean(), qPrintable(verdict->summary()));
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
