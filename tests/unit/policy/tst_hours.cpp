#include "policy/hours.h"

#include <QDateTime>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using policy::Opening;

class TestHours : public QObject
{
    Q_OBJECT

    static qint64 utc(const QString &iso)
    {
        const QDateTime at = QDateTime::fromString(iso + u'Z', Qt::ISODate);
        if (!at.isValid())
            qFatal("%s is no time", qPrintable(iso));
        return at.toMSecsSinceEpoch() * 1000;
    }

    static QString words(qint64 us)
    {
        if (us == 0)
            return u"-"_s;
        return QDateTime::fromMSecsSinceEpoch(us / 1000, QTimeZone::utc())
            .toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    }

    static policy::WeekHours week(const QString &weekday, const QString &saturday,
                                  const QString &sunday, const QString &closed = {})
    {
        return policy::parseWeek({u"X"_s, weekday, saturday, sunday, closed}).value();
    }

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("from"); // -1: cannot be read
        QTest::addColumn<int>("to");
        QTest::newRow("plain") << u"08:00-21:00"_s << 480 << 1260;
        QTest::newRow("spaces and dash") << u" 8:30 – 17:00 "_s << 510 << 1020;
        QTest::newRow("whole day") << u"00:00-24:00"_s << 0 << 1440;
        QTest::newRow("over midnight") << u"10:00-01:00"_s << 600 << 1500;
        QTest::newRow("closed") << u""_s << 0 << 0;
        for (const char *bad : {"8-21", "08:00", "24:00-08:00", "08:00-08:00", "08:00-24:01",
                                "08:60-09:00", "a:b-c:d", "08:00-21:00-22:00", "-1:00-08:00"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << -1 << -1;
    }

    void parses()
    {
        QFETCH(QString, written);
        QFETCH(int, from);
        const auto hours = policy::parseHours(written);
        QCOMPARE(hours.has_value(), from >= 0);
        if (hours) {
            QCOMPARE(hours->from, from);
            QTEST(hours->to, "to");
        }
    }

    void easterSundays()
    {
        QCOMPARE(policy::easter(2024), QDate(2024, 3, 31));
        QCOMPARE(policy::easter(2025), QDate(2025, 4, 20));
        QCOMPARE(policy::easter(2026), QDate(2026, 4, 5));
        QCOMPARE(policy::easter(2038), QDate(2038, 4, 25));
        QCOMPARE(policy::easter(1818), QDate(1818, 3, 22));
    }

    void closedDays()
    {
        const auto days = policy::parseClosedDays(u"01-01, easter+39 ,easter, 02-29"_s).value();
        QVERIFY(days.contains(QDate(2027, 1, 1)));
        QVERIFY(days.contains(QDate(2026, 5, 14))); // Ascension
        QVERIFY(days.contains(QDate(2026, 4, 5)));
        QVERIFY(days.contains(QDate(2028, 2, 29)));
        QVERIFY(!days.contains(QDate(2026, 4, 6)));
        QVERIFY(!policy::parseClosedDays(u"13-01"_s));
        QVERIFY(!policy::parseClosedDays(u"christmas"_s));
    }

    void opens_data()
    {
        QTest::addColumn<policy::WeekHours>("hours");
        QTest::addColumn<QList<QByteArray>>("zones");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");
        const auto us = week(u"08:00-21:00"_s, u"08:00-21:00"_s, u"08:00-21:00"_s);
        const auto row = [](const char *name, const policy::WeekHours &hours,
                            const QList<QByteArray> &zones, const QString &now,
                            const QString &opens, const QString &closes) {
            QTest::newRow(name) << hours << zones << now << opens << closes;
        };
        row("open at noon", us, {"America/Denver"}, u"2026-11-25T19:00:00"_s,
            u"2026-11-25T19:00:00"_s, u"2026-11-26T04:00:00"_s);
        row("the first second", us, {"America/Denver"}, u"2026-11-25T15:00:00"_s,
            u"2026-11-25T15:00:00"_s, u"2026-11-26T04:00:00"_s);
        row("the last second is over", us, {"America/Denver"}, u"2026-11-26T04:00:00"_s,
            u"2026-11-26T15:00:00"_s, u"2026-11-27T04:00:00"_s);
        row("night, before midnight", us, {"America/Denver"}, u"2026-11-26T05:40:00"_s,
            u"2026-11-26T15:00:00"_s, u"2026-11-27T04:00:00"_s);
        row("night, after midnight", us, {"America/Denver"}, u"2026-11-26T10:00:00"_s,
            u"2026-11-26T15:00:00"_s, u"2026-11-27T04:00:00"_s);
        row("half hours: India", week(u"09:00-20:00"_s, u"09:00-20:00"_s, u"09:00-20:00"_s),
            {"Asia/Kolkata"}, u"2026-11-25T03:29:59"_s, u"2026-11-25T03:30:00"_s,
            u"2026-11-25T14:30:00"_s);
        row("quarter hours: Nepal", us, {"Asia/Kathmandu"}, u"2026-11-25T00:00:00"_s,
            u"2026-11-25T02:15:00"_s, u"2026-11-25T15:15:00"_s);
        row("the night the clocks go forward", us, {"America/New_York"}, u"2026-03-08T04:00:00"_s,
            u"2026-03-08T12:00:00"_s, u"2026-03-09T01:00:00"_s);
        row("the night the clocks go back", us, {"America/New_York"}, u"2026-11-01T04:00:00"_s,
            u"2026-11-01T13:00:00"_s, u"2026-11-02T02:00:00"_s);
        const auto gap = week(u"02:30-03:30"_s, u"02:30-03:30"_s, u"02:30-03:30"_s);
        // 02:30 does not exist, 03:30 is an hour and a half after 02:00 less the hour that is
        // skipped: nothing is left of it, and the next day counts.
        row("opens inside the gap", gap, {"America/New_York"}, u"2026-03-08T06:00:00"_s,
            u"2026-03-09T06:30:00"_s, u"2026-03-09T07:30:00"_s);
        const auto twice = week(u"01:30-09:00"_s, u"01:30-09:00"_s, u"01:30-09:00"_s);
        row("opens in the hour that comes twice", twice, {"America/New_York"},
            u"2026-11-01T05:00:00"_s, u"2026-11-01T06:30:00"_s, u"2026-11-01T14:00:00"_s);
        const auto ends = week(u"00:30-01:30"_s, u"00:30-01:30"_s, u"00:30-01:30"_s);
        row("ends in the hour that comes twice", ends, {"America/New_York"},
            u"2026-11-01T04:40:00"_s, u"2026-11-01T04:40:00"_s, u"2026-11-01T05:30:00"_s);
        row("half an hour of daylight saving: Lord Howe", us, {"Australia/Lord_Howe"},
            u"2026-10-03T14:00:00"_s, u"2026-10-03T21:00:00"_s, u"2026-10-04T10:00:00"_s);
        row("all zones must be open", us, {"America/New_York", "America/Chicago"},
            u"2026-11-25T13:30:00"_s, u"2026-11-25T14:00:00"_s, u"2026-11-26T02:00:00"_s);
        row("the eastern one has closed", us, {"America/New_York", "America/Chicago"},
            u"2026-11-26T02:30:00"_s, u"2026-11-26T14:00:00"_s, u"2026-11-27T02:00:00"_s);
        const auto short9 = week(u"09:00-10:00"_s, u"09:00-10:00"_s, u"09:00-10:00"_s);
        row("never open together", short9, {"America/New_York", "America/Los_Angeles"},
            u"2026-11-25T13:30:00"_s, u"-"_s, u"-"_s);
        row("Texas on a Sunday", week(u"09:00-21:00"_s, u"09:00-21:00"_s, u"12:00-21:00"_s),
            {"America/Chicago"}, u"2026-11-29T15:00:00"_s, u"2026-11-29T18:00:00"_s,
            u"2026-11-30T03:00:00"_s);
        const auto france =
            week(u"08:00-22:00"_s, u"08:00-22:00"_s, u""_s, u"easter+1, 05-01, 12-25"_s);
        row("France: Sunday, then Easter Monday", france, {"Europe/Paris"},
            u"2026-04-04T21:00:00"_s, u"2026-04-07T06:00:00"_s, u"2026-04-07T20:00:00"_s);
        row("France: the first of May", france, {"Europe/Paris"}, u"2026-05-01T10:00:00"_s,
            u"2026-05-02T06:00:00"_s, u"2026-05-02T20:00:00"_s);
        const auto bar = week(u"18:00-02:00"_s, u"18:00-02:00"_s, u""_s);
        row("open over midnight, after it", bar, {"Europe/Berlin"}, u"2026-11-25T00:30:00"_s,
            u"2026-11-25T00:30:00"_s, u"2026-11-25T01:00:00"_s);
        row("Saturday's night ends on Sunday", bar, {"Europe/Berlin"}, u"2026-11-29T00:30:00"_s,
            u"2026-11-29T00:30:00"_s, u"2026-11-29T01:00:00"_s);
        row("always", week(u"00:00-24:00"_s, u"00:00-24:00"_s, u"00:00-24:00"_s), {"Europe/Berlin"},
            u"2026-11-29T00:30:00"_s, u"2026-11-29T00:30:00"_s, u"-"_s);
        row("whole days touch", week(u"00:00-24:00"_s, u"00:00-24:00"_s, u""_s), {"Europe/Berlin"},
            u"2026-11-27T12:00:00"_s, u"2026-11-27T12:00:00"_s, u"2026-11-28T23:00:00"_s);
        row("never", week(u""_s, u""_s, u""_s), {"Europe/Berlin"}, u"2026-11-27T12:00:00"_s, u"-"_s,
            u"-"_s);
        row("the day that Samoa skipped", us, {"Pacific/Apia"}, u"2011-12-30T08:00:00"_s,
            u"2011-12-30T18:00:00"_s, u"2011-12-31T07:00:00"_s);
    }

    void opens()
    {
        QFETCH(policy::WeekHours, hours);
        QFETCH(QList<QByteArray>, zones);
        QFETCH(QString, now);
        QFETCH(QString, opens);
        QList<QTimeZone> places;
        for (const QByteArray &zone : zones)
            places.append(QTimeZone(zone));
        const Opening opening = policy::openingOf(hours, places, utc(now));
        QCOMPARE(words(opening.opensUs), opens);
        QTEST(words(opening.closesUs), "closes");
        QCOMPARE(opening.openNow, opens == now);
    }

    /// Whatever the zone and the hour: what is said to be open is open, and it never opens before.
    void everyHourOfAYear_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"America/New_York", "Europe/Paris", "Asia/Kolkata", "Australia/Lord_Howe",
              "America/St_Johns", "Pacific/Chatham", "Africa/Casablanca", "Asia/Tehran", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void everyHourOfAYear()
    {
        QFETCH(QByteArray, zone);
        const QTimeZone place(zone);
        const auto hours = week(u"08:00-21:00"_s, u"09:00-20:00"_s, u"10:00-12:00"_s);
        const auto isOpen = [&](qint64 us) {
            const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000, place);
            const policy::DayHours day = hours.on(at.date());
            const int minute = at.time().hour() * 60 + at.time().minute();
            return minute >= day.from && minute < day.to;
        };
        constexpr qint64 stepUs = qint64(97) * 60 * 1'000'000;
        qint64 now = utc(u"2026-01-01T00:00:00"_s);
        for (int i = 0; i < 366 * 24 * 60 / 97; ++i, now += stepUs) {
            const Opening opening = policy::openingOf(hours, {place}, now);
            if (opening.openNow != isOpen(now) || !isOpen(opening.opensUs) ||
                isOpen(opening.closesUs) || (!opening.openNow && isOpen(opening.opensUs - 1'000)))
                QFAIL(qPrintable(words(now)));
        }
    }
};

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
