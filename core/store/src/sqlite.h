#pragma once

#include "store/connection.h"

namespace cordboard {
class Clock;
}

namespace cordboard::store {

enum class Access {
    Write,    ///< the writer
    Read,     ///< a reader of the running store
    Inspect,  ///< before it is ours: sees the WAL, changes neither file nor WAL
    Snapshot, ///< before it is ours: the main file alone, as it stands (immutable)
};

/// Opens a SQLite connection for the calling thread and sets every pragma we rely on.
Result<std::unique_ptr<Connection>> openSqlite(const QString &path, Access access,
                                               const Clock *clock);

} // namespace cordboard::store
