#pragma once

#include <QtGlobal>

namespace cordboard::carrier {

/// Segments a second. Holds at most a twentieth of a second's worth, so that no second of the
/// carrier's clock sees more than 5 % above the rate. Rate 0: unlimited. Times are monotonic
/// milliseconds.
class TokenBucket
{
public:
    TokenBucket(double perSecond, qint64 nowMs);
    /// So many in any minute, not one more; begins empty, so that this holds over a restart.
    static TokenBucket perMinute(int parts, qint64 nowMs);

    /// What has gathered stays, up to what the new rate may hold.
    void setRate(double perSecond, qint64 nowMs);

    int available(qint64 nowMs) const;
    void take(qint64 nowMs);
    /// Until one is there; 0 when there is.
    qint64 msUntilNext(qint64 nowMs) const;

private:
    double tokensAt(qint64 nowMs) const;

    double m_perMs;
    double m_capacity;
    double m_tokens;
    qint64 m_atMs;
};

} // namespace cordboard::carrier
