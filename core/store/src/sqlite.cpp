#include "sqlite.h"

#include "connection_p.h"

#include <QDir>
#include <QUrl>

namespace cordboard::store {

namespace {

QString uri(const QString &path, Access access)
{
    const QByteArray escaped = QUrl::toPercentEncoding(path, "/");
    QString text = QStringLiteral("file:") + QString::fromLatin1(escaped);
    if (access == Access::Snapshot)
        text += QStringLiteral("?immutable=1");
    else if (access == Access::Inspect)
        text += QStringLiteral("?mode=ro");
    return text;
}

Result<void> runAll(Connection &connection, const QList<const char *> &pragmas)
{
    for (const char *pragma : pragmas) {
        // A pragma answers with a row; stepping it to the end is what makes it take effect.
        const auto query = connection.run(pragma);
        if (!query)
            return forward(query);
        while ((*query)->next()) {
        }
    }
    connection.internals().finishStatements();
    return {};
}

// security.md 4.4: no code out of the file's own schema, damage noticed early, deleted text
// overwritten.
const QList<const char *> common = {
    "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",  "PRAGMA mmap_size=0",
};

Result<void> configure(Connection &connection, Access access)
{
    if (auto done = runAll(connection, common); !done)
        return done;
    switch (access) {
    case Access::Write:
        return runAll(connection,
                      {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                       "PRAGMA secure_delete=ON", "PRAGMA cache_size=-64000",
                       "PRAGMA wal_autocheckpoint=2000", "PRAGMA journal_size_limit=16777216"});
    case Access::Read:
        return runAll(connection, {"PRAGMA query_only=ON", "PRAGMA cache_size=-8000"});
    case Access::Inspect:
    case Access::Snapshot:
        return runAll(connection, {"PRAGMA query_only=ON"});
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Connection>> openSqlite(const QString &path, Access access,
                                               const Clock *clock)
{
    auto priv = std::make_unique<Connection::Private>();
    priv->file = QDir::toNativeSeparators(path);
    priv->clock = clock;
    QSqlError error;
    priv->sqlite = SqliteFile::open(
        uri(path, access), access == Access::Inspect || access == Access::Snapshot, &error);
    if (!priv->sqlite)
        return Unexpected<Error>(priv->errorOf(error));
    auto connection = std::make_unique<Connection>(std::move(priv));
    if (auto done = configure(*connection, access); !done)
        return forward(done);
    return connection;
}

} // namespace cordboard::store
