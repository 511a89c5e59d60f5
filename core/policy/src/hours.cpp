#include "policy/hours.h"

#include <QDateTime>
#include <QRegularExpression>

#include <limits>

namespace cordboard::policy {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr int daysAhead = 10;
/// Looking at more days costs; nearly always these are enough.
constexpr int daysAheadAtFirst = 2;
constexpr int minutesADay = 24 * 60;

struct Span
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc()))) *
           1000;
}

/// The instant of a local time. Where the clock shows it twice or never, the one that keeps the
/// time shorter: the later for a beginning, the earlier for an end.
qint64 instantOf(QDate date, int minute, const QTimeZone &zone, bool isEnd)
{
    const qint64 localMs =
        QDateTime(date, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch() + minute * minuteMs;
    const qint64 before = localMs - offsetMs(zone, localMs - dayMs);
    const qint64 after = localMs - offsetMs(zone, localMs + dayMs);
    const bool beforeFits = before + offsetMs(zone, before) == localMs;
    const bool afterFits = after + offsetMs(zone, after) == localMs;
    if (beforeFits != afterFits)
        return beforeFits ? before : after;
    return isEnd ? qMin(before, after) : qMax(before, after);
}

/// Open times around now, in order, those that touch made one.
QList<Span> spansOf(const WeekHours &hours, const QTimeZone &zone, qint64 nowMs, int days)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    QList<Span> spans;
    for (int ahead = -1; ahead <= days; ++ahead) {
        const QDate date = today.addDays(ahead);
        const DayHours day = hours.on(date);
        if (day.from == day.to)
            continue;
        const Span span{instantOf(date, day.from, zone, false),
                        instantOf(date, day.to, zone, true)};
        if (span.toMs <= span.fromMs)
            continue;
        if (!spans.isEmpty() && spans.last().toMs >= span.fromMs)
            spans.last().toMs = qMax(spans.last().toMs, span.toMs);
        else
            spans.append(span);
    }
    return spans;
}

/// The span that holds `ms`, or else the next after it.
const Span *spanAt(const QList<Span> &spans, qint64 ms)
{
    for (const Span &span : spans) {
        if (span.toMs > ms)
            return &span;
    }
    return nullptr;
}

/// The first instant from `ms` on at which all are open, with its end; -1: none.
Span commonSpan(const QList<QList<Span>> &zones, qint64 ms)
{
    for (;;) {
        qint64 from = ms;
        qint64 to = std::numeric_limits<qint64>::max();
        for (const QList<Span> &spans : zones) {
            const Span *span = spanAt(spans, ms);
            if (!span)
                return {-1, -1};
            from = qMax(from, span->fromMs);
            to = qMin(to, span->toMs);
        }
        if (from < to && from == ms)
            return {from, to};
        // Either somebody opens later, or one closes before the other opens: look again from there.
        ms = from;
    }
}

std::optional<int> minutesOf(QStringView written)
{
    const qsizetype colon = written.indexOf(QLatin1Char(':'));
    bool hourOk = false;
    bool minuteOk = false;
    const int hour = written.left(colon).toInt(&hourOk);
    const int minute = written.mid(colon + 1).toInt(&minuteOk);
    if (colon < 1 || !hourOk || !minuteOk || hour < 0 || minute < 0 || minute > 59)
        return std::nullopt;
    const int total = hour * 60 + minute;
    return total <= minutesADay ? std::optional(total) : std::nullopt;
}

bool addClosedDay(const QString &word, ClosedDays *days)
{
    static const QRegularExpression fromEaster(QStringLiteral(R"(^easter\s*([+-]\s*\d{1,3})?$)"),
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fixed(QStringLiteral(R"(^(\d{2})-(\d{2})$)"));
    if (const auto match = fromEaster.match(word); match.hasMatch()) {
        days->fromEaster.append(match.captured(1).remove(QLatin1Char(' ')).toInt());
        return true;
    }
    const auto match = fixed.match(word);
    const int month = match.captured(1).toInt();
    const int day = match.captured(2).toInt();
    // 2024 was a leap year: the 29th of February may be closed.
    if (!match.hasMatch() || !QDate::isValid(2024, month, day))
        return false;
    days->fixed.append({month, day});
    return true;
}

} // namespace

