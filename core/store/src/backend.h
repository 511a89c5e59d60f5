#pragma once

#include "access.h"
#include "store/connection.h"
#include "write_session.h"

#include <memory>

namespace cordboard::store {

/// The database behind a store: how it is made ready, and how its threads connect to it.
/// Thread-safe once prepare() is done.
class Backend
{
public:
    virtual ~Backend() = default;

    /// Checks that it is ours, whole and not newer, and makes or migrates it as far as that is safe
    /// before the writer. True when its content should be checked beside the work.
    virtual Result<bool> prepare() = 0;

    virtual Result<std::unique_ptr<Connection>> connect(Access access) = 0;

    /// Connects for writing, ready for the first batch. Call it in the writer's thread.
    virtual Result<std::unique_ptr<WriteSession>> writer() = 0;

    /// Opens a transaction that sees one snapshot and cannot write.
    virtual Result<void> beginRead(Connection &connection) = 0;
};

} // namespace cordboard::store
