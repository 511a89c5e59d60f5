#include "story_words.h"

#include "ui/common/time_words.h"

#include <QDateTime>

namespace cordboard::ui {

namespace {

QDateTime local(qint64 us, const WhyContext &context)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, context.zone);
}

/// "Sun", "Today", "20 Nov".
QString shortDay(qint64 us, const WhyContext &context)
{
    const QDate day = local(us, context).date();
    const qint64 ago = day.daysTo(local(context.nowUs, context).date());
    if (ago == 0)
        return Why::tr("Today");
    if (ago > 0 && ago < 7)
        return context.locale.dayName(day.dayOfWeek(), QLocale::ShortFormat);
    //: a day without its year
    return context.locale.toString(day, Why::tr("d MMM"));
}

} // namespace

QString clockWords(qint64 us, const WhyContext &context)
{
    QString format = QStringLiteral("HH:mm:ss");
    if (context.locale.language() != QLocale::C)
        format = context.locale.timeFormat(QLocale::ShortFormat)
                     .replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return context.locale.toString(local(us, context).time(), format);
}

QString stepTime(qint64 us, qint64 before, const WhyContext &context)
{
    const QDate day = local(us, context).date();
    const QDate last =
        before > 0 ? local(before, context).date() : local(context.nowUs, context).date();
    if (day == last)
        return clockWords(us, context);
    //: a day, then a time: "Sun 13:38:02"
    return Why::tr("%1 %2").arg(shortDay(us, context), clockWords(us, context));
}

QString gapWords(qint64 us)
{
    const qint64 minutes = us / 60'000'000;
    const qint64 hours = minutes / 60;
    if (hours >= 48)
        return Why::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
    if (hours > 0)
        return Why::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return Why::tr("%1 min").arg(minutes);
}

QString whenWords(qint64 us, const WhyContext &context)
{
    const QString time = timeOfDay(us, context.locale, context.zone);
    const QDate day = local(us, context).date();
    const qint64 ago = day.daysTo(local(context.nowUs, context).date());
    if (ago == 0)
        return Why::tr("today %1").arg(time);
    if (ago == 1)
        return Why::tr("yesterday %1").arg(time);
    //: a day and a time: "20 Nov 13:38"
    return Why::tr("%1 %2").arg(shortDay(us, context), time);
}

} // namespace cordboard::ui
