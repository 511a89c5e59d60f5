#pragma once

#include <QtGlobal>

namespace cordboard::webhook {

/// Keeps an endpoint that fails from being tried with everything that waits for it: open after five
/// failures in a row, then one delivery at a time looks whether it is back. A value; time is given.
class Breaker
{
public:
    static constexpr int opensAfter = 5;
    static constexpr qint64 firstProbeUs = 30'000'000;
    static constexpr qint64 lastProbeUs = 600'000'000;

    bool isOpen() const { return m_failures >= opensAfter; }
    /// Whether one may leave although it is open.
    bool mayProbe(qint64 nowUs) const { return nowUs >= m_probeUs; }
    qint64 probeUs() const { return m_probeUs; }

    void succeeded() { *this = {}; }

    /// Of a delivery that left before it opened, or of a probe.
    void failed(qint64 nowUs, bool probe)
    {
        if (isOpen() && !probe)
            return;
        ++m_failures;
        if (!isOpen())
            return;
        m_waitUs = m_waitUs == 0 ? firstProbeUs : qMin(2 * m_waitUs, lastProbeUs);
        m_probeUs = nowUs + m_waitUs;
    }

private:
    int m_failures = 0;
    qint64 m_waitUs = 0;
    qint64 m_probeUs = 0;
};

} // namespace cordboard::webhook
