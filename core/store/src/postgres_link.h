#pragma once

#include <QSqlDatabase>

namespace cordboard::store {

/// What Qt's driver does not tell: the state of the connection under it. The only place that sees
/// libpq.
bool postgresIsAlive(const QSqlDatabase &database);

/// The socket, -1 when there is none.
int postgresSocket(const QSqlDatabase &database);

} // namespace cordboard::store
