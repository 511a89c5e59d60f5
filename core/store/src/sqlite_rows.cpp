#include "sqlite_rows.h"

#include <QStringConverter>

#include <sqlite3.h>

namespace cordboard::store {

namespace {

/// Room for all texts at once: pointers into it are handed to SQLite, so it must not move later.
qsizetype octetsNeeded(std::span<const Value> values)
{
    constexpr qsizetype octetsAtMost = 3; // of UTF-8 for one unit of UTF-16
    qsizetype needed = 0;
    for (const Value &value : values) {
        if (const auto *text = std::get_if<QString>(&value.kinds()))
            needed += text->size() * octetsAtMost;
    }
    return needed;
}

} // namespace

SqliteRows::SqliteRows(sqlite3 *database, sqlite3_stmt *statement)
    : m_database(database)
    , m_statement(statement)
{}

SqliteRows::~SqliteRows()
{
    sqlite3_finalize(m_statement);
}

bool SqliteRows::execute(std::span<const Value> values)
{
    finish();
    m_error = {};
    m_changed = 0;
    if (!bind(values)) {
        noteError();
        return false;
    }
    if (!step()) {
        if (m_error.isValid())
            return false;
        m_changed = int(sqlite3_changes64(m_database));
        return true;
    }
    m_at = At::BeforeFirst;
    return true;
}

bool SqliteRows::bind(std::span<const Value> values)
{
    m_texts.resize(qMax(m_texts.size(), octetsNeeded(values)));
    m_arrays.clear();
    char *text = m_texts.data();
    int result = SQLITE_OK;
    for (size_t i = 0; i < values.size() && result == SQLITE_OK; ++i) {
        const auto &kinds = values[i].kinds();
        const int at = int(i) + 1;
        if (const auto *number = std::get_if<qint64>(&kinds)) {
            result = sqlite3_bind_int64(m_statement, at, *number);
        } else if (const auto *string = std::get_if<QString>(&kinds)) {
            QStringEncoder encode(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
            char *end = encode.appendToBuffer(text, *string);
            result = sqlite3_bind_text(m_statement, at, text, int(end - text), SQLITE_STATIC);
            text = end;
        } else if (const auto *array = std::get_if<QByteArray>(&kinds)) {
            // The caller's own may be gone before the last row is read.
            m_arrays.append(*array);
            result = sqlite3_bind_blob64(m_statement, at, array->constData(),
                                         sqlite3_uint64(array->size()), SQLITE_STATIC);
        } else {
            result = sqlite3_bind_null(m_statement, at);
        }
    }
    return result == SQLITE_OK;
}

/// True at a row; else the statement is over, with m_error when it failed.
bool SqliteRows::step()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW) {
        m_at = At::Row;
        return true;
    }
    if (result != SQLITE_DONE)
        noteError();
    m_at = At::End;
    sqlite3_reset(m_statement);
    return false;
}

void SqliteRows::noteError()
{
    m_error =
        QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(m_database)),
                  QSqlError::StatementError, QString::number(sqlite3_extended_errcode(m_database)));
}

bool SqliteRows::next()
{
    switch (m_at) {
    case At::BeforeFirst:
        m_at = At::Row;
        return true;
    case At::Row:
        return step();
    case At::End:
        break;
    }
    return false;
}

QVariant SqliteRows::value(int column) const
{
    if (m_at != At::Row)
        return {};
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB:
        return bytes(column);
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default:
        return text(column);
    }
}

qint64 SqliteRows::integer(int column) const
{
    return m_at == At::Row ? sqlite3_column_int64(m_statement, column) : 0;
}

QString SqliteRows::text(int column) const
{
    const std::string_view octets = word(column);
    return QString::fromUtf8(octets.data(), qsizetype(octets.size()));
}

QByteArray SqliteRows::bytes(int column) const
{
    if (m_at != At::Row)
        return {};
    // The pointer first: asking for it may convert, and the size is that of what it points to.
    const auto *octets = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {octets, sqlite3_column_bytes(m_statement, column)};
}

std::string_view SqliteRows::word(int column) const
{
    if (m_at != At::Row)
        return {};
    const auto *octets = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!octets)
        return {};
    return {octets, size_t(sqlite3_column_bytes(m_statement, column))};
}

void SqliteRows::finish()
{
    if (m_at == At::End)
        return;
    m_at = At::End;
    sqlite3_reset(m_statement);
}

} // namespace cordboard::store
