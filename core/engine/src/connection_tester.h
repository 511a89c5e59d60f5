#pragma once

#include "base/clock.h"
#include "carrier/connection_test.h"
#include "store/store.h"
#include "vault_keeper.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace cordboard::engine {

/// Runs "Test connection" for the carriers page. Engine thread only.
class ConnectionTester : public QObject
{
    Q_OBJECT

public:
    using Steps = std::shared_ptr<QPromise<TestStep>>;

    ConnectionTester(store::Store &store, VaultKeeper &vault, Clock &clock,
                     QObject *parent = nullptr);

    /// Each step becomes a result of `steps`; it is finished after the last. The stored password is
    /// fetched when the edit keeps it. Cancelling the future ends the test.
    void run(const CarrierEdit &edit, const Steps &steps);

private:
    void withStoredPassword(const CarrierEdit &edit, const Steps &steps);
    void begin(const CarrierEdit &edit, const Steps &steps);

    store::Store &m_store;
    VaultKeeper &m_vault;
    Clock &m_clock;
};

} // namespace cordboard::engine
