#include "failure_delay.h"

#include <algorithm>

namespace cordboard::serve {

namespace {
constexpr int freeFailures = 5;
constexpr int mostDoublings = 5; // 250 ms · 2^5 = 8 s
constexpr std::chrono::milliseconds shortest{250};
constexpr qint64 rememberMs = 600'000;
constexpr qsizetype mostAddresses = 10'000; // 1 MB
} // namespace

std::chrono::milliseconds FailureDelay::next(const QHostAddress &peer)
{
    const qint64 nowMs = m_clock.monotonicMs();
    const QMutexLocker locker(&m_mutex);
    if (m_failures.size() >= mostAddresses)
        forgetOld(nowMs);
    Failures &failures = m_failures[peer];
    if (failures.count > 0 && nowMs - failures.lastMs > rememberMs)
        failures.count = 0;
    ++failures.count;
    failures.lastMs = nowMs;
    if (failures.count <= freeFailures)
        return std::chrono::milliseconds(0);
    return shortest * (1 << std::min(failures.count - freeFailures - 1, mostDoublings));
}

/// When all are fresh somebody has many addresses, and slowing each of them down gains nothing.
void FailureDelay::forgetOld(qint64 nowMs)
{
    m_failures.removeIf(
        [nowMs](const auto &entry) { return nowMs - entry.value().lastMs > rememberMs; });
    if (m_failures.size() >= mostAddresses)
        m_failures.clear();
}

} // namespace cordboard::serve
