#include "schedule.h"

#include <QTest>

using namespace cordboard::webhook;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 hour = 3600 * second;
/// 2026-11-26T08:00:00Z
constexpr qint64 nowUs = 1'795'680'000 * second;

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t105_theWaitsAreThoseOfStandardWebhooks()
    {
        const QList<qint64> wanted{5 * second, 300 * second, 1800 * second, 2 * hour, 5 * hour,
                                   10 * hour,  14 * hour,    20 * hour,     24 * hour};
        for (int failures = 1; failures <= 9; ++failures)
            QCOMPARE(schedule::waitAfterUs(failures, 0.5), std::optional(wanted[failures - 1]));
        QVERIFY(!schedule::waitAfterUs(10, 0.5));
        QVERIFY(!schedule::waitAfterUs(0, 0.5));
    }

    void t105_theyAreSpreadByAFifthAndNoMore()
    {
        for (int failures = 1; failures <= 9; ++failures) {
            const auto middle = double(*schedule::waitAfterUs(failures, 0.5));
            QCOMPARE(double(*schedule::waitAfterUs(failures, 0.0)) / middle, 0.8);
            QCOMPARE(double(*schedule::waitAfterUs(failures, 1.0)) / middle, 1.2);
            QCOMPARE(schedule::waitAfterUs(failures, 7.0), schedule::waitAfterUs(failures, 1.0));
        }
    }

    void t105_retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("us"); // 0: it says nothing
        QTest::newRow("seconds") << QByteArray("120") << 120 * second;
        QTest::newRow("spaces") << QByteArray(" 7 ") << 7 * second;
        QTest::newRow("none") << QByteArray() << qint64(0);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("negative") << QByteArray("-5") << qint64(0);
        QTest::newRow("broken") << QByteArray("1.5") << qint64(0);
        QTest::newRow("garbage") << QByteArray("soon") << qint64(0);
        QTest::newRow("a week") << QByteArray("604800") << 24 * hour;
        QTest::newRow("no number holds it") << QByteArray(64, '9') << 24 * hour;
        QTest::newRow("date") << QByteArray("Thu, 26 Nov 2026 08:01:30 GMT") << 90 * second;
        QTest::newRow("past") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
        QTest::newRow("far date") << QByteArray("Fri, 26 Nov 2027 08:00:00 GMT") << 24 * hour;
        QTest::newRow("not GMT") << QByteArray("Thu, 26 Nov 2026 08:01:30 CET") << qint64(0);
    }

    void t105_retryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, us);
        QCOMPARE(schedule::retryAfterUs(value, nowUs).value_or(0), us);
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
