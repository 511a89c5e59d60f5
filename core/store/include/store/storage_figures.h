#pragma once

#include "base/result.h"
#include "model/storage_figures.h"
#include "store/connection.h"

namespace cordboard::store {

/// How large the database is, and how much more there is room for. Asks the file system: never in
/// the GUI thread.
Result<StorageFigures> storageFigures(Connection &connection);

} // namespace cordboard::store
