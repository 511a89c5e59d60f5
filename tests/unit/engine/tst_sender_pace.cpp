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
            if (pace.admit(limited, parts, 0, now) == 0)
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
        QCOMPARE(pace.admit(limited, 1, 0, now), 0);
        QCOMPARE(pace.admit(limited, 1, 0, now), 0);
        // Two a second: the waiting ones get the times of the next seconds.
        QList<qint64> opens;
        for (int ahead = 0; ahead < 5; ++ahead)
            opens.append((pace.admit(limited, 1, ahead, now) - now) / second);
        QCOMPARE(opens, (QList<qint64>{1, 1, 2, 2, 3}));
        QCOMPARE(pace.admit(limited, 1, 0, now + second), 0);
    }

    void aLongMessageLeavesAlone()
    {
        SenderPace pace;
        const Sender limited = sender(2);
        QCOMPARE(pace.admit(limited, 5, 0, second), 0);
        QVERIFY(pace.admit(limited, 1, 0, second) > second);
        QCOMPARE(pace.admit(limited, 1, 0, 2 * second), 0);
    }

    void withoutLimitsNothingIsKept()
    {
        SenderPace pace;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(pace.admit(sender(0), 10, 1'000, second), 0);
    }
};

QTEST_GUILESS_MAIN(TestSenderPace)
#include "tst_sender_pace.moc"
