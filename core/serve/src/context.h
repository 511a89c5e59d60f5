#pragma once

#include "base/clock.h"
#include "engine/face/engine.h"
#include "metrics.h"
#include "serve/api.h"
#include "stream_hub.h"
#include "under_way.h"

namespace cordboard::serve {

/// What handlers share. Thread-safe; kept alive by the calls that are under way. What it refers to
/// is not: Api's end waits for those calls.
struct Context
{
    Context(engine::Engine &served, const ApiOptions &wanted, const Clock &time)
        : engine(served)
        , options(wanted)
        , clock(time)
        , streams(StreamHub::make(served.programs(), underWay))
    {}

    engine::Engine &engine;
    const ApiOptions options;
    const Clock &clock;
    Metrics metrics;
    const std::shared_ptr<UnderWay> underWay = std::make_shared<UnderWay>();
    const std::shared_ptr<StreamHub> streams;
};

} // namespace cordboard::serve
