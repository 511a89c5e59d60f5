#include "inspect.h"

#include "connection_p.h"
#include "database_file.h"
#include "integrity.h"
#include "migrations.h"
#include "sqlite.h"
#include "values.h"

#include <QCoreApplication>
#include <QDir>

namespace cordboard::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::store", text);
}

Unexpected<Error> damaged(const QString &path, const Error &cause)
{
    return fail(ErrorCode::Corrupt,
                tr("%1 is damaged. The file was left as it is; keep a copy of it and restore the "
                   "last backup.")
                    .arg(QDir::toNativeSeparators(path)),
                cause.detail.isEmpty() ? cause.message : cause.detail);
}

QString setting(Connection &connection, const char *key)
{
    const auto query =
        connection.run("SELECT value FROM setting WHERE key = ?", {QString::fromLatin1(key)});
    if (!query || !(*query)->next())
        return {};
    return (*query)->value(0).toString();
}

QString fileIdOf(Connection &connection)
{
    const auto query = connection.run("SELECT file_id FROM counter WHERE id = 1");
    if (!query || !(*query)->next())
        return {};
    return (*query)->value(0).toString();
}

Result<int> knownSchema(Connection &connection, const QString &path)
{
    const auto schema = schemaOf(connection);
    if (!schema)
        return damaged(path, schema.error());
    if (*schema == 0) {
        return fail(
            ErrorCode::Corrupt,
            tr("%1 is not a Cordboard database. Move it away, or choose another data folder.")
                .arg(QDir::toNativeSeparators(path)));
    }
    if (*schema > newestSchema(Dialect::Sqlite)) {
        return fail(ErrorCode::Newer,
                    tr("%1 was made by a newer Cordboard. Update this one to open it; the file is "
                       "unchanged.")
                        .arg(QDir::toNativeSeparators(path)));
    }
    return *schema;
}

/// SQLite trusts any WAL with good checksums, also one of another database.
Result<void> checkWalBelongs(Connection &merged, const QString &path, const Clock *clock)
{
    const auto alone = openSqlite(path, Access::Snapshot, clock);
    if (!alone)
        return {};
    const QString fileId = fileIdOf(**alone);
    if (fileId.isEmpty() || fileId == fileIdOf(merged))
        return {};
    return fail(ErrorCode::Corrupt,
                tr("The file %1-wal belongs to another database. Put the right one back, or move "
                   "both away; nothing was changed.")
                    .arg(QDir::toNativeSeparators(path)));
}

Result<Inspection> look(Connection &connection, const QString &path, bool hasWal,
                        const Clock *clock)
{
    if (hasWal) {
        if (auto belongs = checkWalBelongs(connection, path, clock); !belongs)
            return forward(belongs);
    }
    const auto schema = knownSchema(connection, path);
    if (!schema)
        return forward(schema);
    Inspection found{*schema, !hasWal && setting(connection, cleanEndKey) == QLatin1String("1")};
    if (!found.endedCleanly) {
        if (auto sound = quickCheck(connection, nullptr); !sound)
            return damaged(path, sound.error());
    }
    return found;
}

} // namespace

Result<Inspection> inspect(const QString &path, const Clock *clock)
{
    const bool hasWal = walBytes(path) > 0;
    if (auto shape = checkShape(path); !shape)
        return forward(shape);
    // Without a WAL the file alone is everything, and `immutable` leaves not even a -shm behind.
    auto connection = openSqlite(path, hasWal ? Access::Inspect : Access::Snapshot, clock);
    if (!connection)
        return damaged(path, connection.error());
    return look(**connection, path, hasWal, clock);
}

} // namespace cordboard::store
