#include "pace.h"

#include <QTest>

#include <deque>
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

/// A carrier that takes so many a second and refuses the rest, 30 ms away, with a line that always
/// has something to send.
class Street
{
public:
    enum class Counts { Seconds, Always };

    Street(int configured, Counts counts)
        : m_pace(configured, 500, 0)
        , m_counts(counts)
    {}

    void run(int limit, qint64 seconds)
    {
        accepted = 0;
        refused = 0;
        for (const qint64 endMs = m_nowMs + seconds * 1'000; m_nowMs < endMs; m_nowMs += 5) {
            readAnswers();
            if (m_nowMs % 200 == 0)
                m_pace.tick(m_nowMs);
            m_tokens = qMin(m_tokens + limit * 0.005, qMax(1.0, limit * 0.1));
            for (int room = qMin(m_pace.available(m_nowMs), 500 - int(m_way.size())); room > 0;
                 --room) {
                m_pace.sent(m_nowMs);
                m_way.push_back({m_nowMs, takes(limit)});
            }
        }
    }
    int slowedTo() const { return m_pace.slowedTo(); }

    int accepted = 0;
    int refused = 0;

private:
    struct Submit
    {
        qint64 sentMs;
        bool taken;
    };

    bool takes(int limit)
    {
        if (m_counts == Counts::Always) {
            const bool one = m_tokens >= 1;
            m_tokens -= one ? 1 : 0;
            return one;
        }
        if (m_nowMs / 1'000 != m_second)
            m_inSecond = 0;
        m_second = m_nowMs / 1'000;
        return m_inSecond++ < limit;
    }

    void readAnswers()
    {
        for (; !m_way.empty() && m_way.front().sentMs + 30 <= m_nowMs; m_way.pop_front()) {
            const Submit submit = m_way.front();
            accepted += submit.taken ? 1 : 0;
            refused += submit.taken ? 0 : 1;
            if (submit.taken)
                m_pace.accepted(m_nowMs);
            else
                m_pace.throttled(submit.sentMs, m_nowMs);
        }
    }

    Pace m_pace;
    Counts m_counts;
    qint64 m_nowMs = 0;
    std::deque<Submit> m_way;
    double m_tokens = 0;
    qint64 m_second = -1;
    int m_inSecond = 0;
};

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

    void backToWhatTheCarrierTookAndCarefullyOn()
    {
        Pace pace(1'000, 10, 0);
        run(pace, 0, 2'000, 5); // 100 a second
        pace.throttled(1'999, 2'000);
        pace.tick(3'900);
        QCOMPARE(pace.slowedTo(), 50);
        pace.tick(4'000);
        QCOMPARE(pace.slowedTo(), 92);
        pace.tick(12'000);
        QCOMPARE(pace.slowedTo(), 96);
        pace.tick(20'000);
        QCOMPARE(pace.slowedTo(), 100);
        pace.tick(25'000);
        QCOMPARE(pace.slowedTo(), 325);
        pace.tick(30'000);
        QCOMPARE(pace.slowedTo(), 0);
    }

    void theLimitIsUsedWell_data()
    {
        QTest::addColumn<int>("configured");
        QTest::addColumn<Street::Counts>("counts");
        QTest::addColumn<int>("limit");
        for (const int limit : {10, 50, 200, 1'000}) {
            for (const int configured : {0, 400}) {
                if (configured > 0 && configured <= limit)
                    continue;
                QTest::addRow("%d, ours %d, by the second", limit, configured)
                    << configured << Street::Counts::Seconds << limit;
                QTest::addRow("%d, ours %d, evenly", limit, configured)
                    << configured << Street::Counts::Always << limit;
            }
        }
    }

    void theLimitIsUsedWell()
    {
        QFETCH(int, configured);
        QFETCH(Street::Counts, counts);
        QFETCH(int, limit);
        Street street(configured, counts);
        street.run(limit, 20); // finds it
        street.run(limit, 300);
        const double used = double(street.accepted) / limit / 300;
        const double wasted = double(street.refused) / (street.accepted + street.refused);
        const QString seen =
            QStringLiteral("%1 % used, %2 % refused").arg(used * 100).arg(wasted * 100);
        qInfo("%s", qPrintable(seen));
        // One that never lets two through at once refuses what comes 1 ms too early.
        const bool strict = limit == 10 && counts == Street::Counts::Always;
        QVERIFY2(used >= (strict ? 0.65 : 0.8), qPrintable(seen));
        QVERIFY2(wasted <= 0.03, qPrintable(seen));
    }

    void aLimitThatChangesIsFollowed()
    {
        Street street(0, Street::Counts::Seconds);
        street.run(200, 60);
        street.run(50, 10);
        street.run(50, 60);
        QVERIFY2(street.accepted >= 50 * 60 * 0.8, qPrintable(QString::number(street.accepted)));
        street.run(200, 30);
        street.run(200, 60);
        QVERIFY2(street.accepted >= 200 * 60 * 0.8, qPrintable(QString::number(street.accepted)));
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

    void theFirstBurstTellsHowMuchIsTaken() // in whatever order its answers come
    {
        Pace pace(0, 50, 0);
        for (int i = 0; i < 50; ++i)
            pace.sent(0);
        pace.throttled(0, 5);
        for (int i = 0; i < 40; ++i)
            pace.accepted(10);
        for (int i = 0; i < 9; ++i)
            pace.throttled(0, 15);
        pace.tick(2'005);
        QCOMPARE(pace.slowedTo(), 37); // 92 % of 40
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
