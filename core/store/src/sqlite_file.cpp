#include "sqlite_file.h"

#include <sqlite3.h>

#include <mutex>

namespace cordboard::store {

namespace {

constexpr int busyMs = 5000;

QSqlError errorOf(sqlite3 *database, QSqlError::ErrorType type)
{
    return {QString(), QString::fromUtf8(sqlite3_errmsg(database)), type,
            QString::number(sqlite3_extended_errcode(database))};
}

} // namespace

std::unique_ptr<SqliteFile> SqliteFile::open(const QString &uri, bool readOnly, QSqlError *error)
{
    // SQLite counts its memory behind one lock for all threads, which nobody reads: 6 % of the
    // writer's time. Only before the first connection.
    static std::once_flag configured;
    std::call_once(configured, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
    sqlite3 *database = nullptr;
    const int access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int result = sqlite3_open_v2(uri.toUtf8().constData(), &database,
                                       access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (result != SQLITE_OK) {
        *error = errorOf(database, QSqlError::ConnectionError);
        sqlite3_close_v2(database);
        return {};
    }
    sqlite3_busy_timeout(database, busyMs);
    return std::unique_ptr<SqliteFile>(new SqliteFile(database));
}

SqliteFile::~SqliteFile()
{
    m_byAddress.clear();
    m_statements.clear();
    sqlite3_close_v2(m_database);
}

SqliteRows *SqliteFile::prepared(const char *sql)
{
    Statement *&known = m_byAddress[sql];
    if (known && known->sql == sql)
        return known->rows.get();
    auto &statement = m_statements[sql];
    if (!statement) {
        sqlite3_stmt *made = nullptr;
        if (sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr) !=
            SQLITE_OK) {
            m_byAddress.erase(sql);
            m_statements.erase(sql);
            return nullptr;
        }
        statement.reset(new Statement{sql, std::make_unique<SqliteRows>(m_database, made)});
    }
    known = statement.get();
    return known->rows.get();
}

bool SqliteFile::execute(const QString &sql)
{
    return sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) ==
           SQLITE_OK;
}

QStringList SqliteFile::tables()
{
    QStringList names;
    SqliteRows *rows = prepared("SELECT name FROM sqlite_schema WHERE type = 'table'");
    if (!rows || !rows->execute({}))
        return names;
    while (rows->next())
        names.append(rows->text(0));
    return names;
}

qint64 SqliteFile::lastId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

void SqliteFile::dropCache()
{
    sqlite3_db_release_memory(m_database);
}

void SqliteFile::interrupt()
{
    sqlite3_interrupt(m_database);
}

void SqliteFile::leaveWal()
{
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

QSqlError SqliteFile::lastError() const
{
    return errorOf(m_database, QSqlError::StatementError);
}

} // namespace cordboard::store
