#include "postgres_link.h"

#include <QSqlDriver>
#include <QVariant>

#include <libpq-fe.h>

namespace cordboard::store {

namespace {

/// As QSqlDriver::handle() documents it for QPSQL. Qt 6 takes the name from the compiler, which
/// looks through the typedef.
PGconn *connectionOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const QByteArray type = handle.isValid() ? handle.typeName() : "";
    if (type != "PGconn*" && type != "pg_conn*")
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

} // namespace

bool postgresIsAlive(const QSqlDatabase &database)
{
    const PGconn *connection = connectionOf(database);
    return connection && PQstatus(connection) == CONNECTION_OK;
}

int postgresSocket(const QSqlDatabase &database)
{
    const PGconn *connection = connectionOf(database);
    return connection ? PQsocket(connection) : -1;
}

} // namespace cordboard::store
