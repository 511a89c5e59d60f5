#include "integrity.h"

#include "connection_p.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

Result<QStringList> tableNames(Connection &connection)
{
    const auto query = connection.run(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage");
    if (!query)
        return forward(query);
    QStringList names;
    while ((*query)->next())
        names.append((*query)->value(0).toString());
    // A read error ends next() like the last row does.
    if ((*query)->lastError().isValid())
        return Unexpected<Error>(connection.internals().errorOf((*query)->lastError()));
    return names;
}

Result<void> checkTable(Connection &connection, const QString &name)
{
    QString quoted = name;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    const QByteArray sql = QStringLiteral("PRAGMA quick_check('%1')").arg(quoted).toUtf8();
    const auto rows = connection.run(sql.constData());
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return Unexpected<Error>(connection.internals().errorOf((*rows)->lastError()));
    const QString verdict = (*rows)->text(0);
    (*rows)->finish();
    if (verdict == QLatin1String("ok"))
        return {};
    return fail(
        ErrorCode::Corrupt,
        QCoreApplication::translate("cordboard::Store",
                                    "%1 is damaged. Keep a copy of it and restore the last backup.")
            .arg(connection.internals().file),
        verdict);
}

} // namespace

Result<void> quickCheck(Connection &connection, const std::atomic_bool *stop)
{
    const auto names = tableNames(connection);
    if (!names)
        return forward(names);
    for (const QString &name : *names) {
        if (stop && stop->load()) {
            return fail(
                ErrorCode::Cancelled,
                QCoreApplication::translate("cordboard::Store", "The check was not finished."));
        }
        if (auto sound = checkTable(connection, name); !sound)
            return sound;
    }
    return {};
}

} // namespace cordboard::store
