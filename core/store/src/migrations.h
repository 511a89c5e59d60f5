#pragma once

#include "store/connection.h"

#include <QList>

namespace cordboard::store {

/// The newest schema this program knows for the dialect.
int newestSchema(Dialect dialect);

/// The steps to it, in order.
QList<int> versions(Dialect dialect);

/// The schema of the database, 0 for an empty one.
Result<int> schemaOf(Connection &connection);

/// Applies what is missing, each file in a transaction with its journal row: killed anywhere, it is
/// applied whole or not at all (T157). `upTo` is for tests that migrate step by step; 0 = all.
Result<void> migrate(Connection &connection, int upTo = 0);

} // namespace cordboard::store
