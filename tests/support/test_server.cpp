#include "support/test_server.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace cordboard::store {

namespace {

int next()
{
    static std::atomic_int count = 0;
    return ++count;
}

QSqlDatabase connect(const QString &name, const QString &database)
{
    const DatabaseUrl url = TestServer::urlOf(database);
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    connection.setHostName(url.host);
    connection.setPort(url.port);
    connection.setDatabaseName(url.database);
    connection.setUserName(url.user);
    if (!connection.open())
        qWarning("%s", qPrintable(connection.lastError().text()));
    return connection;
}

} // namespace

QString TestServer::address()
{
    return qEnvironmentVariable("CORDBOARD_TEST_POSTGRES");
}

bool TestServer::isThere()
{
    return !address().isEmpty();
}

DatabaseUrl TestServer::urlOf(const QString &database)
{
    return parseDatabaseUrl(address() + QLatin1Char('/') + database).value();
}

bool TestServer::control(const QStringList &words)
{
    return QProcess::execute(qEnvironmentVariable("CORDBOARD_TEST_POSTGRES_CTL"), words) == 0;
}

QVariant TestServer::ask(const QString &database, const QString &sql, const QString &schema)
{
    const QString name = QStringLiteral("ask-%1").arg(next());
    QVariant answer;
    {
        auto connection = connect(name, database);
        QSqlQuery query(connection);
        if (!schema.isEmpty())
            query.exec(QStringLiteral("SET search_path = ") + schema);
        if (!query.exec(sql))
            qWarning("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        else if (query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

TestServer::Place::Place()
    : name(QStringLiteral("place_%1").arg(next()))
{
    TestServer::ask(QStringLiteral("postgres"), QStringLiteral("CREATE SCHEMA ") + name);
}

DatabaseUrl TestServer::Place::url() const
{
    DatabaseUrl url = urlOf(QStringLiteral("postgres"));
    url.schema = name;
    return url;
}

QString TestServer::Place::address() const
{
    return TestServer::address() + QStringLiteral("/postgres?schema=") + name;
}

QVariant TestServer::Place::ask(const QString &sql) const
{
    return TestServer::ask(QStringLiteral("postgres"), sql, name);
}

} // namespace cordboard::store
