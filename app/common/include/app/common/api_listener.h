#pragma once

#include "base/clock.h"
#include "engine/provision/api.h"

#include <QString>

#include <memory>
#include <optional>

namespace cordboard::engine {
class Engine;
}
namespace cordboard::webhook {
class ForwarderService;
}

namespace cordboard::app {

/// The REST API of a running engine, at 127.0.0.1:8470 or where the provision file says. A port
/// that is taken or a certificate that cannot be read is no reason to stop: messages go on, and the
/// log and trouble() say what to do. Destroy it before the engine and the webhooks. One thread.
class ApiListener
{
public:
    ApiListener(engine::Engine &engine, webhook::ForwarderService &webhooks);
    ~ApiListener();
    Q_DISABLE_COPY_MOVE(ApiListener)

    /// Once. Blocking for as long as it takes to bind.
    void start(const std::optional<provision::ProvisionApi> &wanted);

    /// "http://127.0.0.1:8470"; empty while nothing listens.
    QString address() const { return m_address; }
    /// Why nothing listens, in a sentence; empty when something does.
    QString trouble() const { return m_trouble; }

private:
    class Private;

    engine::Engine &m_engine;
    webhook::ForwarderService &m_webhooks;
    SystemClock m_clock;
    QString m_address;
    QString m_trouble;
    std::unique_ptr<Private> d;
};

} // namespace cordboard::app
