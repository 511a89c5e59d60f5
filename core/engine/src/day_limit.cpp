#include "day_limit.h"

#include "store/cuts.h"

#include <algorithm>

namespace cordboard::engine {

namespace {

constexpr qint64 minuteUs = 60'000'000;
constexpr qint64 minutesPerDay = 24 * 60;

} // namespace

Result<int> DayLimit::room(int wanted)
{
    m_nextUs = 0;
    if (m_perDay <= 0)
        return wanted;
    const qint64 now = m_connection.nowUs() / minuteUs;
    const auto minutes = store::Cuts(m_connection).minutes(m_carrier, now - minutesPerDay);
    if (!minutes)
        return forward(minutes);
    int used = 0;
    for (const auto &[minute, parts] : *minutes)
        used += parts;
    if (used < m_perDay)
        return std::min(wanted, m_perDay - used);
    // Whole minutes fall out of the day, a minute late rather than early.
    m_nextUs = (minutes->first().first + minutesPerDay + 1) * minuteUs;
    return 0;
}

Result<void> DayLimit::took(int parts)
{
    return parts == 0 ? Result<void>() : store::Cuts(m_connection).countParts(m_carrier, parts);
}

} // namespace cordboard::engine
