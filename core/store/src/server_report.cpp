#include "store/server_report.h"

#include "connection_p.h"
#include "migrations.h"
#include "postgres.h"
#include "postgres_backend.h"

namespace cordboard::store {

namespace {

bool yes(Connection &connection, const char *sql)
{
    const auto answer = connection.number(sql);
    return answer && *answer != 0;
}

Result<ServerReport> look(Connection &connection)
{
    if (auto fit = checkServer(connection); !fit)
        return forward(fit);
    const auto schema = schemaOf(connection);
    if (!schema)
        return forward(schema);
    if (*schema > newestSchema(Dialect::PostgreSql))
        return Unexpected<Error>(madeByNewer(connection));
    ServerReport report;
    report.version = serverVersion(connection);
    report.schema = *schema;
    report.newestSchema = newestSchema(Dialect::PostgreSql);
    const auto rows = connection.run("SELECT current_user");
    if (!rows || !(*rows)->next())
        return rows ? Result<ServerReport>(report) : Result<ServerReport>(forward(rows));
    report.login = (*rows)->text(0);
    connection.internals().finishStatements();
    report.encrypted =
        yes(connection, "SELECT COUNT(*) FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl");
    report.mayMigrate = yes(
        connection, "SELECT CASE WHEN has_schema_privilege(current_schema(), 'CREATE') THEN 1 ELSE "
                    "0 END");
    if (report.schema == 0)
        return report;
    report.mayWrite =
        yes(connection, "SELECT CASE WHEN has_table_privilege('message', 'INSERT') AND "
                        "has_table_privilege('counter', 'UPDATE') THEN 1 ELSE 0 END");
    report.mayOwnLinks = yes(
        connection, "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('carrier_lease') AND "
                    "has_table_privilege(oid, 'UPDATE')");
    return report;
}

} // namespace

Result<ServerReport> inspectServer(const OpenOptions &options)
{
    const SystemClock clock;
    PostgresBackend backend(options, options.clock ? options.clock : &clock);
    const auto connection = backend.connect(Access::Read);
    if (!connection)
        return forward(connection);
    return look(**connection);
}

} // namespace cordboard::store
