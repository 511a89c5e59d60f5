#pragma once

#include "engine/provision/media.h"
#include "serve/media_listener.h"

#include <optional>

namespace cordboard::engine {
class Engine;
}

namespace cordboard::app {

/// Listens for those who follow links, if the provision file says where, and tells the engine
/// whether links can be sent. A port that is taken is no reason to stop: messages go on, and the
/// log says what to do. Destroy it before the engine.
class MediaLinksHere
{
public:
    explicit MediaLinksHere(engine::Engine &engine);

    /// Once. Blocking for as long as it takes to bind.
    void start(const std::optional<provision::ProvisionMedia> &wanted);

private:
    engine::Engine &m_engine;
    serve::MediaListener m_listener;
};

} // namespace cordboard::app
