#include "their_clock.h"

#include "phone/number.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

/// "America/New_York" -> "New York": the city whose clock it is.
QString cityOf(const QByteArray &zone)
{
    QString city = QString::fromLatin1(zone.mid(zone.lastIndexOf('/') + 1));
    return city.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString words(const char *pattern, const QString &number, const QByteArray &chosen, qint64 nowUs,
              const QLocale &locale)
{
    const auto id = chosen.isEmpty() ? phone::timeZone(number) : std::optional(chosen);
    if (!id)
        return {};
    const QTimeZone zone(*id);
    // The machine may lack the zone's data.
    if (!zone.isValid())
        return {};
    return QCoreApplication::translate("TheirClock", pattern)
        .arg(timeOfDay(nowUs, locale, zone), cityOf(*id));
}

} // namespace

QString theirClock(const QString &number, const QByteArray &chosen, qint64 nowUs,
                   const QLocale &locale)
{
    //: %1 a time of day, %2 a city
    return words(QT_TRANSLATE_NOOP("TheirClock", "%1 in %2"), number, chosen, nowUs, locale);
}

QString theirClockRow(const QString &number, const QByteArray &chosen, qint64 nowUs,
                      const QLocale &locale)
{
    //: %1 a time of day, %2 a city
    return words(QT_TRANSLATE_NOOP("TheirClock", "%1, %2"), number, chosen, nowUs, locale);
}

} // namespace cordboard::ui
