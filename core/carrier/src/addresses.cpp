#include "addresses.h"

#include <algorithm>

namespace cordboard::carrier {

namespace {

constexpr quint8 tonInternational = 1;
constexpr quint8 tonShortCode = 3;
constexpr quint8 tonAlphanumeric = 5;
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

SmppAddress toSmpp(const QString &address)
{
    SmppAddress result;
    QStringView rest(address);
    if (rest.startsWith(QLatin1Char('+')) && isDigits(rest.sliced(1))) {
        rest = rest.sliced(1);
        result.ton = tonInternational;
        result.npi = npiIsdn;
    } else if (!isDigits(rest)) {
        result.ton = tonAlphanumeric;
    } else if (rest.size() <= longestShortCode) {
        result.ton = tonShortCode;
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

QString fromSmpp(QByteArrayView digits, quint8 ton)
{
    QString address = QString::fromLatin1(digits);
    if (ton != tonInternational || !isDigits(address))
        return address;
    if (address.startsWith(QLatin1String("00")))
        address.remove(0, 2);
    return QLatin1Char('+') + address;
}

} // namespace cordboard::carrier
