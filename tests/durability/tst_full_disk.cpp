#include "load_bench.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTest>

#include <tuple>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

namespace {

int secondsFull()
{
    const int asked = qEnvironmentVariableIntValue("CORDBOARD_FULL_SECONDS");
    return asked > 0 ? asked : 4;
}

QProcessEnvironment failing(const QString &path)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QString::fromUtf8(LIBFAIL));
    environment.insert(u"LIBFAIL_PATH"_s, path);
    return environment;
}

const QStringList carrier{u"--answer-delay"_s, u"1-20"_s,           u"--receipt-delay"_s,
                          u"1-100"_s,          u"--inbound-rate"_s, u"30"_s};

} // namespace

/// The disk is full, or breaks, under load (T152, T153, G7). CORDBOARD_FULL_SECONDS says for how
/// long it is full.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullForAWhile();
    void aFirstStartThatFailsIsForgotten(); // T153
    void nothingIsStoredAfterADroppedCommit();
    void oneCallFails_data();
    void oneCallFails();
};

void TestFullDisk::fullForAWhile()
{
    LoadBench bench(carrier);
    QVERIFY(bench.smscPort() != 0);
    const QString full = bench.dataDir() + u"-is-full"_s;
    bench.engineEnvironment = failing(u"/data/cordboard"_s);
    bench.engineEnvironment.insert(u"LIBFAIL_CALL"_s, u"write"_s);
    bench.engineEnvironment.insert(u"LIBFAIL_SWITCH"_s, full);
    QVERIFY2(bench.startEngine(100), qPrintable(bench.engineOutput()));
    QVERIFY(bench.waitForAccepted(100));

    QFile flag(full);
    QVERIFY(flag.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(bench.engineOutput().contains(u"refused "_s), 30'000);
    const QDeadlineTimer until(secondsFull() * 1000);
    QVERIFY(QTest::qWaitFor([&] { return until.hasExpired() || !bench.engineRuns(); },
                            secondsFull() * 2000));
    QVERIFY(bench.engineRuns());
    const qint64 before = bench.accepted();
    QVERIFY(flag.remove());

    QVERIFY(bench.waitForAccepted(100));
    QVERIFY(bench.accepted() > before);
    QVERIFY(bench.stopEngine());
    QVERIFY(bench.startEngine(0));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << "full for" << secondsFull() << "s:" << verdict->summary();
    QVERIFY2(verdict->isCleanOutbound() && verdict->inboundLost.isEmpty(),
             qPrintable(verdict->summary()));
    QCOMPARE(verdict->states.value(u"unknown"_s), 0); // nothing was cut off in the middle
}

/// The last calls move the WAL into the new file; SQLite says nothing when that fails while it
/// closes.
void TestFullDisk::aFirstStartThatFailsIsForgotten()
{
    for (int at = 420; at < 660; at += 20) {
        LoadBench bench(carrier);
        QVERIFY(bench.smscPort() != 0);
        bench.engineEnvironment = failing(u"/data/cordboard"_s);
        bench.engineEnvironment.insert(u"LIBFAIL_CALL"_s, u"write"_s);
        bench.engineEnvironment.insert(u"LIBFAIL_ERRNO"_s, u"EIO"_s);
        bench.engineEnvironment.insert(u"LIBFAIL_AT"_s, QString::number(at));
        std::ignore = bench.startEngine(0);
        QVERIFY2(bench.engineRuns() || bench.endedByItself(), "the engine crashed");
        bench.killEngine();
        bench.engineEnvironment = QProcessEnvironment::systemEnvironment();
        QVERIFY2(bench.startEngine(0), qPrintable(u"after call %1 had failed"_s.arg(at)));
        bench.killEngine();
    }
}

/// A flush that fails says that the disk has dropped something, and a second one would only say
/// that nothing is left to be written. So all that follows is refused until the log is read anew.
void TestFullDisk::nothingIsStoredAfterADroppedCommit()
{
    LoadBench bench(carrier);
    QVERIFY(bench.smscPort() != 0);
    const QString broken = bench.dataDir() + u"-is-broken"_s;
    bench.engineEnvironment = failing(u"/data/cordboard"_s);
    bench.engineEnvironment.insert(u"LIBFAIL_CALL"_s, u"fsync"_s);
    bench.engineEnvironment.insert(u"LIBFAIL_ERRNO"_s, u"EIO"_s);
    bench.engineEnvironment.insert(u"LIBFAIL_SWITCH"_s, broken);
    QVERIFY2(bench.startEngine(100), qPrintable(bench.engineOutput()));
    QVERIFY(bench.waitForAccepted(100));

    QFile flag(broken);
    QVERIFY(flag.open(QIODevice::WriteOnly));
    const auto refused = [&bench] {
        return bench.engineOutput().count(u"refused "_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(refused() > 0, 30'000);
    QVERIFY(flag.remove());
    const qint64 accepted = bench.accepted();
    const auto before = refused();
    QTRY_VERIFY_WITH_TIMEOUT(refused() > before + 5, 30'000);
    QCOMPARE(bench.accepted(), accepted);
    QVERIFY(bench.engineOutput().contains(u"until Cordboard is started again"_s));
    QVERIFY(bench.stopEngine());

    bench.engineEnvironment = QProcessEnvironment::systemEnvironment();
    QVERIFY2(bench.startEngine(100), qPrintable(bench.engineOutput()));
    QVERIFY(bench.waitForAccepted(100));
    QVERIFY(bench.stopEngine());
    QVERIFY(bench.startEngine(0));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << verdict->summary();
    QVERIFY2(verdict->isCleanOutbound() && verdict->inboundLost.isEmpty(),
             qPrintable(verdict->summary()));
}

void TestFullDisk::oneCallFails_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("upTo");
    QTest::newRow("write, full") << u"write"_s << u"ENOSPC"_s << 2000;
    QTest::newRow("write, broken") << u"write"_s << u"EIO"_s << 2000;
    QTest::newRow("fsync, broken") << u"fsync"_s << u"EIO"_s << 150;
    QTest::newRow("open, broken") << u"open"_s << u"EIO"_s << 12;
}

/// One call somewhere, at the start or under load: nothing crashes, nothing is lost.
void TestFullDisk::oneCallFails()
{
    QFETCH(QString, call);
    QFETCH(QString, error);
    QFETCH(int, upTo);
    LoadBench bench(carrier);
    QVERIFY(bench.smscPort() != 0);
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
        bench.engineEnvironment = failing(u"/data/cordboard"_s);
        bench.engineEnvironment.insert(u"LIBFAIL_CALL"_s, call);
        bench.engineEnvironment.insert(u"LIBFAIL_ERRNO"_s, error);
        bench.engineEnvironment.insert(u"LIBFAIL_AT"_s,
                                       QString::number(bench.random.bounded(1, upTo)));
        // Where the failing call hits the start, the program may refuse to, in words.
        // After a flush that failed nothing more is accepted.
        const qint64 enough = bench.accepted() + 150;
        if (bench.startEngine(200)) {
            std::ignore = QTest::qWaitFor(
                [&] {
                    return bench.accepted() >= enough || !bench.engineRuns() ||
                           (call == u"fsync"_s && bench.engineOutput().contains(u"refused "_s));
                },
                20'000);
        }
        QVERIFY2(bench.engineRuns() || bench.endedByItself(), "the engine crashed");
        bench.killEngine();
    }
    bench.engineEnvironment = QProcessEnvironment::systemEnvironment();
    QVERIFY2(bench.startEngine(0), qPrintable(bench.engineOutput()));
    QVERIFY2(bench.settle(), bench.tell("status").constData());
    QVERIFY(bench.stopEngine());
    const auto verdict = bench.judge();
    QVERIFY2(verdict, qPrintable(verdict ? QString() : verdict.error().message));
    qInfo().noquote() << verdict->summary();
    QVERIFY2(verdict->isCleanOutbound() && verdict->inboundLost.isEmpty(),
             qPrintable(verdict->summary()));
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
