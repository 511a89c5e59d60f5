#include "postgres_backend.h"

#include "connection_p.h"
#include "migrations.h"
#include "postgres_session.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

/// "Cordboar" as a number: two programs that start at once migrate one after the other.
constexpr qint64 migrationLock = 0x436f7264626f6172;

Result<void> migrateAlone(Connection &connection)
{
    const auto schema = schemaOf(connection);
    if (!schema)
        return forward(schema);
    if (*schema > newestSchema(Dialect::PostgreSql))
        return Unexpected<Error>(madeByNewer(connection));
    return migrate(connection);
}

Result<void> prepareSchema(Connection &connection)
{
    if (auto fit = checkServer(connection); !fit)
        return fit;
    // A large table takes its time to be changed, and others may be at it.
    if (auto patient = connection.internals().control(
            QStringLiteral("SET statement_timeout = 0; SET lock_timeout = 0"));
        !patient)
        return patient;
    connection.internals().watched->limitMs = 3'600'000;
    const auto locked = connection.run("SELECT pg_advisory_lock(?)", {migrationLock});
    if (!locked)
        return forward(locked);
    connection.internals().finishStatements();
    // The lock ends with the connection.
    return migrateAlone(connection);
}

} // namespace

Error madeByNewer(Connection &connection)
{
    return {ErrorCode::Newer,
            QCoreApplication::translate("cordboard::store",
                                        "The database %1 was made by a newer Cordboard. Update "
                                        "this one to use it; nothing was changed.")
                .arg(connection.internals().file),
            {}};
}

PostgresBackend::PostgresBackend(const OpenOptions &options, const Clock *clock)
    : m_place{*options.server, options.password, options.patienceMs, clock, &m_watchdog}
{}

Result<bool> PostgresBackend::prepare()
{
    const auto opened = connect(Access::Write);
    if (!opened)
        return forward(opened);
    if (auto made = prepareSchema(**opened); !made)
        return forward(made);
    return false; // looking after its files is the server's own business
}

Result<std::unique_ptr<Connection>> PostgresBackend::connect(Access access)
{
    return openPostgres(m_place, access);
}

Result<std::unique_ptr<WriteSession>> PostgresBackend::writer()
{
    auto session = std::make_unique<PostgresSession>(*this, m_place.clock);
    if (auto ready = session->open(); !ready)
        return forward(ready);
    return std::unique_ptr<WriteSession>(std::move(session));
}

Result<void> PostgresBackend::beginRead(Connection &connection)
{
    return connection.internals().control(
        QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

} // namespace cordboard::store
