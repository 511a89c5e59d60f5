#include "model/mm7_profile.h"

namespace cordboard {

namespace {

template<QString Mm7Profile::*Member>
Mm7Field textField(const char *key)
{
    return {key, [](const Mm7Profile &profile) { return profile.*Member; },
            [](Mm7Profile &profile, const QString &value) {
                profile.*Member = value;
                return true;
            }};
}

template<bool Mm7Profile::*Member>
Mm7Field flagField(const char *key)
{
    return {key,
            [](const Mm7Profile &profile) {
                return profile.*Member ? QStringLiteral("1") : QStringLiteral("0");
            },
            [](Mm7Profile &profile, const QString &value) {
                profile.*Member = value == QLatin1String("1");
                return value == QLatin1String("1") || value == QLatin1String("0");
            }};
}

Mm7Field sizeField()
{
    return {"mm7_max_bytes",
            [](const Mm7Profile &profile) { return QString::number(profile.maxOctets); },
            [](Mm7Profile &profile, const QString &value) {
                bool isNumber = false;
                profile.maxOctets = value.toLongLong(&isNumber);
                return isNumber;
            }};
}

} // namespace

const QList<Mm7Field> &mm7Fields()
{
    static const QList<Mm7Field> fields{
        textField<&Mm7Profile::url>("mm7_url"),
        textField<&Mm7Profile::vaspId>("mm7_vaspid"),
        textField<&Mm7Profile::vasId>("mm7_vasid"),
        textField<&Mm7Profile::xmlNamespace>("mm7_namespace"),
        textField<&Mm7Profile::version>("mm7_version"),
        flagField<&Mm7Profile::plusInNumbers>("mm7_plus"),
        sizeField(),
        textField<&Mm7Profile::listen>("mm7_listen"),
        textField<&Mm7Profile::listenUser>("mm7_listen_username"),
        flagField<&Mm7Profile::allowPrivate>("mm7_allow_private"),
    };
    return fields;
}

} // namespace cordboard
