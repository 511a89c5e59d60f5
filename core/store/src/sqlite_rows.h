#pragma once

#include "store/rows.h"
#include "store/value.h"

#include <QVarLengthArray>

#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace cordboard::store {

/// A prepared statement of SQLite's own interface: half of the time of a QSqlQuery went into values
/// that were wrapped, copied and converted on the way (ADR 0011).
class SqliteRows final : public Rows
{
public:
    /// Takes over `statement`, which belongs to `database`.
    SqliteRows(sqlite3 *database, sqlite3_stmt *statement);
    ~SqliteRows() override;

    /// Binds and runs to the first row, or to the end when there is none. False: lastError().
    bool execute(std::span<const Value> values);
    bool hasRow() const { return m_at != At::End; }

    bool next() override;
    QVariant value(int column) const override;
    qint64 integer(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;
    std::string_view word(int column) const override;
    int changed() const override { return m_changed; }
    QSqlError lastError() const override { return m_error; }
    void finish() override;

private:
    enum class At { End, BeforeFirst, Row };

    bool bind(std::span<const Value> values);
    bool step();
    void noteError();

    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
    QByteArray m_texts; ///< what is bound, in UTF-8; kept, so that a second run allocates nothing
    QVarLengthArray<QByteArray, 2> m_arrays;
    QSqlError m_error;
    At m_at = At::End;
    int m_changed = 0;
};

} // namespace cordboard::store
