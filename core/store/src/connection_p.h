#pragma once

#include "base/clock.h"
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
    QString name; ///< of the QSqlDatabase
    QString file; ///< named in errors
    QSqlDatabase database;
    Dialect dialect = Dialect::Sqlite;
    const Clock *clock = nullptr;
    qint64 lastStampUs = 0;
    std::optional<Error> fatalError; ///< first of this batch that may have undone the transaction
    QHash<QByteArray, std::shared_ptr<QSqlQuery>> statements;
    QList<QSqlQuery *> active;

    /// FTS5 3.40 writes a segment at every savepoint once it has rows in memory, so texts are held
    /// back and indexed in one go before the commit: a batch of 200 costs one segment instead of
    /// 200.
    QList<SearchEntry> search;

    ~Private();
    Result<QSqlQuery *> prepared(const char *sql);
    Error errorOf(const QSqlError &error);

    /// Ends every statement that is still open: an open SELECT would hold its snapshot for ever.
    void finishStatements();
};

} // namespace cordboard::store
