#pragma once

#include <QtGlobal>

namespace cordboard::carrier {

/// What ESME_RTHROTTLED does to a line (smpp.md 2.3): it pauses for 1 s, and twice as long each
/// time up to 30 s as long as nothing is accepted in between; then it feels its way back: one
/// submit, two, four … up to the window. Times are monotonic milliseconds.
class Throttle
{
public:
    explicit Throttle(int window)
        : m_window(window)
        , m_allowed(window)
    {}

    /// `sentMs`: when the throttled submit left. Those sent before the pause began belong to the
    /// same burst.
    void throttled(qint64 sentMs, qint64 nowMs);
    void accepted(qint64 nowMs);

    bool isPaused(qint64 nowMs) const { return nowMs < m_resumeMs; }
    /// Paused, or still on the way back.
    bool isSlowed(qint64 nowMs) const { return isPaused(nowMs) || m_allowed < m_window; }
    /// Submits without an answer allowed now, of the window.
    int allowed(qint64 nowMs) const { return isPaused(nowMs) ? 0 : m_allowed; }
    qint64 resumeMs() const { return m_resumeMs; }

private:
    int m_window;
    int m_allowed;
    qint64 m_pauseMs = 0;
    qint64 m_pausedMs = -1;
    qint64 m_resumeMs = 0;
};

} // namespace cordboard::carrier
