#pragma once

#include "store/database_url.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace cordboard::store {

/// The PostgreSQL that tests/support/with_postgres.sh started for this program, if it did.
class TestServer
{
public:
    static QString address() { return qEnvironmentVariable("CORDBOARD_TEST_POSTGRES"); }
    static bool isThere() { return !address().isEmpty(); }

    static DatabaseUrl urlOf(const QString &database)
    {
        return parseDatabaseUrl(address() + QLatin1Char('/') + database).value();
    }

    /// stop, crash, start, restart: see with_postgres.sh. Waits for it.
    static bool control(const QStringList &words)
    {
        return QProcess::execute(qEnvironmentVariable("CORDBOARD_TEST_POSTGRES_CTL"), words) == 0;
    }

    /// As the owner of everything, beside the store. The first column of the first row.
    static QVariant ask(const QString &database, const QString &sql, const QString &schema = {})
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

    /// An empty schema with a name of its own, which is quicker to make than a database.
    class Place
    {
    public:
        Place()
            : name(QStringLiteral("place_%1").arg(next()))
        {
            TestServer::ask(QStringLiteral("postgres"), QStringLiteral("CREATE SCHEMA ") + name);
        }

        DatabaseUrl url() const
        {
            DatabaseUrl url = urlOf(QStringLiteral("postgres"));
            url.schema = name;
            return url;
        }
        QVariant ask(const QString &sql) const
        {
            return TestServer::ask(QStringLiteral("postgres"), sql, name);
        }
        const QString name;
    };

private:
    static int next()
    {
        static std::atomic_int count = 0;
        return ++count;
    }

    static QSqlDatabase connect(const QString &name, const QString &database)
    {
        const DatabaseUrl url = urlOf(database);
        auto connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        connection.setHostName(url.host);
        connection.setPort(url.port);
        connection.setDatabaseName(url.database);
        connection.setUserName(url.user);
        if (!connection.open())
            qWarning("%s", qPrintable(connection.lastError().text()));
        return connection;
    }
};

} // namespace cordboard::store
