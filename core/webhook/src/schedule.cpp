#include "schedule.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace cordboard::webhook::schedule {

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;

/// After the first failure, the second …
constexpr std::array waits{5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour,
                           10 * hour,  14 * hour,  20 * hour,   24 * hour};
static_assert(waits.size() + 1 == attempts);

constexpr qint64 sum()
{
    qint64 all = 0;
    for (const qint64 wait : waits)
        all += wait;
    return all;
}
static_assert(sum() == lifetimeUs);

/// "Sun, 06 Nov 1994 08:49:37 GMT", the only form that may be sent today.
std::optional<qint64> dateUs(const QByteArray &value)
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(value).remove(QLatin1String(" GMT")),
                                        QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"));
    if (!date.isValid() || !value.endsWith(" GMT"))
        return {};
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch() * 1000;
}

} // namespace

std::optional<qint64> waitAfterUs(int failures, double random)
{
    if (failures < 1 || failures > int(waits.size()))
        return {};
    const auto wait = double(waits[size_t(failures - 1)]);
    return qint64(wait * (0.8 + 0.4 * std::clamp(random, 0.0, 1.0)));
}

std::optional<qint64> retryAfterUs(const QByteArray &value, qint64 nowUs)
{
    const QByteArray trimmed = value.trimmed();
    const bool isNumber = !trimmed.isEmpty() &&
                          std::all_of(trimmed.begin(), trimmed.end(),
                                      [](char letter) { return letter >= '0' && letter <= '9'; });
    if (isNumber) {
        // More digits than a number holds are a long time, too.
        const qint64 seconds = trimmed.size() > 9 ? 86'400 : trimmed.toLongLong();
        return seconds > 0 ? std::optional(std::min(seconds * second, longestRetryAfterUs))
                           : std::nullopt;
    }
    const auto date = dateUs(trimmed);
    if (!date || *date <= nowUs)
        return {};
    return std::min(*date - nowUs, longestRetryAfterUs);
}

} // namespace cordboard::webhook::schedule
