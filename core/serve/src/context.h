#pragma once

#include "base/clock.h"
#include "engine/face/engine.h"
#include "metrics.h"
#include "serve/api.h"
#include "stream_hub.h"

namespace cordboard::serve {

/// What handlers share. Thread-safe; kept alive by the calls that are under way.
struct Context
{
    Context(engine::Engine &served, const ApiOptions &wanted, const Clock &time)
        : engine(served)
        , options(wanted)
        , clock(time)
        , streams(StreamHub::make(served.programs()))
    {}

    engine::Engine &engine;
    const ApiOptions options;
    const Clock &clock;
    Metrics metrics;
    const std::shared_ptr<StreamHub> streams;
};

} // namespace cordboard::serve
