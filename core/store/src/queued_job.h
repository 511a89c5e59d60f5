#pragma once

#include "base/error.h"

#include <functional>

namespace cordboard::store {

class Connection;

/// Store::Job for the threads: `run` says whether its changes are to be kept.
struct QueuedJob
{
    std::function<bool(Connection &)> run;
    std::function<void(const Error *failure)> finish;
    bool repeatable = false; ///< `run` may be called again after its changes were undone
};

} // namespace cordboard::store
