#pragma once

#include "token_bucket.h"

#include <QtGlobal>

namespace cordboard::carrier {

/// How fast a line may send (smpp.md 2.3): the rate that a person set, and below it the one the
/// carrier asks for. ESME_RTHROTTLED pauses the line and halves the rate, ESME_RMSGQFUL halves it,
/// congestion_state from 90 on lowers it. What the carrier took until then is remembered: after two
/// seconds without any of these the line goes just below that, comes slowly closer, as what is
/// refused costs the most, and when nothing happens there it speeds up more and more, so that it is
/// back at full speed within 30 s. Counts parts; times are monotonic milliseconds.
class Pace
{
public:
    /// `perSecond` 0: unlimited. `window`: of all binds together.
    Pace(int perSecond, int window, qint64 nowMs, int perMinute = 0);

    void sent(qint64 nowMs);
    void accepted(qint64 nowMs);
    /// `sentMs`: when the refused submit left. Those sent before the last slow-down belong to the
    /// same burst and slow nothing further.
    void throttled(qint64 sentMs, qint64 nowMs);
    void queueFull(qint64 sentMs, qint64 nowMs);
    void congestion(int state, qint64 nowMs);
    /// Speeds up when it is time to. To be called a few times a second.
    void tick(qint64 nowMs);

    /// How many parts may leave now.
    int available(qint64 nowMs) const;
    /// Until one may; 0 when one may now.
    qint64 msUntilNext(qint64 nowMs) const;

    bool isPaused(qint64 nowMs) const { return nowMs < m_resumeMs; }
    bool isSlowed() const { return m_limit > 0; }
    /// Parts a second, at least 1; 0: not slowed.
    int slowedTo() const;

private:
    void slow(double factor, qint64 nowMs);
    double measured(qint64 nowMs) const;
    double calmLimit(qint64 calmMs) const;

    double m_configured;
    double m_full = 0;   // where it is back at 30 s after the last trouble
    double m_taken = 0;  // a second, by the carrier, when it last asked
    double m_before = 0; // the limit until then: more than that it cannot have taken
    double m_limit = 0;  // 0: not slowed
    TokenBucket m_ours;
    TokenBucket m_minute;
    TokenBucket m_theirs;
    qint64 m_secondMs = 0; // the second being counted, and how many were accepted in it
    int m_inSecond = 0;
    double m_lastSecond = 0; // a second
    double m_peak;
    qint64 m_troubleMs = -1;
    qint64 m_congestionMs = -1;
    qint64 m_resumeMs = 0;
    qint64 m_pauseMs = 0;
};

} // namespace cordboard::carrier
