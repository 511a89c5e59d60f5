#include "token_bucket.h"

#include <QTest>

using namespace cordboard::carrier;

class TestTokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zeroIsUnlimited()
    {
        TokenBucket bucket(0, 0);
        for (int i = 0; i < 10'000; ++i)
            bucket.take(0);
        QVERIFY(bucket.available(0) > 1'000'000);
        QCOMPARE(bucket.msUntilNext(0), 0);
    }

    void everySecondStaysWithinFivePercent_data()
    {
        QTest::addColumn<int>("rate");
        for (const int rate : {1, 3, 10, 30, 250, 5'000})
            QTest::addRow("%d a second", rate) << rate;
    }
    void everySecondStaysWithinFivePercent()
    {
        QFETCH(int, rate);
        TokenBucket bucket(rate, 0);
        QList<qint64> sent;
        for (qint64 now = 0; now < 10'000; ++now) {
            while (bucket.available(now) > 0) {
                bucket.take(now);
                sent.append(now);
            }
            QVERIFY(bucket.msUntilNext(now) >= 1);
        }
        QVERIFY(sent.size() >= rate * 10 - 1);
        for (qsizetype from = 0, to = 0; to < sent.size(); ++to) {
            while (sent[to] - sent[from] >= 1'000)
                ++from;
            QVERIFY(to - from + 1 <= rate + qMax(1, rate / 20));
        }
    }

    void theWaitIsExact()
    {
        TokenBucket bucket(10, 0);
        bucket.take(0);
        QCOMPARE(bucket.msUntilNext(0), 100);
        QCOMPARE(bucket.available(99), 0);
        QCOMPARE(bucket.msUntilNext(99), 1);
        QCOMPARE(bucket.available(100), 1);
        QCOMPARE(bucket.available(1'000'000), 1); // silence is not saved up
    }
};

QTEST_APPLESS_MAIN(TestTokenBucket)

#include "tst_token_bucket.moc"
