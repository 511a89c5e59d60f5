#include "pace.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cordboard::carrier {

namespace {

constexpr qint64 secondMs = 1'000;
constexpr qint64 firstPauseMs = 1'000;
// A carrier that refused for minutes should see us again soon after it stopped.
constexpr qint64 longestPauseMs = 2'000;
// After trouble: so long at the halved rate, until then up to what the carrier took, until then
// back at full speed.
constexpr qint64 halvedMs = 2'000;
constexpr qint64 nearMs = 18'000;
constexpr qint64 fullMs = 28'000;
constexpr double justBelow = 0.92;
/// Without a rate of ours nothing says where full speed is: after this long without trouble the
/// limit goes.
constexpr qint64 forgetMs = 60'000;
constexpr double slowest = 1.0;
constexpr int nearing = 90;
constexpr int congested = 100;
constexpr qint64 congestionEveryMs = 2'000;

} // namespace

Pace::Pace(int perSecond, int window, qint64 nowMs, int perMinute)
    : m_configured(perSecond)
    , m_ours(perSecond, nowMs)
    , m_minute(TokenBucket::perMinute(perMinute, nowMs))
    , m_theirs(0, nowMs)
    , m_secondMs(nowMs)
    , m_peak(window)
{}

void Pace::sent(qint64 nowMs)
{
    m_ours.take(nowMs);
    m_minute.take(nowMs);
    m_theirs.take(nowMs);
}

void Pace::accepted(qint64 nowMs)
{
    const qint64 passed = nowMs - m_secondMs;
    if (passed >= secondMs) {
        m_lastSecond = passed < 2 * secondMs ? m_inSecond * 1e3 / double(passed) : 0;
        m_peak = std::max(m_peak, double(m_inSecond));
        m_inSecond = 0;
        m_secondMs = nowMs;
    }
    ++m_inSecond;
    m_pauseMs = 0;
    // Answers of one burst come in any order: what was refused may be told before what was taken.
    if (m_limit > 0 && nowMs - m_troubleMs < secondMs)
        m_taken = std::max(m_taken, std::min(measured(nowMs), m_before));
}

double Pace::measured(qint64 nowMs) const
{
    if (nowMs - m_secondMs >= 2 * secondMs)
        return 0;
    return std::max(m_lastSecond, double(m_inSecond));
}

void Pace::slow(double factor, qint64 nowMs)
{
    const double took = measured(nowMs);
    const double before = m_limit > 0 ? m_limit : std::max(took, slowest);
    const double full = m_configured > 0 ? m_configured : std::max(m_peak, took);
    m_full = std::max(full, slowest);
    // Nothing taken says nothing about how much would be.
    m_taken = took > 0 ? std::min(took, before) : before;
    m_before = m_limit > 0 ? m_limit : m_full;
    m_limit = std::max(slowest, std::min(before, m_full) * factor);
    m_troubleMs = nowMs;
    m_theirs.setRate(m_limit, nowMs);
}

/// Steady speeding up found the limit of 200 a second every 15 s and spent two thirds of the time
/// far below it.
double Pace::calmLimit(qint64 calmMs) const
{
    if (calmMs < halvedMs)
        return 0;
    if (calmMs < nearMs) {
        const double way = double(calmMs - halvedMs) / double(nearMs - halvedMs);
        return m_taken * (justBelow + way * (1 - justBelow));
    }
    const double way = double(calmMs - nearMs) / double(fullMs - nearMs);
    return m_taken + std::max(m_full - m_taken, m_taken) * way * way;
}

void Pace::throttled(qint64 sentMs, qint64 nowMs)
{
    if (m_troubleMs >= 0 && sentMs <= m_troubleMs)
        return;
    m_pauseMs = std::clamp(m_pauseMs * 2, firstPauseMs, longestPauseMs);
    m_resumeMs = nowMs + m_pauseMs;
    slow(0.5, nowMs);
}

void Pace::queueFull(qint64 sentMs, qint64 nowMs)
{
    if (m_troubleMs < 0 || sentMs > m_troubleMs)
        slow(0.5, nowMs);
}

void Pace::congestion(int state, qint64 nowMs)
{
    if (state < nearing || (m_congestionMs >= 0 && nowMs - m_congestionMs < congestionEveryMs))
        return;
    m_congestionMs = nowMs;
    slow(state >= congested ? 0.5 : 0.9, nowMs);
}

void Pace::tick(qint64 nowMs)
{
    if (m_limit <= 0)
        return;
    const qint64 calmMs = nowMs - m_troubleMs;
    m_limit = std::max(m_limit, calmLimit(calmMs));
    const bool enough = m_configured > 0 ? m_limit >= m_configured : calmMs >= forgetMs;
    if (enough)
        m_limit = 0;
    m_theirs.setRate(m_limit, nowMs);
}

int Pace::available(qint64 nowMs) const
{
    if (isPaused(nowMs))
        return 0;
    return std::min(
        {m_ours.available(nowMs), m_minute.available(nowMs), m_theirs.available(nowMs)});
}

qint64 Pace::msUntilNext(qint64 nowMs) const
{
    return std::max({m_resumeMs - nowMs, m_ours.msUntilNext(nowMs), m_minute.msUntilNext(nowMs),
                     m_theirs.msUntilNext(nowMs), qint64(0)});
}

int Pace::slowedTo() const
{
    return m_limit > 0 ? std::max(1, int(std::lround(m_limit))) : 0;
}

} // namespace cordboard::carrier
