#include "throttle.h"

#include <QTest>

using namespace cordboard::carrier;

class TestThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesThenFeelsItsWayBack()
    {
        Throttle throttle(8);
        QCOMPARE(throttle.allowed(0), 8);
        throttle.throttled(50, 100);
        QVERIFY(throttle.isPaused(1'099));
        QCOMPARE(throttle.allowed(1'099), 0);
        QVERIFY(!throttle.isPaused(1'100));
        for (const int allowed : {1, 2, 4, 8, 8}) {
            QCOMPARE(throttle.allowed(1'100), allowed);
            throttle.accepted(1'100);
        }
        QVERIFY(!throttle.isSlowed(1'100));
    }

    void aBurstCountsOnce()
    {
        Throttle throttle(100);
        for (int i = 0; i < 100; ++i)
            throttle.throttled(10, 100 + i); // all had left before the first refusal came
        QCOMPARE(throttle.resumeMs(), 1'100);
    }

    void pausesGrowToThirtySeconds()
    {
        Throttle throttle(10);
        qint64 now = 0;
        for (const qint64 pause : {1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000}) {
            throttle.throttled(now + 1, now + 2);
            QCOMPARE(throttle.resumeMs(), now + 2 + pause);
            now = throttle.resumeMs();
        }
    }

    void anAcceptanceForgives() // a carrier that counts: a burst passes, the rest is refused, every
                                // second
    {
        Throttle throttle(10);
        qint64 now = 0;
        for (int second = 0; second < 20; ++second) {
            throttle.throttled(now + 1, now + 2);
            QCOMPARE(throttle.resumeMs(), now + 2 + 1'000);
            now = throttle.resumeMs();
            throttle.accepted(now);
        }
    }

    void lateAcceptancesOfTheBurstDoNotCount()
    {
        Throttle throttle(10);
        throttle.throttled(1, 2);
        throttle.accepted(3); // sent before the pause, answered in it
        QCOMPARE(throttle.allowed(1'002), 1);
        throttle.throttled(1'003, 1'004);
        QCOMPARE(throttle.resumeMs(), 1'004 + 2'000);
    }
};

QTEST_APPLESS_MAIN(TestThrottle)

#include "tst_throttle.moc"
