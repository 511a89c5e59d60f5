#pragma once

#include "store/database_url.h"

#include <QStringList>
#include <QVariant>

namespace cordboard::store {

/// The PostgreSQL that tests/support/with_postgres.sh started for this program, if it did.
class TestServer
{
public:
    static QString address();
    static bool isThere();
    static DatabaseUrl urlOf(const QString &database);

    /// stop, crash, start, restart: see with_postgres.sh. Waits for it.
    static bool control(const QStringList &words);

    /// As the owner of everything, beside the store. The first column of the first row.
    static QVariant ask(const QString &database, const QString &sql, const QString &schema = {});

    /// An empty schema with a name of its own, which is quicker to make than a database.
    class Place
    {
    public:
        Place();
        DatabaseUrl url() const;
        QString address() const; ///< as programs take it: postgresql://…
        QVariant ask(const QString &sql) const;

        const QString name;
    };
};

} // namespace cordboard::store
