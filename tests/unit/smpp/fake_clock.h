#pragma once

#include "base/clock.h"

namespace cordboard::test {

/// Time that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    qint64 nowUs() const override { return m_wallUs + m_ms * 1'000; }
    qint64 monotonicMs() const override { return m_ms; }

    void advance(qint64 ms) { m_ms += ms; }
    /// Somebody sets the clock on the wall; monotonic time goes on (T55).
    void jumpWall(qint64 us) { m_wallUs += us; }

private:
    qint64 m_ms = 1'000'000;
    qint64 m_wallUs = 1'750'000'000'000'000;
};

} // namespace cordboard::test
