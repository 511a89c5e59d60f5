#include "addresses.h"

#include <algorithm>

namespace cordboard::carrier {

namespace {

constexpr quint8 tonInternational = 1;
constexpr quint8 npiIsdn = 1;
constexpr qsizetype longestShortCode = 8;

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

namespace {

void put(SmppAddress &result, const AddressRule &rule)
{
    result.ton = quint8(rule.ton);
    result.npi = quint8(rule.npi);
}

SmppAddress toSmpp(const QString &address, const AddressRule &number, const SmppProfile &profile)
{
    SmppAddress result;
    QStringView rest(address);
    if (rest.startsWith(QLatin1Char('+')) && isDigits(rest.sliced(1))) {
        rest = number.plus ? rest : rest.sliced(1);
        put(result, number);
    } else if (!isDigits(rest)) {
        put(result, profile.ourName);
    } else if (rest.size() <= longestShortCode) {
        put(result, profile.ourShortCode);
    } else {
        result.npi = npiIsdn;
    }
    result.valid = !rest.isEmpty();
    for (const QChar c : rest) {
        result.valid = result.valid && c.unicode() >= 0x20 && c.unicode() < 0x7F;
        result.digits.append(c.toLatin1());
    }
    return result;
}

} // namespace

SmppAddress sourceToSmpp(const QString &address, const SmppProfile &profile)
{
    return toSmpp(address, profile.ourNumber, profile);
}

SmppAddress destinationToSmpp(const QString &address, const SmppProfile &profile)
{
    return toSmpp(address, profile.destination, profile);
}

QString fromSmpp(QByteArrayView digits, quint8 ton, const AddressRule &rule)
{
    QString address = QString::fromLatin1(digits);
    if (!isDigits(address))
        return address;
    const bool byRule = ton == rule.ton && address.size() > longestShortCode;
    if (ton != tonInternational && !byRule)
        return address;
    if (address.startsWith(QLatin1String("00")))
        address.remove(0, 2);
    return QLatin1Char('+') + address;
}

} // namespace cordboard::carrier
