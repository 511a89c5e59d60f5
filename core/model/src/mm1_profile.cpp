#include "model/mm1_profile.h"

namespace cordboard {

namespace {

template<QString Mm1Profile::*Member>
Mm1Field mm1Text(const char *key)
{
    return {key, [](const Mm1Profile &profile) { return profile.*Member; },
            [](Mm1Profile &profile, const QString &value) {
                profile.*Member = value;
                return true;
            }};
}

Mm1Field mm1Size()
{
    return {"mm1_max_bytes",
            [](const Mm1Profile &profile) { return QString::number(profile.maxOctets); },
            [](Mm1Profile &profile, const QString &value) {
                bool isNumber = false;
                profile.maxOctets = value.toLongLong(&isNumber);
                return isNumber;
            }};
}

} // namespace

const QList<Mm1Field> &mm1Fields()
{
    static const QList<Mm1Field> fields{
        mm1Text<&Mm1Profile::listen>("mm1_listen"),
        mm1Text<&Mm1Profile::publicUrl>("mm1_public_url"),
        mm1Text<&Mm1Profile::numberHeader>("mm1_number_header"),
        mm1Text<&Mm1Profile::trustedProxies>("mm1_trusted_proxies"),
        mm1Size(),
    };
    return fields;
}

} // namespace cordboard
