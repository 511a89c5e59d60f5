#include "store/connection.h"

#include "connection_p.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

#include <vector>

namespace cordboard::store {

namespace {

struct Cause
{
    ErrorCode code;
    const char *sentence;
};

constexpr const char *context = "cordboard::Store";

// Primary result codes of sqlite3.h; the extended ones keep them in the low byte.
Cause sqliteCause(int nativeCode)
{
    switch (nativeCode & 0xff) {
    case 13: // SQLITE_FULL
        return {
            ErrorCode::Full,
            QT_TRANSLATE_NOOP(
                "cordboard::Store",
                "There is no space left for %1. Free some space on that disk, then try again.")};
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorCode::Busy,
                QT_TRANSLATE_NOOP(
                    "cordboard::Store",
                    "%1 is in use by another program. Close that program, then try again.")};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorCode::Corrupt,
                QT_TRANSLATE_NOOP("cordboard::Store",
                                  "%1 is damaged. Keep a copy of it and restore the last backup.")};
    case 19: // SQLITE_CONSTRAINT
        return {ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("cordboard::Store",
                                  "This contradicts what is stored in %1 already.")};
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return {ErrorCode::Invalid,
                QT_TRANSLATE_NOOP(
                    "cordboard::Store",
                    "%1 cannot be written. Check the rights of the file and its folder.")};
    default:
        return {ErrorCode::Internal,
                QT_TRANSLATE_NOOP("cordboard::Store",
                                  "%1 could not be read or written. The log has the details.")};
    }
}

} // namespace

Connection::Private::~Private()
{
    if (sqlite)
        return;
    statements.clear();
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<SqlRows *> Connection::Private::prepared(const char *sql)
{
    const auto key = QByteArray::fromRawData(sql, qsizetype(qstrlen(sql)));
    if (const auto known = statements.constFind(key); known != statements.constEnd())
        return known->get();
    auto rows = std::make_shared<SqlRows>(database);
    rows->query().setForwardOnly(true);
    if (!rows->query().prepare(QString::fromLatin1(key)))
        return Unexpected<Error>(errorOf(rows->lastError()));
    statements.insert(QByteArray(sql), rows);
    return rows.get();
}

Result<Rows *> Connection::Private::executeSql(const char *sql, std::span<const Value> values)
{
    const auto rows = prepared(sql);
    if (!rows)
        return forward(rows);
    QSqlQuery &query = (*rows)->query();
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, QVariant(values[size_t(i)]));
    if (!query.exec()) {
        const Error error = errorOf(query.lastError());
        query.finish();
        return Unexpected<Error>(error);
    }
    active.append(*rows);
    return *rows;
}

Result<Rows *> Connection::Private::executeSqlite(const char *sql, std::span<const Value> values)
{
    SqliteRows *rows = sqlite->prepared(sql);
    if (!rows)
        return Unexpected<Error>(errorOf(sqlite->lastError()));
    if (!rows->execute(values))
        return Unexpected<Error>(errorOf(rows->lastError()));
    if (rows->hasRow())
        active.append(rows);
    return rows;
}

Result<void> Connection::Private::control(const QString &sql)
{
    if (sqlite) {
        if (!sqlite->execute(sql))
            return Unexpected<Error>(errorOf(sqlite->lastError()));
        return {};
    }
    QSqlQuery query(database);
    if (!query.exec(sql))
        return Unexpected<Error>(errorOf(query.lastError()));
    return {};
}

QStringList Connection::Private::tables() const
{
    return sqlite ? sqlite->tables() : database.tables();
}

Error Connection::Private::errorOf(const QSqlError &error)
{
    bool isNumber = false;
    const int native = error.nativeErrorCode().toInt(&isNumber);
    const Cause cause = sqliteCause(isNumber ? native : 1);
    Error result{cause.code, QCoreApplication::translate(context, cause.sentence).arg(file),
                 QStringLiteral("%1 (%2)").arg(error.databaseText(), error.nativeErrorCode())};
    if (!fatalError && cause.code != ErrorCode::Conflict)
        fatalError = result;
    return result;
}

void Connection::Private::finishStatements()
{
    for (Rows *rows : std::as_const(active))
        rows->finish();
    active.clear();
}

Connection::Connection(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Connection::~Connection() = default;

Dialect Connection::dialect() const
{
    return d->dialect;
}

Result<Rows *> Connection::execute(const char *sql, std::span<const Value> values)
{
    return d->sqlite ? d->executeSqlite(sql, values) : d->executeSql(sql, values);
}

Result<Rows *> Connection::run(const char *sql, const QVariantList &values)
{
    return execute(sql, std::vector<Value>(values.begin(), values.end()));
}

Result<qint64> Connection::numberOf(const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    if (!(*rows)->next()) {
        return fail(ErrorCode::NotFound, QCoreApplication::translate(
                                             context, "What was asked for is no longer stored."));
    }
    const qint64 figure = (*rows)->integer(0);
    (*rows)->finish();
    return figure;
}

Result<qint64> Connection::number(const char *sql, std::initializer_list<Value> values)
{
    return numberOf(execute(sql, values));
}

Result<qint64> Connection::number(const char *sql, const QVariantList &values)
{
    return numberOf(run(sql, values));
}

Result<int> Connection::changedBy(const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    const int changed = (*rows)->changed();
    (*rows)->finish();
    return changed;
}

Result<int> Connection::change(const char *sql, std::initializer_list<Value> values)
{
    return changedBy(execute(sql, values));
}

Result<int> Connection::change(const char *sql, const QVariantList &values)
{
    return changedBy(run(sql, values));
}

qint64 Connection::nextStampUs()
{
    d->lastStampUs = qMax(d->lastStampUs + 1, d->clock->nowUs());
    return d->lastStampUs;
}

qint64 Connection::nowUs() const
{
    return d->clock->nowUs();
}

} // namespace cordboard::store
