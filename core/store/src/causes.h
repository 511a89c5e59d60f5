#pragma once

#include "base/error.h"
#include "store/connection.h"

class QSqlError;

namespace cordboard::store {

/// What a database error means for the one who asked, and the sentence that says so. `%1` stands
/// for the file or the server.
struct Cause
{
    ErrorCode code;
    const char *sentence; ///< to be translated in the context "cordboard::Store"
};

/// By SQLite's primary result code, or by SQLSTATE.
Cause causeOf(Dialect dialect, const QSqlError &error);

/// The server or the network is gone.
Cause lostCause();

} // namespace cordboard::store
