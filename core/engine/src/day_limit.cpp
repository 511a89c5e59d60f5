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
    m_asked.clear();
    const qint64 now = m_connection.nowUs() / minuteUs;
    auto minutes = store::Cuts(m_connection).minutes(m_carrier, now - minutesPerDay);
    if (!minutes)
        return forward(minutes);
    m_minutes = *std::move(minutes);
    m_left = m_perDay;
    for (const auto &[minute, parts] : m_minutes)
        m_left -= parts;
    if (m_left > 0)
        return std::min(wanted, m_left);
    m_nextUs = freeUs(1);
    return 0;
}

/// When so many may leave at once.
qint64 DayLimit::freeUs(int parts) const
{
    int free = m_left;
    for (const auto &[minute, left] : m_minutes) {
        free += left;
        // Whole minutes fall out of the day, a minute late rather than early.
        if (free >= parts)
            return (minute + minutesPerDay + 1) * minuteUs;
    }
    return m_connection.nowUs() + (minutesPerDay + 1) * minuteUs;
}

store::ClaimVerdict DayLimit::judge(const store::ClaimCandidate &candidate)
{
    if (m_perDay <= 0 || m_asked.contains(candidate.target))
        return {};
    // One that is longer than a day's limit can only begin with an empty day.
    const int needed = std::min(candidate.parts, m_perDay);
    if (!candidate.begun && needed > m_left) {
        store::ClaimVerdict verdict;
        verdict.holdUntilUs = freeUs(needed);
        verdict.reason = {ReasonCode::RateLimit, {}};
        return verdict;
    }
    m_asked.insert(candidate.target);
    m_left -= candidate.parts;
    return {};
}

Result<void> DayLimit::took(int parts)
{
    return parts == 0 ? Result<void>() : store::Cuts(m_connection).countParts(m_carrier, parts);
}

} // namespace cordboard::engine
