#include "phone/number.h"

#include "library.h"
#include "zones.h"

#include <QLocale>

using i18n::phonenumbers::PhoneNumberUtil;

namespace cordboard::phone {

QString display(const QString &e164)
{
    const auto number = parsed(e164);
    if (!number)
        return e164;
    std::string formatted;
    library().Format(*number, PhoneNumberUtil::INTERNATIONAL, &formatted);
    // ITU-T E.123 writes international numbers with spaces only.
    return QString::fromStdString(formatted).replace(u'-', u' ');
}

QString region(const QString &e164)
{
    const auto number = parsed(e164);
    if (!number)
        return {};
    std::string code;
    library().GetRegionCodeForNumber(*number, &code);
    const bool isCountry = code.size() == 2 && code != "ZZ";
    return isCountry ? QString::fromStdString(code) : QString();
}

QString countryName(const QString &e164)
{
    const QString code = region(e164);
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

std::optional<QByteArray> timeZone(const QString &e164)
{
    const char *zone = zoneOfArea(e164);
    if (!zone)
        zone = zoneOfRegion(region(e164));
    return zone ? std::optional(QByteArray(zone)) : std::nullopt;
}

QList<QByteArray> timeZones(const QString &e164)
{
    const char *zones = zonesOfArea(e164);
    if (!zones) {
        if (const auto only = timeZone(e164))
            return {*only};
        zones = zonesOfRegion(region(e164));
    }
    return zones ? QByteArray(zones).split(' ') : QList<QByteArray>();
}

QString subdivision(const QString &e164)
{
    return QString::fromLatin1(stateOfArea(e164));
}

} // namespace cordboard::phone
