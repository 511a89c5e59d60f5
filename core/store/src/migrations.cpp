#include "migrations.h"

#include "connection_p.h"
#include "migrations_data.h"
#include "values.h"

#include <QStringList>

#include <span>

namespace cordboard::store {

namespace {

std::span<const Migration> migrationsOf(Dialect dialect)
{
    if (dialect == Dialect::PostgreSql)
        return {postgresqlMigrations, size_t(postgresqlMigrationsCount)};
    return {sqliteMigrations, size_t(sqliteMigrationsCount)};
}

/// Statements end with ";" at the end of a line; lines that start with "--" are comments.
QStringList statementsOf(const char *sql)
{
    QStringList statements;
    QString current;
    const QStringList lines = QString::fromUtf8(sql).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(QLatin1String("--")))
            continue;
        current += line + QLatin1Char('\n');
        if (line.trimmed().endsWith(QLatin1Char(';'))) {
            statements.append(current.trimmed().chopped(1));
            current.clear();
        }
    }
    return statements;
}

Result<void> applyInTransaction(Connection &connection, const Migration &migration)
{
    for (const QString &statement : statementsOf(migration.sql)) {
        if (auto done = connection.internals().control(statement); !done)
            return done;
    }
    const auto journaled = connection.change(
        "INSERT INTO schema_journal (version, name, applied_us) VALUES (?, ?, ?)",
        {migration.version, QString::fromLatin1(migration.name), connection.nowUs()});
    if (!journaled)
        return forward(journaled);
    return connection.internals().control(QStringLiteral("COMMIT"));
}

Result<void> apply(Connection &connection, const Migration &migration)
{
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    auto begun = connection.internals().control(sqlite ? QStringLiteral("BEGIN IMMEDIATE")
                                                       : QStringLiteral("BEGIN"));
    if (!begun)
        return begun;
    auto applied = applyInTransaction(connection, migration);
    if (!applied)
        (void)connection.internals().control(QStringLiteral("ROLLBACK"));
    return applied;
}

} // namespace

int newestSchema(Dialect dialect)
{
    return migrationsOf(dialect).back().version;
}

Result<int> schemaOf(Connection &connection)
{
    const auto tables = connection.internals().tables();
    if (!tables.contains(QLatin1String("schema_journal")))
        return 0;
    const auto version = connection.number("SELECT COALESCE(MAX(version), 0) FROM schema_journal");
    if (!version)
        return forward(version);
    return int(*version);
}

Result<void> migrate(Connection &connection, int upTo)
{
    auto made = connection.internals().control(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_journal (version BIGINT PRIMARY KEY, "
                       "name TEXT NOT NULL, applied_us BIGINT NOT NULL)"));
    if (!made)
        return made;
    const auto present = schemaOf(connection);
    if (!present)
        return forward(present);
    for (const Migration &migration : migrationsOf(connection.dialect())) {
        if (migration.version <= *present || (upTo > 0 && migration.version > upTo))
            continue;
        if (auto applied = apply(connection, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace cordboard::store
