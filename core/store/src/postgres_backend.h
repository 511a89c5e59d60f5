#pragma once

#include "backend.h"
#include "postgres.h"
#include "store/store.h"

namespace cordboard::store {

/// Its schema is later than ours.
Error madeByNewer(Connection &connection);

/// One PostgreSQL database, shared by several consoles and engines.
class PostgresBackend final : public Backend
{
public:
    /// `options` name a server.
    PostgresBackend(const OpenOptions &options, const Clock *clock);

    Result<bool> prepare() override;
    Result<std::unique_ptr<Connection>> connect(Access access) override;
    Result<std::unique_ptr<WriteSession>> writer() override;
    Result<void> beginRead(Connection &connection) override;

private:
    Watchdog m_watchdog;
    const PostgresPlace m_place;
};

} // namespace cordboard::store
