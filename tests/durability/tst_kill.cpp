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
    void noPictureIsLost_data();
    void noPictureIsLost();

private:
    void killAndCount(LoadBench &bench, int rounds, int rate, int most);
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
    killAndCount(bench, (kills() + 1) / 2, 150, 200); // two rows share them
}

void TestKill::noPictureIsLost_data()
{
    nothingIsLost_data();
}

/// By MM7 an MMSC cannot tell that it was asked twice: what was under way is unknown.
void TestKill::noPictureIsLost()
{
    QFETCH(QStringList, options);
    LoadBench bench({u"--mmsc-answer-delay"_s, u"1-60"_s, u"--mmsc-report-delay"_s, u"1-200"_s,
                     u"--mmsc-state"_s, u"Retrieved:9,Rejected:1"_s},
                    LoadBench::Traffic::ByMm7);
    QVERIFY(bench.mmscPort() != 0);
    bench.engineOptions = options;
    killAndCount(bench, qMax(2, kills() / 5), 100, 80);
}

void TestKill::killAndCount(LoadBench &bench, int rounds, int rate, int most)
{
    for (int round = 0; round < rounds; ++round) {
        QVERIFY2(bench.startEngine(rate), qPrintable(bench.engineOutput()));
        QVERIFY(bench.waitForAccepted(bench.random.bounded(1, most)));
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
