#include "migrations.h"

#include "connection_p.h"
#include "migrations_data.h"
#include "values.h"

#include <QSet>
#include <QSqlError>
#include <QStringList>

#include <algorithm>
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

bool isJournaled(Connection &connection)
{
    if (connection.dialect() == Dialect::PostgreSql) {
        const auto found = connection.number(
            "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('schema_journal')");
        return found && *found > 0;
    }
    return connection.internals().tables().contains(QLatin1String("schema_journal"));
}

Result<QSet<int>> appliedVersions(Connection &connection)
{
    if (!isJournaled(connection))
        return QSet<int>();
    const auto rows = connection.run("SELECT version FROM schema_journal");
    if (!rows)
        return forward(rows);
    QSet<int> versions;
    while ((*rows)->next())
        versions.insert((*rows)->value(0).toInt());
    if ((*rows)->lastError().isValid())
        return Unexpected<Error>(connection.internals().errorOf((*rows)->lastError()));
    connection.internals().finishStatements();
    return versions;
}

} // namespace

int newestSchema(Dialect dialect)
{
    return migrationsOf(dialect).back().version;
}

QList<int> versions(Dialect dialect)
{
    QList<int> numbers;
    for (const Migration &migration : migrationsOf(dialect))
        numbers.append(migration.version);
    return numbers;
}

Result<int> schemaOf(Connection &connection)
{
    const auto applied = appliedVersions(connection);
    if (!applied)
        return forward(applied);
    return applied->isEmpty() ? 0 : *std::max_element(applied->begin(), applied->end());
}

Result<void> migrate(Connection &connection, int upTo)
{
    // Not IF NOT EXISTS alone: that needs the right to make tables even when there is nothing to
    // make, and an agent's login to PostgreSQL has no such right.
    if (!isJournaled(connection)) {
        auto made = connection.internals().control(
            QStringLiteral("CREATE TABLE IF NOT EXISTS schema_journal (version BIGINT "
                           "PRIMARY KEY, name TEXT NOT NULL, applied_us BIGINT NOT "
                           "NULL)"));
        if (!made)
            return made;
    }
    const auto applied = appliedVersions(connection);
    if (!applied)
        return forward(applied);
    for (const Migration &migration : migrationsOf(connection.dialect())) {
        if (applied->contains(migration.version) || (upTo > 0 && migration.version > upTo))
            continue;
        if (auto done = apply(connection, migration); !done)
            return done;
    }
    return {};
}

} // namespace cordboard::store
