#include "sender_pace.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;

class TestSenderPace : public QObject
{
    Q_OBJECT

    static constexpr qint64 second = 1'000'000;

    static Sender sender(int perSecond, int perMinute = 0)
    {
        Sender sender;
        sender.number = QStringLiteral("4711");
        sender.limits = {perSecond, perMinute, 0};
        return sender;
    }

    static qint64 admit(SenderPace &pace, const Sender &sender, int parts, qint64 ahead, qint64 now)
    {
        const qint64 opens = pace.opensUs(sender, parts, ahead, now);
        if (opens == 0)
            pace.count(sender, parts, now);
        return opens;
    }

private Q_SLOTS:
    void neverMoreThanTheLimitInAnyWindow() // property
    {
        QRandomGenerator random(5);
        SenderPace pace;
        const Sender limited = sender(7, 40);
        QList<QPair<qint64, int>> left;
        qint64 now = 100 * second;
        for (int i = 0; i < 3'000; ++i) {
            now += random.bounded(200'000);
            const int parts = 1 + int(random.bounded(3u));
            if (admit(pace, limited, parts, 0, now) == 0)
                left.append({now, parts});
        }
        const auto most = [&left](qint64 window) {
            int largest = 0;
            for (qsizetype i = 0; i < left.size(); ++i) {
                int sum = 0;
                for (qsizetype j = i; j < left.size() && left[j].first < left[i].first + window;
                     ++j)
                    sum += left[j].second;
                largest = qMax(largest, sum);
            }
            return largest;
        };
        QVERIFY(most(second) <= 7);
        QVERIFY(most(60 * second) <= 40);
        QVERIFY(left.size() > 100);
    }

    void whatWaitsIsToldWhenAndThenLeaves()
    {
        SenderPace pace;
        const Sender limited = sender(2);
        qint64 now = 50 * second;
        QCOMPARE(admit(pace, limited, 1, 0, now), 0);
        QCOMPARE(admit(pace, limited, 1, 0, now), 0);
        // Two a second: the waiting ones get the times of the next seconds.
        QList<qint64> opens;
        for (int ahead = 0; ahead < 5; ++ahead)
            opens.append((admit(pace, limited, 1, ahead, now) - now) / second);
        QCOMPARE(opens, (QList<qint64>{1, 1, 2, 2, 3}));
        QCOMPARE(admit(pace, limited, 1, 0, now + second), 0);
    }

    void aLongMessageLeavesAlone()
    {
        SenderPace pace;
        const Sender limited = sender(2);
        QCOMPARE(admit(pace, limited, 5, 0, second), 0);
        QVERIFY(admit(pace, limited, 1, 0, second) > second);
        QCOMPARE(admit(pace, limited, 1, 0, 2 * second), 0);
    }

    void aBusyNumberReachesItsLimit() // T111: strict, but no slower than asked for
    {
        SenderPace pace;
        const Sender limited = sender(500);
        int left = 0;
        for (qint64 now = second; now < 11 * second; now += 1'000) {
            if (admit(pace, limited, 1, 0, now) == 0)
                ++left;
        }
        QVERIFY2(left >= 4'800, qPrintable(QString::number(left)));
        QVERIFY(left <= 5'000);
    }

    void whatWasNotStoredIsNotCounted()
    {
        SenderPace pace;
        const Sender limited = sender(2, 3);
        QVERIFY(pace.count(limited, 2, second));
        QVERIFY(pace.opensUs(limited, 1, 0, second) > second);
        pace.takeBack({{limited.number, 2, second}});
        QCOMPARE(admit(pace, limited, 2, 0, second), 0);
        // Told too late, it touches nothing that was counted since.
        QCOMPARE(admit(pace, limited, 1, 0, 62 * second), 0);
        pace.takeBack({{limited.number, 2, second}});
        QCOMPARE(admit(pace, limited, 2, 0, 64 * second), 0);
        QVERIFY(pace.opensUs(limited, 1, 0, 66 * second) > 66 * second);
    }

    void withoutLimitsNothingIsKept()
    {
        SenderPace pace;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(admit(pace, sender(0), 10, 1'000, second), 0);
    }
};

QTEST_GUILESS_MAIN(TestSenderPace)
#include "tst_sender_pace.moc"
