#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace cordboard::ui {

namespace {

QDateTime local(qint64 us, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, zone);
}

QString words(const char *text)
{
    return QCoreApplication::translate("TimeWords", text);
}

} // namespace

QString timeOfDay(qint64 us, const QLocale &locale, const QTimeZone &zone)
{
    const QTime time = local(us, zone).time();
    // The C locale, usual on a bare machine, would add the seconds.
    if (locale.language() == QLocale::C)
        return time.toString(QStringLiteral("HH:mm"));
    return locale.toString(time, QLocale::ShortFormat);
}

QDate dayOf(qint64 us, const QTimeZone &zone)
{
    return local(us, zone).date();
}

QString listTime(qint64 us, qint64 nowUs, const QLocale &locale, const QTimeZone &zone)
{
    const QDate day = dayOf(us, zone);
    const QDate today = dayOf(nowUs, zone);
    const qint64 ago = day.daysTo(today);
    if (ago <= 0)
        return timeOfDay(us, locale, zone);
    if (ago == 1)
        return words(QT_TRANSLATE_NOOP("TimeWords", "Yesterday"));
    if (ago < 7)
        return locale.dayName(day.dayOfWeek());
    if (day.year() == today.year())
        return locale.toString(day, words(QT_TRANSLATE_NOOP("TimeWords", "d MMM")));
    return locale.toString(day, words(QT_TRANSLATE_NOOP("TimeWords", "d MMM yyyy")));
}

QString dayChip(qint64 us, qint64 nowUs, const QLocale &locale, const QTimeZone &zone)
{
    const QDate day = dayOf(us, zone);
    const QDate today = dayOf(nowUs, zone);
    if (day == today)
        return words(QT_TRANSLATE_NOOP("TimeWords", "Today"));
    if (day.addDays(1) == today)
        return words(QT_TRANSLATE_NOOP("TimeWords", "Yesterday"));
    if (day.year() == today.year())
        return locale.toString(day, words(QT_TRANSLATE_NOOP("TimeWords", "dddd d MMMM")));
    return locale.toString(day, words(QT_TRANSLATE_NOOP("TimeWords", "dddd d MMMM yyyy")));
}

} // namespace cordboard::ui
