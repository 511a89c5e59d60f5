#include "views/time_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard::views;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesSixDigits();
    void everyTimeReadsBack();
    void reads_data();
    void reads();
};

void TestTimeText::writesSixDigits()
{
    QCOMPARE(timeText(0), QByteArray("1970-01-01T00:00:00.000000Z"));
    QCOMPARE(timeText(1'795'434'355'123'456), QByteArray("2026-11-23T11:45:55.123456Z"));
    QCOMPARE(timeText(1'795'434'355'000'000), QByteArray("2026-11-23T11:45:55.000000Z"));
    QCOMPARE(timeText(-1), QByteArray("1969-12-31T23:59:59.999999Z"));
}

void TestTimeText::everyTimeReadsBack()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 100'000; ++i) {
        const auto us = qint64(random.generate64() % 4'000'000'000'000'000ULL);
        QCOMPARE(timeFromText(QString::fromLatin1(timeText(us))), us);
    }
}

void TestTimeText::reads_data()
{
    constexpr qint64 noon = 1'795'434'355'000'000; // 2026-11-23T11:45:55Z
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("us"); // -1: it is no time
    QTest::newRow("no fraction") << "2026-11-23T11:45:55Z" << noon;
    QTest::newRow("one digit") << "2026-11-23T11:45:55.1Z" << noon + 100'000;
    QTest::newRow("nine digits") << "2026-11-23T11:45:55.123456789Z" << noon + 123'456;
    QTest::newRow("a space, no Z") << "2026-11-23 11:45:55.123456" << noon + 123'456;
    QTest::newRow("small letters") << "2026-11-23t11:45:55z" << noon;
    QTest::newRow("east") << "2026-11-23T13:45:55+02:00" << noon;
    QTest::newRow("west") << "2026-11-23T06:15:55-0530" << noon;
    QTest::newRow("leap day") << "2024-02-29T00:00:00Z" << qint64(1'709'164'800'000'000);
    QTest::newRow("no leap day") << "2026-02-29T00:00:00Z" << qint64(-1);
    QTest::newRow("ten digits") << "2026-11-23T11:45:55.1234567890Z" << qint64(-1);
    QTest::newRow("a point alone") << "2026-11-23T11:45:55.Z" << qint64(-1);
    QTest::newRow("hour 24") << "2026-11-23T24:00:00Z" << qint64(-1);
    QTest::newRow("month 13") << "2026-13-01T00:00:00Z" << qint64(-1);
    QTest::newRow("a date") << "2026-11-23" << qint64(-1);
    QTest::newRow("empty") << "" << qint64(-1);
    QTest::newRow("something behind") << "2026-11-23T11:45:55Zx" << qint64(-1);
    QTest::newRow("Arabic digits") << "٢٠٢٦-11-23T11:45:55Z" << qint64(-1);
}

void TestTimeText::reads()
{
    QFETCH(QString, text);
    QFETCH(qint64, us);
    QCOMPARE(timeFromText(text).value_or(-1), us);
}

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
