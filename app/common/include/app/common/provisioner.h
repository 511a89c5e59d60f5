#pragma once

#include "base/result.h"
#include "engine/provision/provision.h"

#include <QObject>

#include <functional>

namespace cordboard::engine {
class EngineService;
}

namespace cordboard::app {

/// Applies a provision file through the running engine, logs what it did and what it overwrote, and
/// calls `done` in the thread of `context`. The engine must outlive the answer; `context` may not.
void applyThrough(engine::EngineService &engine, const provision::Provision &wanted,
                  QObject *context, std::function<void(const Result<void> &)> done);

} // namespace cordboard::app
