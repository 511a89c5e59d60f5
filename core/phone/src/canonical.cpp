#include "phone/number.h"

#include <algorithm>

namespace cordboard::phone {
namespace {

constexpr int tonInternational = 1; // SMPP v3.4, 5.2.5

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A country code never begins with 0. The shortest numbers that can be dialled from abroad have
/// 7 digits (Niue); below that, carriers send short codes with a wrong TON.
bool isInternational(QStringView digits)
{
    return digits.size() >= 7 && digits.size() <= 15 && digits.front() != u'0' && isDigits(digits);
}

QString withoutSeparators(const QString &address)
{
    QString bare;
    bare.reserve(address.size());
    for (const QChar character : address) {
        if (!QStringView(u" -.()\u00A0").contains(character))
            bare.append(character);
    }
    return bare;
}

} // namespace

QString canonical(const QString &address, int ton)
{
    const QString bare = withoutSeparators(address);
    QStringView digits(bare);
    const bool plus = digits.startsWith(u'+');
    if (!plus && ton != tonInternational)
        return address;
    if (plus)
        digits = digits.sliced(1);
    if (ton == tonInternational && digits.startsWith(u"00"))
        digits = digits.sliced(2);
    return isInternational(digits) ? u'+' + digits.toString() : address;
}

} // namespace cordboard::phone
