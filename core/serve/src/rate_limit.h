#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>

namespace cordboard::serve {

/// Requests a second of each who asks, with bursts of two seconds' worth. Thread-safe.
class RateLimit
{
public:
    /// 0: no limit.
    RateLimit(int perSecond, const Clock &clock)
        : m_perSecond(perSecond)
        , m_clock(clock)
    {}

    bool isOn() const { return m_perSecond > 0; }
    /// 0: go on. Else after so many seconds.
    int secondsToWait(const QByteArray &who);

private:
    struct Bucket
    {
        double left = 0;
        qint64 atMs = 0;
    };
    void forgetFull(qint64 nowMs);
    double burst() const { return 2.0 * m_perSecond; }

    const int m_perSecond;
    const Clock &m_clock;
    QMutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace cordboard::serve
