#pragma once

#include "app/common/foundation.h"
#include "engine/engine_service.h"
#include "simulator/demo_carrier.h"

#include <memory>

namespace cordboard::app {

/// The demo carrier, running, and its row in the demo's own database. Made before the engine
/// starts, so that the engine finds the port of this run. The key is fixed: the demo never touches
/// the keyring.
class Demo
{
public:
    /// Starts the SMSC and its customers. Those who have a conversation already do not open one
    /// again.
    static Result<std::unique_ptr<Demo>> start(store::Store &store);

    static secrets::KeySource key(const QString &dataDir);

    simulator::DemoCarrier &carrier() { return *m_carrier; }

    /// Sets the carrier up when this is the first run.
    void introduce(engine::EngineService &engine, QObject *context) const;

private:
    explicit Demo(std::unique_ptr<simulator::DemoCarrier> carrier)
        : m_carrier(std::move(carrier))
    {}

    std::unique_ptr<simulator::DemoCarrier> m_carrier;
    CarrierEdit m_edit;
};

} // namespace cordboard::app
