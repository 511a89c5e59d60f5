#pragma once

#include "store/connection.h"

namespace cordboard::store {

/// The database's own clock, for what several programs compare: theirs may differ.
inline Result<qint64> databaseNowUs(Connection &connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return connection.nowUs();
    // Not now(): a transaction that waited for its turn would see the time it began to wait.
    return connection.number(
        "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)");
}

} // namespace cordboard::store
