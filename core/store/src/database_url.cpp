#include "store/database_url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace cordboard::store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::store", text);
}

const QStringList knownOptions{QStringLiteral("sslmode"), QStringLiteral("sslrootcert"),
                               QStringLiteral("sslcert"), QStringLiteral("sslkey")};
const QStringList sslModes{QStringLiteral("disable"),   QStringLiteral("allow"),
                           QStringLiteral("prefer"),    QStringLiteral("require"),
                           QStringLiteral("verify-ca"), QStringLiteral("verify-full")};

/// The driver separates options by semicolons and libpq quotes by apostrophes.
bool isPlain(const QString &value)
{
    for (const QChar character : value) {
        if (character == QLatin1Char(';') || character == QLatin1Char('\'') ||
            character == QLatin1Char('\\') || !character.isPrint())
            return false;
    }
    return true;
}

Result<void> takeSchema(DatabaseUrl &url, const QString &name)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]{0,62}$"));
    if (!plain.match(name).hasMatch())
        return fail(ErrorCode::Invalid, tr("The name of a schema is written in small letters, "
                                           "digits and underscores."));
    url.schema = name;
    return {};
}

Result<void> takeOption(DatabaseUrl &url, const QString &key, const QString &value)
{
    if (key == QLatin1String("password"))
        return fail(ErrorCode::Invalid,
                    tr("The address of the database must not hold a password: others could read "
                       "it in the list of processes. Put it into the file ~/.pgpass, or name a "
                       "file in PGPASSFILE."));
    if (key == QLatin1String("host")) {
        url.host = value;
        return {};
    }
    if (key == QLatin1String("service")) {
        url.service = value;
        return {};
    }
    if (key == QLatin1String("schema"))
        return takeSchema(url, value);
    if (!knownOptions.contains(key))
        return fail(ErrorCode::Invalid,
                    tr("“%1” is not known in the address of a database; service, schema, "
                       "sslmode, sslrootcert, sslcert and sslkey are.")
                        .arg(key));
    if (key == QLatin1String("sslmode") && !sslModes.contains(value))
        return fail(ErrorCode::Invalid,
                    tr("“sslmode” must be one of %1.").arg(sslModes.join(QStringLiteral(", "))));
    url.options.append({key, value});
    return {};
}

Result<DatabaseUrl> complete(const DatabaseUrl &url)
{
    const bool whole = url.service.isEmpty();
    if (whole && url.host.isEmpty())
        return fail(ErrorCode::Invalid,
                    tr("The address of the database names no server. Write it like "
                       "postgresql://anna@db.example.com/cordboard."));
    if (whole && url.database.isEmpty())
        return fail(ErrorCode::Invalid,
                    tr("The address of the database names no database. Write it like "
                       "postgresql://anna@db.example.com/cordboard."));
    QStringList all{url.host, url.database, url.user, url.service};
    for (const auto &option : url.options)
        all.append(option.second);
    for (const QString &value : all) {
        if (!isPlain(value))
            return fail(ErrorCode::Invalid,
                        tr("The address of the database holds a character that cannot be used "
                           "there: a semicolon, an apostrophe or a backslash."));
    }
    return url;
}

} // namespace

QString DatabaseUrl::place() const
{
    if (host.isEmpty() && !service.isEmpty())
        return service;
    return QStringLiteral("%1:%2/%3").arg(host).arg(port).arg(database);
}

Result<DatabaseUrl> parseDatabaseUrl(const QString &text)
{
    const QUrl parsed(text, QUrl::StrictMode);
    const QString scheme = text.section(QStringLiteral("://"), 0, 0);
    if (scheme != QLatin1String("postgresql") && scheme != QLatin1String("postgres"))
        return fail(ErrorCode::Invalid,
                    tr("The address of a database begins with postgresql://, like "
                       "postgresql://anna@db.example.com/cordboard."));
    if (!parsed.isValid())
        return fail(ErrorCode::Invalid,
                    tr("The address of the database cannot be read. Write it like "
                       "postgresql://anna@db.example.com:5432/cordboard."));
    DatabaseUrl url;
    if (!parsed.password().isEmpty()) {
        const auto refused = takeOption(url, QStringLiteral("password"), {});
        return forward(refused);
    }
    url.host = parsed.host(QUrl::FullyDecoded);
    url.port = quint16(parsed.port(5432));
    url.database = parsed.path(QUrl::FullyDecoded).mid(1);
    url.user = parsed.userName(QUrl::FullyDecoded);
    const auto items = QUrlQuery(parsed).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (auto taken = takeOption(url, key, value); !taken)
            return forward(taken);
    }
    // What the service says is not to be hidden by a default of ours.
    if (!url.service.isEmpty() && parsed.port() < 0)
        url.port = 0;
    return complete(url);
}

} // namespace cordboard::store
