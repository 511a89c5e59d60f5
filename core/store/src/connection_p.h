#pragma once

#include "base/clock.h"
#include "sql_rows.h"
#include "sqlite_file.h"
#include "store/connection.h"
#include "watchdog.h"

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
    QString file;                       ///< the file or the server, as errors name it
    std::unique_ptr<SqliteFile> sqlite; ///< or, with PostgreSQL:
    QString name;                       ///< of the QSqlDatabase
    QSqlDatabase database;
    Dialect dialect = Dialect::Sqlite;
    const Clock *clock = nullptr;
    qint64 lastStampUs = 0;
    std::optional<Error> fatalError; ///< first of this batch that may have undone the transaction
    std::optional<Error> jobError; ///< PostgreSQL: what failed in this job; it refuses all the rest
    QHash<QByteArray, std::shared_ptr<SqlRows>> statements;
    QList<Rows *> active;             ///< may have rows left
    std::unique_ptr<SqlRows> nothing; ///< PostgreSQL: the answer of what has none
    Watchdog *watchdog = nullptr;
    std::shared_ptr<Watched> watched;

    /// FTS5 3.40 writes a segment at every savepoint once it has rows in memory, so texts are held
    /// back and indexed in one go before the commit: a batch of 200 costs one segment instead of
    /// 200.
    QList<SearchEntry> search;

    /// Octets of media that went through the cache of pages, where nobody wants them again, and the
    /// digest of the last: those of a broadcast are there once.
    qint64 mediaOctets = 0;
    QByteArray lastMedium;

    quint64 writes = 0; ///< statements so far that may have changed something

    bool wroteEvents = false; ///< in this batch: who follows the feed is told after the commit

    ~Private();
    Result<SqlRows *> prepared(const char *sql);
    Result<Rows *> executeSql(const char *sql, std::span<const Value> values);
    Result<Rows *> executeSqlite(const char *sql, std::span<const Value> values);
    Error errorOf(const QSqlError &error);

    /// A statement without values, of which nothing is kept: a migration's, a pragma, and what
    /// PostgreSQL cannot prepare: BEGIN, COMMIT, SET.
    Result<void> control(const QString &sql);
    QStringList tables() const;

    /// Ends every statement that is still open: an open SELECT would hold its snapshot for ever.
    void finishStatements();

    /// PostgreSQL: false once the server or the network is gone; then only a new one helps.
    bool isAlive() const;
};

} // namespace cordboard::store
