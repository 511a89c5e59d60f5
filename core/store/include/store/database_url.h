#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <utility>

namespace cordboard::store {

/// Where a team's PostgreSQL is. Never holds a password: it comes from the keyring, PGPASSFILE or
/// ~/.pgpass.
struct DatabaseUrl
{
    QString host;        ///< a name, an address, or the folder of a Unix socket
    quint16 port = 5432; ///< 0: what the service says
    QString database;
    QString user;
    QString service; ///< an entry of libpq's service file, which may hold all of the above
    QString schema;  ///< empty: "public", or what the server has set for the user
    QList<std::pair<QString, QString>> options; ///< sslmode, sslrootcert, sslcert, sslkey

    /// For logs and sentences: "server:5432/database", or the service's name.
    QString place() const;
};

/// Reads `postgresql://user@host:port/database?sslmode=verify-full&schema=…`. Error: Invalid with a
/// sentence that never repeats the text when there may be a password in it. Pure; any thread.
Result<DatabaseUrl> parseDatabaseUrl(const QString &text);

} // namespace cordboard::store
