#pragma once

#include "app/common/foundation.h"
#include "engine/engine_service.h"
#include "simulator/demo_carrier.h"

#include <functional>
#include <memory>

namespace cordboard::app {

/// The demo carrier, running, and its rows in the demo's own database: one for texts and one for
/// pictures. Made before the engine
/// starts, so that the engine finds the port of this run. The key is fixed: the demo never touches
/// the keyring.
class Demo
{
public:
    /// Starts SMSC, MMSC and their customers. Those who have a conversation already do not open one
    /// again.
    static Result<std::unique_ptr<Demo>> start(store::Store &store);

    static secrets::KeySource key(const QString &dataDir);

    /// Nobody has written yet.
    bool isFirstRun() const { return !m_texts.carrier.id.isValid(); }

    simulator::DemoCarrier &carrier() { return *m_carrier; }

    /// Sets the carriers up when this is the first run. `ready` is called when that is done or
    /// failed, unless `context` is gone.
    void introduce(engine::EngineService &engine, QObject *context,
                   const std::function<void()> &ready) const;

private:
    explicit Demo(std::unique_ptr<simulator::DemoCarrier> carrier)
        : m_carrier(std::move(carrier))
    {}

    std::unique_ptr<simulator::DemoCarrier> m_carrier;
    CarrierEdit m_texts;
    CarrierEdit m_pictures;
};

} // namespace cordboard::app