std::optional<DayHours> parseHours(const QString &written)
{
    const QString trimmed = written.trimmed();
    if (trimmed.isEmpty())
        return DayHours{};
    // An en dash is what a word processor makes of the hyphen.
    const QStringList ends =
        QString(trimmed).replace(QChar(0x2013), QLatin1Char('-')).split(QLatin1Char('-'));
    if (ends.size() != 2)
        return std::nullopt;
    const auto from = minutesOf(ends.at(0).trimmed());
    const auto to = minutesOf(ends.at(1).trimmed());
    if (!from || !to || *from == *to || *from == minutesADay)
        return std::nullopt;
    return DayHours{*from, *to > *from ? *to : *to + minutesADay};
}

bool ClosedDays::contains(QDate date) const
{
    if (fixed.contains(std::pair(date.month(), date.day())))
        return true;
    return !fromEaster.isEmpty() && fromEaster.contains(int(easter(date.year()).daysTo(date)));
}

std::optional<ClosedDays> parseClosedDays(const QString &written)
{
    ClosedDays days;
    for (const QString &word : written.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty() && !addClosedDay(word.trimmed(), &days))
            return std::nullopt;
    }
    return days;
}

QDate easter(int year)
{
    // The anonymous Gregorian computus.
    const int golden = year % 19;
    const int century = year / 100;
    const int rest = year % 100;
    const int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    const int correction = (golden + 11 * epact + 22 * weekday) / 451;
    const int days = epact + weekday - 7 * correction + 114;
    return QDate(year, days / 31, days % 31 + 1);
}

DayHours WeekHours::on(QDate date) const
{
    if (closed.contains(date))
        return {};
    if (date.dayOfWeek() == Qt::Sunday)
        return sunday;
    return date.dayOfWeek() == Qt::Saturday ? saturday : weekday;
}

bool WeekHours::alwaysOpen() const
{
    const DayHours whole{0, minutesADay};
    return weekday == whole && saturday == whole && sunday == whole && closed.fixed.isEmpty() &&
           closed.fromEaster.isEmpty();
}

std::optional<WeekHours> parseWeek(const OpenHours &hours)
{
    const auto weekday = parseHours(hours.weekday);
    const auto saturday = parseHours(hours.saturday);
    const auto sunday = parseHours(hours.sunday);
    const auto closed = parseClosedDays(hours.closedDays);
    if (!weekday || !saturday || !sunday || !closed)
        return std::nullopt;
    return WeekHours{*weekday, *saturday, *sunday, *closed};
}

bool isZone(const QByteArray &id)
{
    return !id.isEmpty() && QTimeZone(id).isValid();
}

Opening openingOf(const WeekHours &hours, const QList<QTimeZone> &zones, qint64 nowUs)
{
    if (hours.alwaysOpen())
        return {true, nowUs, 0};
    const qint64 nowMs = nowUs / 1000;
    Span common{-1, -1};
    for (const int days : {daysAheadAtFirst, daysAhead}) {
        QList<QList<Span>> spans;
        bool whole = true;
        for (const QTimeZone &zone : zones)
            spans.append(spansOf(hours, zone, nowMs, days));
        common = commonSpan(spans, nowMs);
        // The last span may go on behind what was looked at.
        for (const QList<Span> &each : std::as_const(spans))
            whole = whole && !each.isEmpty() && common.toMs < each.last().toMs;
        if (common.fromMs >= 0 && whole)
            break;
    }
    if (common.fromMs < 0)
        return {};
    const bool openNow = common.fromMs <= nowMs;
    return {openNow, openNow ? nowUs : common.fromMs * 1000, common.toMs * 1000};
}

} // namespace cordboard::policy
