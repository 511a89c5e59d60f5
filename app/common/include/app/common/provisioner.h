#pragma once

#include "base/result.h"
#include "engine/provision/provision.h"

#include <QObject>

#include <functional>

namespace cordboard::engine {
class EngineService;
}

namespace cordboard::webhook {
class ForwarderService;
}

namespace cordboard::app {

/// What runs, and what a provision file can change.
struct Running
{
    engine::EngineService &engine;
    webhook::ForwarderService &webhooks;
};

/// Applies a provision file through what runs, logs what it did and what it overwrote, and calls
/// `done` in the thread of `context`. What runs must outlive the answer; `context` may not.
void applyThrough(const Running &running, const provision::Provision &wanted, QObject *context,
                  std::function<void(const Result<void> &)> done);

} // namespace cordboard::app
