#include "phone/number.h"

#include <QTest>
#include <QTimeZone>

using namespace cordboard;
using namespace Qt::StringLiterals;

class TestZones : public QObject
{
    Q_OBJECT

    static QString zone(const QString &number)
    {
        return QString::fromLatin1(phone::timeZone(number).value_or("-"));
    }

private Q_SLOTS:
    void severalZones_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char *name, const QString &number, const QByteArrayList &zones) {
            QTest::newRow(name) << number << zones;
        };
        row("one", u"+13035550143"_s, {"America/Denver"});
        row("the Panhandle", u"+18505550143"_s, {"America/New_York", "America/Chicago"});
        row("Idaho", u"+12085550143"_s, {"America/Boise", "America/Los_Angeles"});
        row("Portugal", u"+351912345678"_s, {"Europe/Lisbon", "Atlantic/Azores"});
        row("western Amazonas", u"+5597961234567"_s, {"America/Manaus", "America/Eirunepe"});
        row("toll-free", u"+18005550143"_s, {});
        row("Russia's mobiles", u"+79161234567"_s, {});
        row("short code", u"72404"_s, {});
    }

    void severalZones()
    {
        QFETCH(QString, number);
        QFETCH(QByteArrayList, expected);
        const QList<QByteArray> zones = phone::timeZones(number);
        QCOMPARE(zones, expected);
        for (const QByteArray &one : zones)
            QVERIFY2(QTimeZone(one).isValid(), one.constData());
    }

    void australiaIsFewEnoughToBeAllWaitedFor()
    {
        const auto zones = phone::timeZones(u"+61412345678"_s);
        QCOMPARE(zones.size(), 6);
        for (const QByteArray &one : zones)
            QVERIFY2(QTimeZone(one).isValid(), one.constData());
    }

    void states()
    {
        QCOMPARE(phone::subdivision(u"+13055550143"_s), u"US-FL"_s);
        QCOMPARE(phone::subdivision(u"+12125550143"_s), u"US-NY"_s);
        QCOMPARE(phone::subdivision(u"+14015550143"_s), u"US-RI"_s);
        QCOMPARE(phone::subdivision(u"+14165550143"_s), QString());
        QCOMPARE(phone::subdivision(u"+18005550143"_s), QString());
        QCOMPARE(phone::subdivision(u"+442079460958"_s), QString());
    }

    void zones_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &number, const QString &expected) {
            QTest::newRow(name) << number << expected;
        };
        row("New York", u"+12125550143"_s, u"America/New_York"_s);
        row("Chicago", u"+13125550143"_s, u"America/Chicago"_s);
        row("Denver", u"+13035550143"_s, u"America/Denver"_s);
        row("Phoenix", u"+16025550143"_s, u"America/Phoenix"_s);
        row("Los Angeles", u"+12135550143"_s, u"America/Los_Angeles"_s);
        row("Honolulu", u"+18085550143"_s, u"Pacific/Honolulu"_s);
        row("El Paso", u"+19155550143"_s, u"America/Denver"_s);
        row("Toronto", u"+14165550143"_s, u"America/Toronto"_s);
        row("Vancouver", u"+16045550143"_s, u"America/Vancouver"_s);
        row("Regina", u"+13065550143"_s, u"America/Regina"_s);
        row("Kingston", u"+18765550143"_s, u"America/Jamaica"_s);
        row("Idaho has two", u"+12085550143"_s, u"-"_s);
        row("the Panhandle has two", u"+18505550143"_s, u"-"_s);
        row("the territories have many", u"+18675550143"_s, u"-"_s);
        row("toll-free", u"+18005550143"_s, u"-"_s);
        row("no area", u"+15551234567"_s, u"-"_s);
        row("too short for an area", u"+12"_s, u"-"_s);
        row("Sao Paulo", u"+5511961234567"_s, u"America/Sao_Paulo"_s);
        row("Acre", u"+5568961234567"_s, u"America/Rio_Branco"_s);
        row("western Amazonas", u"+5597961234567"_s, u"-"_s);
        row("London", u"+442079460958"_s, u"Europe/London"_s);
        row("Jersey", u"+447797712345"_s, u"Europe/Jersey"_s);
        row("Berlin", u"+4915123456789"_s, u"Europe/Berlin"_s);
        row("Mumbai", u"+919812345678"_s, u"Asia/Kolkata"_s);
        row("Kazakhstan, not Russia", u"+77011234567"_s, u"Asia/Almaty"_s);
        row("Russia", u"+79161234567"_s, u"-"_s);
        row("Australia", u"+61412345678"_s, u"-"_s);
        row("Spain and the Canaries", u"+34612345678"_s, u"-"_s);
        row("Reunion", u"+262692123456"_s, u"Indian/Reunion"_s);
        row("Mayotte", u"+262639012345"_s, u"Indian/Mayotte"_s);
        row("international freephone", u"+80012345678"_s, u"-"_s);
        row("short code", u"72404"_s, u"-"_s);
        row("sender name", u"Northline"_s, u"-"_s);
        row("empty", u""_s, u"-"_s);
    }

    void zones()
    {
        QFETCH(QString, number);
        QFETCH(QString, expected);
        QCOMPARE(zone(number), expected);
    }

    /// Every area code: what the table names must be a zone that this system knows.
    void everyAreaNamesARealZone()
    {
        int named = 0;
        for (int area = 200; area < 1000; ++area) {
            const QString found = zone(u"+1%15550143"_s.arg(area));
            if (found == u"-")
                continue;
            ++named;
            QVERIFY2(QTimeZone::isTimeZoneIdAvailable(found.toLatin1()), qPrintable(found));
        }
        QVERIFY2(named > 380 && named < 450, qPrintable(QString::number(named)));
    }

    /// A country of the table lies in its own zone, by the system's list of zones.
    void countriesAgreeWithTheSystem()
    {
        int checked = 0;
        for (const QString &number :
             {u"+33612345678"_s, u"+393123456789"_s, u"+81312345678"_s, u"+8613812345678"_s,
              u"+2348021234567"_s, u"+27711234567"_s, u"+48512345678"_s, u"+380501234567"_s,
              u"+6591234567"_s, u"+972501234567"_s, u"+905012345678"_s, u"+9779841234567"_s,
              u"+541123456789"_s, u"+64211234567"_s, u"+201001234567"_s, u"+358412345678"_s}) {
            const QByteArray found = phone::timeZone(number).value_or(QByteArray());
            const auto territory = QLocale::codeToTerritory(phone::region(number));
            QVERIFY2(QTimeZone(found).territory() == territory, found.constData());
            ++checked;
        }
        QCOMPARE(checked, 16);
    }
};

QTEST_GUILESS_MAIN(TestZones)
#include "tst_zones.moc"
