#pragma once

#include "base/clock.h"

/// Time that passes only when the test says so.
class HandClock final : public cordboard::Clock
{
public:
    qint64 nowUs() const override { return 1700000000000000LL + ms * 1000; }
    qint64 monotonicMs() const override { return ms; }
    qint64 ms = 0;
};
