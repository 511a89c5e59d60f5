#pragma once

#include "base/clock.h"
#include "sql_rows.h"
#include "sqlite_file.h"
#include "store/connection.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSqlDatabase>

#include <memory>
#include <optional>

namespace cordboard::store {

/// A text that goes into the search index when the batch commits.
struct SearchEntry
{
    qint64 message = 0;
    QString text;
};

struct Connection::Private
{
    QString file;                       ///< named in errors
    std::unique_ptr<SqliteFile> sqlite; ///< or, with PostgreSQL:
    QString name;                       ///< of the QSqlDatabase
    QSqlDatabase database;
    Dialect dialect = Dialect::Sqlite;
    const Clock *clock = nullptr;
    qint64 lastStampUs = 0;
    std::optional<Error> fatalError; ///< first of this batch that may have undone the transaction
    QHash<QByteArray, std::shared_ptr<SqlRows>> statements;
    QList<Rows *> active; ///< may have rows left

    /// FTS5 3.40 writes a segment at every savepoint once it has rows in memory, so texts are held
    /// back and indexed in one go before the commit: a batch of 200 costs one segment instead of
    /// 200.
    QList<SearchEntry> search;

    ~Private();
    Result<SqlRows *> prepared(const char *sql);
    Result<Rows *> executeSql(const char *sql, std::span<const Value> values);
    Result<Rows *> executeSqlite(const char *sql, std::span<const Value> values);
    Error errorOf(const QSqlError &error);

    /// A single statement without values, of which nothing is kept: a migration's, a pragma.
    Result<void> control(const QString &sql);
    QStringList tables() const;

    /// Ends every statement that is still open: an open SELECT would hold its snapshot for ever.
    void finishStatements();
};

} // namespace cordboard::store
