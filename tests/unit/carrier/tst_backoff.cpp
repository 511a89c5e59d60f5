#include "backoff.h"

#include <QSet>
#include <QTest>

using namespace cordboard::carrier;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesToAMinuteWithinItsJitter() // T34 G10
    {
        QSet<qint64> secondWaits;
        for (int round = 0; round < 200; ++round) {
            Backoff backoff;
            qint64 base = 1'000;
            for (int i = 0; i < 10; ++i) {
                const qint64 wait = backoff.nextMs();
                QVERIFY(wait >= qMax(Backoff::firstMs, base * 8 / 10));
                QVERIFY(wait <= qMin(Backoff::longestMs, base * 12 / 10));
                if (i == 1)
                    secondWaits.insert(wait);
                base = qMin(base * 2, Backoff::longestMs);
            }
            backoff.reset();
            QVERIFY(backoff.nextMs() <= 1'200);
        }
        QVERIFY(secondWaits.size() > 20); // they do spread
    }
};

QTEST_APPLESS_MAIN(TestBackoff)

#include "tst_backoff.moc"
