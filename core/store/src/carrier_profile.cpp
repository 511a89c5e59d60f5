#include "carrier_profile.h"

#include "values.h"

#include <QHash>

namespace cordboard::store {

namespace {

const QString listenPasswordKey = QStringLiteral("mm7_listen_password");

using Settings = QHash<QString, QString>;

Result<Settings> readSettings(Connection &connection, CarrierId carrier)
{
    const auto rows = connection.run("SELECT key, value FROM carrier_setting WHERE carrier_id = ?",
                                     {carrier.value});
    if (!rows)
        return forward(rows);
    Settings settings;
    while ((*rows)->next())
        settings.insert((*rows)->text(0), (*rows)->text(1));
    (*rows)->finish();
    return settings;
}

Result<void> saveSetting(Connection &connection, CarrierId carrier, const QString &key,
                         const QString &value, const QString &standard)
{
    const auto changed =
        value == standard
            ? connection.change("DELETE FROM carrier_setting WHERE carrier_id = ? AND key = ?",
                                {carrier.value, key})
            : connection.change("INSERT INTO carrier_setting (carrier_id, key, value) VALUES "
                                "(?, ?, ?) ON CONFLICT (carrier_id, key) DO UPDATE SET value = "
                                "excluded.value",
                                {carrier.value, key, text(value)});
    return changed ? Result<void>() : Result<void>(forward(changed));
}

template<class Profile, class Fields>
Profile fromSettings(const Settings &settings, const Fields &fields)
{
    Profile profile;
    for (const auto &field : fields) {
        const auto found = settings.constFind(QString::fromLatin1(field.key));
        if (found != settings.constEnd())
            (void)field.set(profile, *found);
    }
    return profile;
}

template<class Profile, class Fields>
Result<void> saveFields(Connection &connection, CarrierId carrier, const Profile &profile,
                        const Fields &fields)
{
    const Profile standard;
    for (const auto &field : fields) {
        const auto saved = saveSetting(connection, carrier, QString::fromLatin1(field.key),
                                       field.value(profile), field.value(standard));
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace

Result<SmppProfile> readProfile(Connection &connection, CarrierId carrier)
{
    const auto settings = readSettings(connection, carrier);
    if (!settings)
        return forward(settings);
    SmppProfile profile;
    for (const ProfileField &field : profileFields()) {
        const auto found = settings->constFind(QString::fromLatin1(field.key));
        if (found != settings->constEnd())
            (void)setProfileValue(profile, field, *found);
    }
    return profile;
}

Result<void> saveProfile(Connection &connection, CarrierId carrier, const SmppProfile &profile)
{
    const SmppProfile standard;
    for (const ProfileField &field : profileFields()) {
        const auto saved = saveSetting(connection, carrier, QString::fromLatin1(field.key),
                                       profileValue(profile, field), profileValue(standard, field));
        if (!saved)
            return saved;
    }
    return {};
}

Result<Mm7Profile> readMm7(Connection &connection, CarrierId carrier)
{
    const auto settings = readSettings(connection, carrier);
    if (!settings)
        return forward(settings);
    Mm7Profile profile = fromSettings<Mm7Profile>(*settings, mm7Fields());
    profile.hasListenPassword = settings->contains(listenPasswordKey);
    return profile;
}

Result<void> saveMm7(Connection &connection, CarrierId carrier, const Mm7Profile &profile)
{
    return saveFields(connection, carrier, profile, mm7Fields());
}

Result<Mm1Profile> readMm1(Connection &connection, CarrierId carrier)
{
    const auto settings = readSettings(connection, carrier);
    if (!settings)
        return forward(settings);
    return fromSettings<Mm1Profile>(*settings, mm1Fields());
}

Result<void> saveMm1(Connection &connection, CarrierId carrier, const Mm1Profile &profile)
{
    return saveFields(connection, carrier, profile, mm1Fields());
}

Result<QByteArray> sealedListenPassword(Connection &connection, CarrierId carrier)
{
    const auto settings = readSettings(connection, carrier);
    if (!settings)
        return forward(settings);
    return QByteArray::fromBase64(settings->value(listenPasswordKey).toLatin1());
}

Result<void> saveListenPassword(Connection &connection, CarrierId carrier, const QByteArray &sealed)
{
    return saveSetting(connection, carrier, listenPasswordKey,
                       QString::fromLatin1(sealed.toBase64()), {});
}

} // namespace cordboard::store
