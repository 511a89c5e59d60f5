#pragma once

#include "store/outbox.h"
#include "store/recalls.h"

namespace cordboard::engine {

/// What of a message has not left stays here; one that has is asked for where that can be. Conflict
/// with a sentence when it is too late. Inside a write job.
inline Result<store::Recalls::Asked> takeBack(store::Connection &connection, TargetId target)
{
    auto ticks = store::Outbox(connection).cancel(target);
    if (ticks)
        return store::Recalls::Asked{*std::move(ticks)};
    if (ticks.error().code != ErrorCode::Conflict)
        return forward(ticks);
    return store::Recalls(connection).ask(target);
}

} // namespace cordboard::engine
