#pragma once

#include "access.h"
#include "store/connection.h"
#include "store/database_url.h"
#include "watchdog.h"

#include "base/clock.h"

namespace cordboard::store {

/// How to reach one PostgreSQL.
struct PostgresPlace
{
    DatabaseUrl url;
    QString password;   ///< empty: libpq looks into PGPASSFILE or ~/.pgpass
    int patienceMs = 0; ///< for one statement of a write; reading gets twice as much
    const Clock *clock = nullptr;
    Watchdog *watchdog = nullptr;
};

/// Opens a PostgreSQL connection for the calling thread with every setting we rely on. Waits for
/// the server 5 s at most.
Result<std::unique_ptr<Connection>> openPostgres(const PostgresPlace &place, Access access);

/// "15.9".
QString serverVersion(Connection &connection);

/// An old server, or a database that cannot hold every text: Unsupported, with a sentence. Warns in
/// the log when commits of the server do not reach its disk (catalogue T162).
Result<void> checkServer(Connection &connection);

} // namespace cordboard::store
