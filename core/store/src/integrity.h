#pragma once

#include "store/connection.h"

#include <atomic>

namespace cordboard::store {

/// quick_check, table by table so that `stop` (may be null) can end it between two. Corrupt with
/// what SQLite found first; Cancelled when stopped.
Result<void> quickCheck(Connection &connection, const std::atomic_bool *stop);

} // namespace cordboard::store
