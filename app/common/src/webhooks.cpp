#include "app/common/webhooks.h"

#include "app/common/process.h"
#include "engine/engine_service.h"

namespace cordboard::app {

std::unique_ptr<webhook::ForwarderService> startWebhooks(engine::EngineService &engine)
{
    webhook::ForwarderOptions options;
    options.vault.toSeal = [&engine] {
        return engine.vaultToSeal();
    };
    options.vault.toOpen = [&engine] {
        return engine.vaultToOpen();
    };
    options.name = engineName();
    return webhook::ForwarderService::start(engine.store(), options);
}

} // namespace cordboard::app
