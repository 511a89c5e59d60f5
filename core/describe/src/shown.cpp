#include "fields.h"
#include "words.h"

#include <algorithm>

namespace cordboard::describe {

QString shownString(QByteArrayView octets)
{
    QString text;
    text.reserve(octets.size());
    for (const char c : octets) {
        const auto octet = quint8(c);
        if (octet < 0x20 || (octet >= 0x7F && octet < 0xA0))
            text += QStringLiteral("\\x%1").arg(octet, 2, 16, QLatin1Char('0'));
        else
            text += QLatin1Char(c);
    }
    return text;
}

QString shownOctets(QByteArrayView octets, qsizetype most)
{
    const QByteArray hex = octets.first(std::min(octets.size(), most)).toByteArray().toHex(' ');
    return QString::fromLatin1(hex) + (octets.size() > most ? QStringLiteral(" …") : QString());
}

QString byteCount(qsizetype count)
{
    return Words::tr("%n byte(s)", nullptr, int(count));
}

quint64 bigEndian(QByteArrayView octets)
{
    quint64 value = 0;
    for (const char octet : octets)
        value = value << 8 | quint8(octet);
    return value;
}

PduField numberField(const QString &name, quint64 number, OctetRange range)
{
    PduField field;
    field.name = name;
    field.kind = PduField::Kind::Number;
    field.number = number;
    field.value = hexNumber(number, int(range.count));
    field.range = range;
    return field;
}

bool looksLikePhone(QByteArrayView address)
{
    const auto digits =
        std::count_if(address.begin(), address.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits > 3 && digits * 2 > address.size();
}

} // namespace cordboard::describe
