#pragma once

#include <QtGlobal>

#include <algorithm>

namespace cordboard::carrier {

/// Stops a line whose submits are refused because of how it is set up (smpp.md 2.9, class C): after
/// three in a row nothing leaves for five minutes, then one part tries; when it is accepted all is
/// well. One such refusal alone may be about an odd message. Times are monotonic milliseconds.
class SetupWatch
{
public:
    void refused(qint64 nowMs)
    {
        ++m_inARow;
        m_resumeMs = nowMs + haltMs;
        m_due = isHalting();
    }
    void accepted() { m_inARow = 0; }
    /// A person has asked the carrier, or changed something: try now.
    void retry() { m_resumeMs = 0; }

    /// How many of `room` may be used.
    int allowed(int room, int inFlight, qint64 nowMs) const
    {
        if (!isHalting())
            return room;
        return nowMs < m_resumeMs ? 0 : std::clamp(1 - inFlight, 0, room);
    }
    bool isHalting() const { return m_inARow >= haltAfter; }
    /// True once when a halt has ended.
    bool takeDue(qint64 nowMs)
    {
        const bool due = m_due && nowMs >= m_resumeMs;
        m_due = m_due && !due;
        return due;
    }

private:
    static constexpr int haltAfter = 3;
    static constexpr qint64 haltMs = 5 * 60'000;

    int m_inARow = 0;
    qint64 m_resumeMs = 0;
    bool m_due = false;
};

} // namespace cordboard::carrier
