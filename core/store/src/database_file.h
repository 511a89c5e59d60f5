#pragma once

#include "base/result.h"

#include <QString>

namespace cordboard::store {

/// Makes the folder of `path` (0700) when it is missing and takes other people's rights away from a
/// folder that is ours alone. A folder that holds other things keeps its rights.
Result<void> prepareFolder(const QString &path);

/// Makes an empty file with mode 0600 whatever the umask is, before SQLite sees it: SQLite would
/// make it 0644, and -wal and -shm inherit that (security.md 4.4). An existing file is narrowed to
/// 0600.
Result<void> prepareFile(const QString &path);

/// Removes a database that was being made when the program ended, with its companions.
void removeLeftovers(const QString &path);

/// Length of `path` + "-wal", 0 when there is none.
qint64 walBytes(const QString &path);

/// What the first bytes and the length say, without SQLite: Corrupt for an empty file, one that is
/// no SQLite database, or one that is shorter than its header says and has no WAL.
Result<void> checkShape(const QString &path);

} // namespace cordboard::store
