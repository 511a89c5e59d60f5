#include "store/connection.h"

#include "causes.h"
#include "connection_p.h"
#include "postgres_link.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

#include <vector>

namespace cordboard::store {

namespace {

constexpr const char *context = "cordboard::Store";

/// Only these can be prepared there; the rest is said as it is.
bool canBePrepared(const char *sql)
{
    for (const char *verb : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}) {
        if (qstrncmp(sql, verb, qstrlen(verb)) == 0)
            return true;
    }
    return false;
}

/// A text of PostgreSQL cannot hold U+0000; phones do send it. Shown as its picture, not refused:
/// the carrier would deliver that message for ever.
QVariant withoutNul(const Value &value)
{
    const auto *text = std::get_if<QString>(&value.kinds());
    if (!text || !text->contains(QChar(0)))
        return value;
    return QString(*text).replace(QChar(0), QChar(0x2400));
}

/// Says "waiting for the server" for as long as it lives.
class Asking
{
public:
    explicit Asking(Watched *watched)
        : m_watched(watched)
    {
        if (m_watched)
            m_watched->askedMs = Watchdog::nowMs();
    }
    ~Asking()
    {
        if (m_watched)
            m_watched->askedMs = 0;
    }
    Q_DISABLE_COPY_MOVE(Asking)

private:
    Watched *m_watched;
};

} // namespace

Connection::Private::~Private()
{
    if (sqlite)
        return;
    if (watchdog && watched)
        watchdog->forget(watched.get());
    // The driver first: each statement would else be deallocated by a question of its own, which a
    // server that is gone does not answer.
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
    // Forward-only QPSQL would fetch row by row and lose the rest when something else is asked
    // meanwhile; so a result comes whole, at no further cost. PREPARE once for each connection,
    // EXECUTE from then on.
    const Asking asking(watched.get());
    if (!rows->query().prepare(QString::fromLatin1(key)))
        return Unexpected<Error>(errorOf(rows->lastError()));
    statements.insert(QByteArray(sql), rows);
    return rows.get();
}

Result<Rows *> Connection::Private::executeSql(const char *sql, std::span<const Value> values)
{
    if (!canBePrepared(sql)) {
        if (auto done = control(QString::fromLatin1(sql)); !done)
            return forward(done);
        if (!nothing)
            nothing = std::make_unique<SqlRows>(database);
        return nothing.get();
    }
    const auto rows = prepared(sql);
    if (!rows)
        return forward(rows);
    QSqlQuery &query = (*rows)->query();
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, withoutNul(values[size_t(i)]));
    const Asking asking(watched.get());
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
    const Asking asking(watched.get());
    if (!query.exec(sql))
        return Unexpected<Error>(errorOf(query.lastError()));
    return {};
}

QStringList Connection::Private::tables() const
{
    return sqlite ? sqlite->tables() : database.tables();
}

bool Connection::Private::isAlive() const
{
    return sqlite || postgresIsAlive(database);
}

Error Connection::Private::errorOf(const QSqlError &error)
{
    const bool server = dialect == Dialect::PostgreSql;
    Cause cause = causeOf(dialect, error);
    if (server && database.isOpen() && !isAlive())
        cause = lostCause();
    Error result{
        cause.code, QCoreApplication::translate(context, cause.sentence).arg(file),
        QStringLiteral("%1 (%2)").arg(error.databaseText().simplified(), error.nativeErrorCode())};
    if (server && !jobError)
        jobError = result;
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
    if (qstrncmp(sql, "SELECT", 6) != 0)
        ++d->writes;
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

Result<qint64> Connection::insert(const char *sql, std::initializer_list<Value> values)
{
    if (!d->sqlite)
        return numberOf(execute((QByteArray(sql) + " RETURNING id").constData(), values));
    if (const auto added = execute(sql, values); !added)
        return forward(added);
    return d->sqlite->lastId();
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
