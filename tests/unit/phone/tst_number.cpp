#include "phone/number.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace cordboard;
using namespace Qt::StringLiterals;

class TestNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &typed, const QString &region,
                            const QString &expected) {
            QTest::newRow(name) << typed << region << expected;
        };
        row("E.164", u"+15551234567"_s, {}, u"+15551234567"_s);
        row("as people write it", u" +1 (555) 123-4567 "_s, {}, u"+15551234567"_s);
        row("national", u"(555) 123-4567"_s, u"US"_s, u"+15551234567"_s);
        row("national with trunk 1", u"1-555-123-4567"_s, u"us"_s, u"+15551234567"_s);
        row("American prefix", u"011 44 20 7946 0958"_s, u"US"_s, u"+442079460958"_s);
        row("00 without a country", u"0049 1512 3456789"_s, {}, u"+4915123456789"_s);
        row("00 in Germany", u"0044 20 7946 0958"_s, u"DE"_s, u"+442079460958"_s);
        row("trunk 0 in brackets", u"+44 (0)20 7946 0958"_s, {}, u"+442079460958"_s);
        row("Italian 0 stays", u"06 698 1234"_s, u"IT"_s, u"+39066981234"_s);
        row("German mobile", u"01512/3456789"_s, u"DE"_s, u"+4915123456789"_s);
        row("link", u"tel:+1-202-555-0143"_s, {}, u"+12025550143"_s);
        row("direction marks", u"\u202A+1\u00A0202\u2011555\u20110143\u202C"_s, {},
            u"+12025550143"_s);
        row("full width", u"\uFF0B\uFF11 \uFF12\uFF10\uFF12 555 0143"_s, {}, u"+12025550143"_s);
        row("Arabic digits", u"+\u0661 202 555 0143"_s, {}, u"+12025550143"_s);
        row("foreign in a national place", u"+33 1 99 00 12 34"_s, u"US"_s, u"+33199001234"_s);
    }

    void typedNumbers()
    {
        QFETCH(QString, typed);
        QFETCH(QString, region);
        QFETCH(QString, expected);
        const auto number = phone::toE164(typed, region);
        QVERIFY2(number, number ? "" : qPrintable(number.error().message));
        QCOMPARE(*number, expected);
        QCOMPARE(*phone::toE164(*number, region), expected);
        QCOMPARE(phone::canonical(*number), expected);
    }

    /// What is taken at a glance is what libphonenumber makes of the same digits.
    void northAmericaAtAGlance()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 3'000; ++i) {
            const QString digits = QString::number(random.bounded(10'000'000'000LL))
                                       .rightJustified(10, QLatin1Char('0'));
            const auto glance = phone::toE164(u"+1"_s + digits);
            const auto library = phone::toE164(u"+1 "_s + digits); // a space takes the long way
            QCOMPARE(glance.has_value(), library.has_value());
            if (glance)
                QCOMPARE(*glance, *library);
        }
    }

    void refusedWithASentence_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *name, const QString &typed, const QString &region,
                            const QString &hint) {
            QTest::newRow(name) << typed << region << hint;
        };
        row("empty", u""_s, {}, u"not a phone number"_s);
        row("plus only", u"+"_s, {}, u"not a phone number"_s);
        row("word", u"Northline"_s, u"US"_s, u"not a phone number"_s);
        row("sentence", u"call 2025550143 now"_s, u"US"_s, u"not a phone number"_s);
        row("two", u"+12025550143, +12025550144"_s, {}, u"not a phone number"_s);
        row("two pluses", u"++12025550143"_s, {}, u"not a phone number"_s);
        row("spreadsheet", u"1.5551E+10"_s, u"US"_s, u"not a phone number"_s);
        row("no country", u"2025550143"_s, {}, u"country"_s);
        row("unknown region", u"2025550143"_s, u"XX"_s, u"country"_s);
        row("no such country code", u"+999123456789"_s, {}, u"country"_s);
        row("short", u"+1202555"_s, {}, u"too short"_s);
        row("very short", u"+12"_s, {}, u"too short"_s);
        row("no area code", u"555 0143"_s, u"US"_s, u"area code"_s);
        row("long", u"+120255501430000"_s, {}, u"too long"_s);
        row("endless", QString(500, u'9').prepend(u'+'), {}, u"too long"_s);
    }

    void refusedWithASentence()
    {
        QFETCH(QString, typed);
        QFETCH(QString, region);
        QFETCH(QString, hint);
        const auto number = phone::toE164(typed, region);
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::Invalid);
        QVERIFY2(number.error().message.contains(hint), qPrintable(number.error().message));
        QVERIFY(number.error().message.endsWith(u'.'));
    }

    void whatCarriersSend_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("ton");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &address, int ton,
                            const QString &expected) {
            QTest::newRow(name) << address << ton << expected;
        };
        row("international", u"15551234567"_s, 1, u"+15551234567"_s);
        row("with plus", u"+15551234567"_s, 1, u"+15551234567"_s);
        row("with 00", u"0015551234567"_s, 1, u"+15551234567"_s);
        row("with plus and 00", u"+0015551234567"_s, 1, u"+15551234567"_s);
        row("plus tells it", u"+15551234567"_s, 0, u"+15551234567"_s);
        row("plus and separators", u"+1 (555) 123-4567"_s, 0, u"+15551234567"_s);
        row("unknown", u"15551234567"_s, 0, u"15551234567"_s);
        row("national", u"5551234567"_s, 2, u"5551234567"_s);
        row("short code", u"72404"_s, 3, u"72404"_s);
        row("short code, wrong TON", u"72404"_s, 1, u"72404"_s);
        row("sender name", u"Northline"_s, 5, u"Northline"_s);
        row("sender name, wrong TON", u"Northline 24-7"_s, 1, u"Northline 24-7"_s);
        row("digits as a name", u"15551234567"_s, 5, u"15551234567"_s);
        row("no country code begins with 0", u"05551234567"_s, 1, u"05551234567"_s);
        row("too long", u"1555123456789012"_s, 1, u"1555123456789012"_s);
        row("plus and letters", u"+1555CALLNOW"_s, 1, u"+1555CALLNOW"_s);
        row("zeros", u"00"_s, 1, u"00"_s);
        row("plus", u"+"_s, 1, u"+"_s);
        row("empty", u""_s, 1, u""_s);
    }

    void whatCarriersSend()
    {
        QFETCH(QString, address);
        QFETCH(int, ton);
        QFETCH(QString, expected);
        QCOMPARE(phone::canonical(address, ton), expected);
        QCOMPARE(phone::canonical(expected, ton), expected);
    }

    void shownToPeople()
    {
        QCOMPARE(phone::display(u"+15550134477"_s), u"+1 555 013 4477"_s);
        QCOMPARE(phone::display(u"+442079460958"_s), u"+44 20 7946 0958"_s);
        QCOMPARE(phone::display(u"+4915123456789"_s), u"+49 1512 3456789"_s);
        for (const QString &raw : {u"72404"_s, u"Northline"_s, u""_s, u"+"_s, u"+1 call"_s,
                                   u"+99912345678"_s, u"15550134477"_s, u"+1555013447712345678"_s})
            QCOMPARE(phone::display(raw), raw);
    }

    void whereANumberIsFrom()
    {
        QCOMPARE(phone::region(u"+12025550143"_s), u"US"_s);
        QCOMPARE(phone::region(u"+14165550143"_s), u"CA"_s);
        QCOMPARE(phone::region(u"+442079460958"_s), u"GB"_s);
        QCOMPARE(phone::region(u"+77011234567"_s), u"KZ"_s);
        QCOMPARE(phone::countryName(u"+12025550143"_s), u"United States"_s);
        QCOMPARE(phone::countryName(u"+4915123456789"_s), u"Germany"_s);
        // 555 is no area code, 800 no country; a guess would decide whose law applies
        for (const QString &nowhere :
             {u"+15551234567"_s, u"+80012345678"_s, u"72404"_s, u"Northline"_s, u""_s}) {
            QCOMPARE(phone::region(nowhere), QString());
            QCOMPARE(phone::countryName(nowhere), QString());
        }
    }

    /// libphonenumber's tables are made on the first call, whichever thread makes it.
    void manyThreads()
    {
        std::vector<QString> shown(8);
        std::vector<std::thread> threads;
        for (QString &mine : shown)
            threads.emplace_back([&mine] {
                for (int i = 0; i < 200; ++i)
                    mine = phone::display(*phone::toE164(u"0151 23456789"_s, u"DE"_s));
            });
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &mine : shown)
            QCOMPARE(mine, u"+49 1512 3456789"_s);
    }
};

QTEST_GUILESS_MAIN(TestNumber)
#include "tst_number.moc"
