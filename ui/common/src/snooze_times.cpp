#include "ui/common/snooze_times.h"

#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace cordboard::ui {

namespace {

// Gives lupdate and the strings of this file one context.
struct SnoozeWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::SnoozeWords)
};

constexpr int morning = 9;
constexpr int afternoon = 16;
constexpr int evening = 21; ///< nothing is put off to a later hour of the same day

qint64 at(const QDate &day, int hour, const QTimeZone &zone)
{
    return QDateTime(day, QTime(hour, 0), zone).toMSecsSinceEpoch() * 1000;
}

} // namespace

QList<SnoozeTime> snoozeTimes(qint64 nowUs, const QLocale &locale, const QTimeZone &zone)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowUs / 1000, zone);
    const QDate today = now.date();
    QList<SnoozeTime> times;
    // At least an hour away: whoever wants it back sooner leaves it open.
    const int hour = now.time().hour();
    const int later = hour < afternoon - 1 ? afternoon : hour + 3;
    if (later <= evening) {
        const qint64 us = at(today, later, zone);
        times.append({SnoozeWords::tr("Later today %1").arg(timeOfDay(us, locale, zone)), us});
    }
    const qint64 tomorrow = at(today.addDays(1), morning, zone);
    times.append({SnoozeWords::tr("Tomorrow %1").arg(timeOfDay(tomorrow, locale, zone)), tomorrow});
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1) {
        const qint64 monday = at(today.addDays(toMonday), morning, zone);
        times.append({SnoozeWords::tr("Monday %1").arg(timeOfDay(monday, locale, zone)), monday});
    }
    return times;
}

QString snoozeWords(qint64 untilUs, qint64 nowUs, const QLocale &locale, const QTimeZone &zone)
{
    const QString time = timeOfDay(untilUs, locale, zone);
    const QDate day = dayOf(untilUs, zone);
    const qint64 away = dayOf(nowUs, zone).daysTo(day);
    if (away == 0)
        return time;
    if (away == 1)
        return SnoozeWords::tr("%1 tomorrow", "a time").arg(time);
    return SnoozeWords::tr("%1 on %2", "a time, a day")
        .arg(time, dayChip(untilUs, nowUs, locale, zone));
}

} // namespace cordboard::ui
