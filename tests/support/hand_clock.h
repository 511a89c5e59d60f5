#pragma once

#include "base/clock.h"

#include <atomic>

namespace cordboard::test {

/// A clock that only moves when told to. Any thread.
class HandClock final : public Clock
{
public:
    explicit HandClock(qint64 nowUs = 1'800'000'000'000'000)
        : m_nowUs(nowUs)
    {}

    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicMs() const override { return m_nowUs / 1000; }

    void set(qint64 us) { m_nowUs = us; }
    void advanceSeconds(qint64 seconds) { m_nowUs += seconds * 1'000'000; }
    void advanceMinutes(qint64 minutes) { advanceSeconds(minutes * 60); }
    void advanceHours(qint64 hours) { advanceSeconds(hours * 3600); }

private:
    std::atomic<qint64> m_nowUs;
};

} // namespace cordboard::test
