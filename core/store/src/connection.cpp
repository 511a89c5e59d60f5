#include "store/connection.h"

#include "connection_p.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QSqlError>

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
    statements.clear();
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<QSqlQuery *> Connection::Private::prepared(const char *sql)
{
    const auto key = QByteArray::fromRawData(sql, qsizetype(qstrlen(sql)));
    if (const auto known = statements.constFind(key); known != statements.constEnd())
        return known->get();
    auto query = std::make_shared<QSqlQuery>(database);
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromLatin1(key)))
        return Unexpected<Error>(errorOf(query->lastError()));
    statements.insert(QByteArray(sql), query);
    return query.get();
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
    for (QSqlQuery *query : std::as_const(active))
        query->finish();
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

Result<QSqlQuery *> Connection::run(const char *sql, const QVariantList &values)
{
    const auto prepared = d->prepared(sql);
    if (!prepared)
        return prepared;
    QSqlQuery *query = *prepared;
    for (int i = 0; i < int(values.size()); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        const Error error = d->errorOf(query->lastError());
        query->finish();
        return Unexpected<Error>(error);
    }
    d->active.append(query);
    return query;
}

Result<qint64> Connection::number(const char *sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return forward(query);
    if (!(*query)->next()) {
        return fail(ErrorCode::NotFound, QCoreApplication::translate(
                                             context, "What was asked for is no longer stored."));
    }
    const qint64 figure = (*query)->value(0).toLongLong();
    (*query)->finish();
    return figure;
}

Result<int> Connection::change(const char *sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return forward(query);
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
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
