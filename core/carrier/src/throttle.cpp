#include "throttle.h"

#include <algorithm>

namespace cordboard::carrier {

namespace {
constexpr qint64 shortestPauseMs = 1'000;
constexpr qint64 longestPauseMs = 30'000;
} // namespace

void Throttle::throttled(qint64 sentMs, qint64 nowMs)
{
    if (m_pausedMs >= 0 && sentMs <= m_pausedMs)
        return;
    m_pauseMs = std::clamp(m_pauseMs * 2, shortestPauseMs, longestPauseMs);
    m_pausedMs = nowMs;
    m_resumeMs = nowMs + m_pauseMs;
    m_allowed = 1;
}

void Throttle::accepted(qint64 nowMs)
{
    if (m_pausedMs < 0 || isPaused(nowMs))
        return;
    // A carrier that counts a second accepts a burst and refuses the rest, again and again: waits
    // that kept growing through that would bring a broadcast to a halt.
    m_pauseMs = 0;
    m_allowed = std::min(m_window, m_allowed * 2);
}

} // namespace cordboard::carrier
