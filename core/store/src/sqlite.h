#pragma once

#include "access.h"
#include "store/connection.h"

namespace cordboard {
class Clock;
}

namespace cordboard::store {

/// Opens a SQLite connection for the calling thread and sets every pragma we rely on.
Result<std::unique_ptr<Connection>> openSqlite(const QString &path, Access access,
                                               const Clock *clock);

} // namespace cordboard::store
