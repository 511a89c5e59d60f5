#pragma once

#include <QtGlobal>

namespace cordboard {

/// Source of time, passed in so that tests can replace it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock: microseconds since 1970-01-01T00:00:00Z. May jump when the system's clock is
    /// set; for stamps that are stored and shown, never for timeouts.
    virtual qint64 nowUs() const = 0;

    /// Monotonic milliseconds from an arbitrary start. For timers and timeouts (catalogue T55).
    virtual qint64 monotonicMs() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    qint64 nowUs() const override;
    qint64 monotonicMs() const override;
};

} // namespace cordboard
