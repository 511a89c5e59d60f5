#include "token_bucket.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cordboard::carrier {

namespace {
constexpr double rounding = 1e-6; // ten times 0.1 should be 1
}

TokenBucket::TokenBucket(double perSecond, qint64 nowMs)
    : m_perMs(perSecond / 1000.0)
    , m_capacity(std::max(1.0, perSecond / 20.0))
    , m_tokens(m_capacity)
    , m_atMs(nowMs)
{}

TokenBucket TokenBucket::perMinute(int parts, qint64 nowMs)
{
    TokenBucket bucket(0, nowMs);
    if (parts <= 0)
        return bucket;
    // What it holds and what a minute brings are the limit together.
    bucket.m_capacity = std::max(1.0, parts / 20.0);
    bucket.m_perMs = std::max(1.0, parts - bucket.m_capacity) / 60'000.0;
    bucket.m_tokens = 0;
    return bucket;
}

void TokenBucket::setRate(double perSecond, qint64 nowMs)
{
    const double gathered = m_perMs > 0 ? tokensAt(nowMs) : 0;
    m_perMs = perSecond / 1000.0;
    m_capacity = std::max(1.0, perSecond / 20.0);
    m_tokens = std::min(gathered, m_capacity);
    m_atMs = nowMs;
}

double TokenBucket::tokensAt(qint64 nowMs) const
{
    return std::min(m_capacity, m_tokens + double(nowMs - m_atMs) * m_perMs);
}

int TokenBucket::available(qint64 nowMs) const
{
    if (m_perMs <= 0)
        return std::numeric_limits<int>::max();
    return int(std::floor(tokensAt(nowMs) + rounding));
}

void TokenBucket::take(qint64 nowMs)
{
    if (m_perMs <= 0)
        return;
    m_tokens = tokensAt(nowMs) - 1;
    m_atMs = nowMs;
}

qint64 TokenBucket::msUntilNext(qint64 nowMs) const
{
    if (available(nowMs) >= 1)
        return 0;
    return std::max<qint64>(1, qint64(std::ceil((1 - tokensAt(nowMs)) / m_perMs - rounding)));
}

} // namespace cordboard::carrier
