#pragma once

#include "store/store.h"

namespace cordboard::store {

/// What a PostgreSQL is like before anything is done with it.
struct ServerReport
{
    QString version; ///< "15.9"
    QString login;   ///< the role that was logged in as
    bool encrypted = false;
    int schema = 0; ///< 0: there is nothing of ours in it yet
    int newestSchema = 0;
    bool mayMigrate = false; ///< make and change tables
    bool mayWrite = false;   ///< only meaningful when the schema is there
    bool mayOwnLinks = false;
};

/// Looks at the server of `options` and changes nothing. Errors: those of Store::open(), Newer too.
/// Blocking, 5 s at most when nobody is there.
Result<ServerReport> inspectServer(const OpenOptions &options);

} // namespace cordboard::store
