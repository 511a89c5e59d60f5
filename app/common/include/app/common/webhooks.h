#pragma once

#include "webhook/forwarder_service.h"

#include <memory>

namespace cordboard::engine {
class EngineService;
}

namespace cordboard::app {

/// The webhook forwarder beside the running engine, on its store and its vault. Must end before the
/// engine does.
std::unique_ptr<webhook::ForwarderService> startWebhooks(engine::EngineService &engine);

} // namespace cordboard::app
