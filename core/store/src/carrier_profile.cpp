#include "carrier_profile.h"

#include "values.h"

namespace cordboard::store {

Result<SmppProfile> readProfile(Connection &connection, CarrierId carrier)
{
    const auto rows = connection.run("SELECT key, value FROM carrier_setting WHERE carrier_id = ?",
                                     {carrier.value});
    if (!rows)
        return forward(rows);
    SmppProfile profile;
    while ((*rows)->next()) {
        const QByteArray key = (*rows)->value(0).toString().toLatin1();
        for (const ProfileField &field : profileFields()) {
            if (key == field.key)
                (void)setProfileValue(profile, field, (*rows)->value(1).toString());
        }
    }
    (*rows)->finish();
    return profile;
}

Result<void> saveProfile(Connection &connection, CarrierId carrier, const SmppProfile &profile)
{
    const SmppProfile standard;
    for (const ProfileField &field : profileFields()) {
        const QString key = QString::fromLatin1(field.key);
        const QString value = profileValue(profile, field);
        const auto changed =
            value == profileValue(standard, field)
                ? connection.change("DELETE FROM carrier_setting WHERE carrier_id = ? AND key = ?",
                                    {carrier.value, key})
                : connection.change("INSERT INTO carrier_setting (carrier_id, key, value) VALUES "
                                    "(?, ?, ?) ON CONFLICT (carrier_id, key) DO UPDATE SET value = "
                                    "excluded.value",
                                    {carrier.value, key, text(value)});
        if (!changed)
            return forward(changed);
    }
    return {};
}

} // namespace cordboard::store
