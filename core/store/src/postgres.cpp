#include "postgres.h"

#include "connection_p.h"
#include "postgres_link.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUuid>

namespace cordboard::store {

namespace {

constexpr int oldestServer = 150'000;

/// A statement of ours takes milliseconds. The server ends what takes longer than this; the
/// watchdog cuts a connection whose server does not even say that.
int limitOf(const PostgresPlace &place, Access access)
{
    return access == Access::Write ? place.patienceMs : 2 * place.patienceMs;
}

constexpr int graceMs = 2'000;

/// Both ends notice a peer that vanished within about 10 s: the client's kernel by the first line,
/// the server's by the second. Without the latter a dead console would hold the counter row, and
/// with it every other writer, for hours.
QString networkOptions()
{
    return QStringLiteral("connect_timeout=5;application_name=cordboard;client_encoding=UTF8;"
                          "keepalives=1;keepalives_idle=4;keepalives_interval=2;"
                          "keepalives_count=3;tcp_user_timeout=8000;");
}

QString sessionOptions(const PostgresPlace &place, Access access)
{
    const int limitMs = limitOf(place, access);
    const QString path = place.url.schema.isEmpty()
                             ? QString()
                             : QStringLiteral(" -c search_path=") + place.url.schema;
    return QStringLiteral("options='-c statement_timeout=%1 -c lock_timeout=%2 "
                          "-c idle_in_transaction_session_timeout=%3 -c jit=off "
                          "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 "
                          "-c tcp_keepalives_count=3 -c tcp_user_timeout=8000 "
                          "-c client_min_messages=error%4'")
        .arg(limitMs)
        .arg(limitMs / 4 * 3)
        .arg(limitMs)
        .arg(path);
}

QString optionsOf(const PostgresPlace &place, Access access)
{
    QString options = networkOptions() + sessionOptions(place, access);
    if (!place.url.service.isEmpty())
        options += QStringLiteral(";service='%1'").arg(place.url.service);
    for (const auto &[key, value] : place.url.options)
        options += QStringLiteral(";%1='%2'").arg(key, value);
    return options;
}

void startWatch(Connection::Private &priv, const PostgresPlace &place, Access access)
{
    priv.watched = std::make_shared<Watched>();
    priv.watched->socket = postgresSocket(priv.database);
    priv.watched->limitMs = limitOf(place, access) + graceMs;
    priv.watchdog = place.watchdog;
    if (priv.watchdog)
        priv.watchdog->watch(priv.watched);
}

QString setting(Connection &connection, const char *name)
{
    const auto rows = connection.run("SELECT current_setting(?)", {QString::fromLatin1(name)});
    QString value;
    if (rows && (*rows)->next())
        value = (*rows)->value(0).toString();
    connection.internals().finishStatements();
    return value;
}

/// "Off" and "local" would answer before the commit is safe; stronger ones stay as they are.
Result<void> waitForTheDisk(Connection &connection)
{
    const QString chosen = setting(connection, "synchronous_commit");
    if (chosen != QLatin1String("off") && chosen != QLatin1String("local"))
        return {};
    return connection.internals().control(QStringLiteral("SET synchronous_commit = on"));
}

} // namespace

Result<std::unique_ptr<Connection>> openPostgres(const PostgresPlace &place, Access access)
{
    auto priv = std::make_unique<Connection::Private>();
    priv->name = QStringLiteral("cordboard-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    priv->file = place.url.place();
    priv->clock = place.clock;
    priv->dialect = Dialect::PostgreSql;
    priv->database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), priv->name);
    if (!priv->database.isValid()) {
        return fail(ErrorCode::Unsupported,
                    QCoreApplication::translate("cordboard::store",
                                                "The PostgreSQL driver of Qt is missing. Install "
                                                "the package libqt6sql6-psql."));
    }
    priv->database.setHostName(place.url.host);
    priv->database.setPort(place.url.port == 0 ? -1 : place.url.port);
    priv->database.setDatabaseName(place.url.database);
    priv->database.setUserName(place.url.user);
    priv->database.setPassword(place.password);
    priv->database.setConnectOptions(optionsOf(place, access));
    if (!priv->database.open())
        return Unexpected<Error>(priv->errorOf(priv->database.lastError()));
    startWatch(*priv, place, access);
    auto connection = std::make_unique<Connection>(std::move(priv));
    if (access == Access::Write) {
        if (auto safe = waitForTheDisk(*connection); !safe)
            return forward(safe);
    }
    return connection;
}

QString serverVersion(Connection &connection)
{
    return setting(connection, "server_version").section(QLatin1Char(' '), 0, 0);
}

Result<void> checkServer(Connection &connection)
{
    const QString file = connection.internals().file;
    if (setting(connection, "server_version_num").toInt() < oldestServer)
        return fail(ErrorCode::Unsupported,
                    QCoreApplication::translate(
                        "cordboard::store", "The server of %1 is PostgreSQL %2; Cordboard needs "
                                            "PostgreSQL 15 or newer.")
                        .arg(file, setting(connection, "server_version")));
    if (setting(connection, "server_encoding") != QLatin1String("UTF8"))
        return fail(ErrorCode::Unsupported,
                    QCoreApplication::translate(
                        "cordboard::store", "The database %1 cannot hold every letter. Make one "
                                            "with: createdb --encoding UTF8 --template "
                                            "template0 NAME")
                        .arg(file));
    if (setting(connection, "fsync") == QLatin1String("off"))
        qCWarning(lcStore,
                  "The server of %ls runs with fsync=off: a power cut there loses messages.",
                  qUtf16Printable(file));
    return {};
}

} // namespace cordboard::store
