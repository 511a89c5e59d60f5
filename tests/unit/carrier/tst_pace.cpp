#include "pace.h"

#include <QTest>

#include <limits>

using namespace cordboard::carrier;

namespace {

/// Sends and accepts as fast as the pace allows for so long; gives how many left.
int run(Pace &pace, qint64 fromMs, qint64 forMs, int perTurn = 100)
{
    int left = 0;
    for (qint64 now = fromMs; now < fromMs + forMs; now += 50) {
        pace.tick(now);
        const int room = qMin(pace.available(now), perTurn);
        for (int i = 0; i < room; ++i) {
            pace.sent(now);
            pace.accepted(now);
        }
        left += room;
    }
    return left;
}

} // namespace

class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlimitedUntilTheCarrierAsks()
    {
        const Pace pace(0, 10, 0);
        QCOMPARE(pace.available(0), std::numeric_limits<int>::max());
        QCOMPARE(pace.slowedTo(), 0);
    }

    void aThrottlePausesAndHalves() // T48
    {
        Pace pace(100, 10, 0);
        run(pace, 0, 3'000);
        pace.throttled(2'990, 3'000);
        QVERIFY(pace.isPaused(3'999));
        QCOMPARE(pace.available(3'999), 0);
        QVERIFY(!pace.isPaused(4'000));
        QVERIFY2(pace.slowedTo() >= 45 && pace.slowedTo() <= 53,
                 qPrintable(QString::number(pace.slowedTo())));
    }

    void aBurstCountsOnce()
    {
        Pace pace(100, 100, 0);
        run(pace, 0, 2'000);
        pace.throttled(1'900, 2'000);
        const int once = pace.slowedTo();
        for (int i = 0; i < 99; ++i)
            pace.throttled(1'950, 2'001 + i); // all had left before the first refusal came
        QCOMPARE(pace.slowedTo(), once);
    }

    void cleanForTenSecondsThenFivePercentASecond()
    {
        Pace pace(100, 10, 0);
        run(pace, 0, 2'000);
        pace.throttled(1'999, 2'000);
        const int slowed = pace.slowedTo();
        pace.tick(12'500);
        QCOMPARE(pace.slowedTo(), slowed);
        pace.tick(13'000);
        QCOMPARE(pace.slowedTo(), slowed + 5);
        pace.tick(14'000);
        QCOMPARE(pace.slowedTo(), slowed + 10);
    }

    void fullSpeedWithinThirtySeconds() // G14: throttled for five minutes, then clear
    {
        Pace pace(100, 10, 0);
        run(pace, 0, 2'000);
        qint64 now = 2'000;
        while (now < 302'000) {
            pace.tick(now);
            if (pace.available(now) > 0) {
                pace.sent(now);
                pace.throttled(now, now + 10);
            }
            now += 50;
        }
        QCOMPARE(pace.slowedTo(), 1);
        run(pace, now, 30'000);
        QCOMPARE(pace.slowedTo(), 0);
        QVERIFY(run(pace, now + 30'000, 1'000) >= 95);
    }

    void aCarrierThatCountsSecondsIsNotBroughtToAHalt() // 10 a second pass, the rest is refused
    {
        Pace pace(0, 20, 0);
        int accepted = 0;
        int inSecond = 0;
        for (qint64 now = 0; now < 60'000; now += 50) {
            inSecond = now % 1'000 == 0 ? 0 : inSecond;
            pace.tick(now);
            for (int room = qMin(pace.available(now), 20); room > 0; --room) {
                pace.sent(now);
                if (inSecond++ < 10) {
                    pace.accepted(now);
                    ++accepted;
                } else {
                    pace.throttled(now, now);
                }
            }
        }
        QVERIFY2(accepted > 300, qPrintable(QString::number(accepted)));
    }

    void aFullQueueHalvesWithoutAPause()
    {
        Pace pace(100, 10, 0);
        run(pace, 0, 2'000);
        pace.queueFull(1'999, 2'000);
        QVERIFY(!pace.isPaused(2'001));
        QVERIFY(pace.isSlowed());
    }

    void congestionStateSlows() // T23
    {
        Pace pace(100, 10, 0);
        run(pace, 0, 2'000);
        pace.congestion(89, 2'000);
        QVERIFY(!pace.isSlowed());
        pace.congestion(95, 2'000);
        const int nearing = pace.slowedTo();
        QVERIFY(nearing > 80 && nearing < 100);
        pace.congestion(100, 2'100); // in every answer: counts once in a while
        QCOMPARE(pace.slowedTo(), nearing);
        pace.congestion(100, 4'100);
        QVERIFY(pace.slowedTo() <= nearing / 2 + 1);
    }

    void withoutARateOfOursTheLimitIsForgotten()
    {
        Pace pace(0, 10, 0);
        pace.throttled(1, 2);
        QVERIFY(pace.isSlowed());
        pace.tick(60'001);
        QVERIFY(pace.isSlowed());
        pace.tick(60'002);
        QVERIFY(!pace.isSlowed());
        QCOMPARE(pace.available(60'002), std::numeric_limits<int>::max());
    }

    void aMinuteNeverHasMore_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {2, 10, 60, 1'000})
            QTest::addRow("%d", limit) << limit;
    }

    void aMinuteNeverHasMore()
    {
        QFETCH(int, limit);
        Pace pace(0, 1'000, 0, limit);
        QCOMPARE(pace.available(0), 0); // nobody knows what left before a restart
        QList<qint64> sent;
        for (qint64 now = 0; now < 300'000; now += 50) {
            for (int room = pace.available(now); room > 0; --room) {
                pace.sent(now);
                sent.append(now);
            }
        }
        for (qsizetype i = limit; i < sent.size(); ++i)
            QVERIFY(sent[i] - sent[i - limit] >= 60'000 - 50);
        QVERIFY2(sent.size() >= (limit - 1) * 4, qPrintable(QString::number(sent.size())));
    }

    void theRateOfAPersonIsNeverExceeded()
    {
        Pace pace(20, 1'000, 0);
        const int left = run(pace, 0, 10'000);
        QVERIFY2(left >= 195 && left <= 202, qPrintable(QString::number(left)));
    }
};

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
