#pragma once

#include "sqlite_rows.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace cordboard::store {

/// An open SQLite file and its prepared statements. One thread at a time: SQLite's own locks are
/// off.
class SqliteFile
{
public:
    /// `uri` as sqlite.org/uri.html. Null when it cannot be opened: `error` says why.
    static std::unique_ptr<SqliteFile> open(const QString &uri, bool readOnly, QSqlError *error);
    ~SqliteFile();
    Q_DISABLE_COPY_MOVE(SqliteFile)

    /// Prepared once for each text. Null: lastError().
    SqliteRows *prepared(const char *sql);

    /// One statement, of which nothing is kept.
    bool execute(const QString &sql);

    QStringList tables();

    /// Of the last row that was inserted.
    qint64 lastId() const;

    /// Gives back what the cache of pages holds; outside of a transaction.
    void dropCache();

    /// Ends what another thread is running on it now, if anything. Any thread.
    void interrupt();

    /// Closing does not move the log into the database.
    void leaveWal();

    QSqlError lastError() const;

private:
    explicit SqliteFile(sqlite3 *database)
        : m_database(database)
    {}

    struct Statement
    {
        std::string sql;
        std::unique_ptr<SqliteRows> rows;
    };

    sqlite3 *m_database;
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_statements;
    // By address, too: nearly all texts are literals, and comparing one is quicker than hashing it.
    std::unordered_map<const char *, Statement *> m_byAddress;
};

} // namespace cordboard::store
