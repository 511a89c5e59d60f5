#include "rate_limit.h"

#include <algorithm>

namespace cordboard::serve {

namespace {
constexpr qsizetype mostBuckets = 10'000;
constexpr double msInSecond = 1000.0;
} // namespace

int RateLimit::secondsToWait(const QByteArray &who)
{
    if (!isOn())
        return 0;
    const qint64 nowMs = m_clock.monotonicMs();
    const QMutexLocker locker(&m_mutex);
    if (m_buckets.size() >= mostBuckets)
        forgetFull(nowMs);
    auto it = m_buckets.find(who);
    if (it == m_buckets.end())
        it = m_buckets.insert(who, {burst(), nowMs});
    const double gained = double(nowMs - it->atMs) * m_perSecond / msInSecond;
    it->left = std::min(burst(), it->left + gained);
    it->atMs = nowMs;
    if (it->left < 1)
        return 1; // there is at least one a second
    it->left -= 1;
    return 0;
}

void RateLimit::forgetFull(qint64 nowMs)
{
    m_buckets.removeIf([&](const auto &entry) {
        return double(nowMs - entry.value().atMs) * m_perSecond / msInSecond >= burst();
    });
    if (m_buckets.size() >= mostBuckets)
        m_buckets.clear();
}

} // namespace cordboard::serve
