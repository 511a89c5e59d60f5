#pragma once

#include "base/clock.h"

#include <QHash>
#include <QHostAddress>
#include <QMutex>

#include <chrono>

namespace cordboard::serve {

/// How long an address that shows wrong keys waits for its answer: nothing for the first five, then
/// a quarter of a second, twice as long each time, 8 s at most. Valid keys never wait. Forgotten
/// after ten minutes without one. Thread-safe.
class FailureDelay
{
public:
    explicit FailureDelay(const Clock &clock)
        : m_clock(clock)
    {}

    /// Another wrong key came from there.
    std::chrono::milliseconds next(const QHostAddress &peer);

private:
    struct Failures
    {
        int count = 0;
        qint64 lastMs = 0;
    };
    void forgetOld(qint64 nowMs);

    const Clock &m_clock;
    QMutex m_mutex;
    QHash<QHostAddress, Failures> m_failures;
};

} // namespace cordboard::serve
