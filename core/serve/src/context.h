#pragma once

#include "base/clock.h"
#include "engine/face/engine.h"
#include "metrics.h"
#include "serve/api.h"

namespace cordboard::serve {

/// What handlers share. Thread-safe; kept alive by the calls that are under way.
struct Context
{
    Context(engine::Engine &served, const ApiOptions &wanted, const Clock &time)
        : engine(served)
        , options(wanted)
        , clock(time)
    {}

    engine::Engine &engine;
    const ApiOptions options;
    const Clock &clock;
    Metrics metrics;
};

} // namespace cordboard::serve
