#include "text/decode.h"

#include <QByteArrayView>
#include <QtEndian>

namespace cordboard::text {
namespace {

// Information elements of 3GPP TS 23.040, 9.2.3.24.
enum Element : quint8 {
    Concat8 = 0x00,
    Ports8 = 0x04,
    Ports16 = 0x05,
    Concat16 = 0x08,
    SingleShiftTable = 0x24,
    LockingShiftTable = 0x25
};

quint8 octet(QByteArrayView data, qsizetype at)
{
    return quint8(data[at]);
}

std::optional<Concatenation> concatenation(QByteArrayView value, bool wide)
{
    if (value.size() != (wide ? 4 : 3))
        return std::nullopt;
    Concatenation found;
    found.wide = wide;
    found.reference = wide ? qFromBigEndian<quint16>(value.data()) : octet(value, 0);
    found.total = octet(value, value.size() - 2);
    found.number = octet(value, value.size() - 1);
    const bool makesSense = found.number >= 1 && found.number <= found.total;
    return makesSense ? std::optional(found) : std::nullopt;
}

/// Of an element that comes twice, or of both kinds of concatenation, the last one counts
/// (9.2.3.24); one whose length or numbers are wrong is passed over.
void readElement(quint8 element, QByteArrayView value, UserData &data)
{
    switch (element) {
    case Concat8:
    case Concat16:
        if (const auto found = concatenation(value, element == Concat16))
            data.concatenation = found;
        break;
    case Ports8:
        data.portAddressed |= value.size() == 2;
        break;
    case Ports16:
        data.portAddressed |= value.size() == 4;
        break;
    case SingleShiftTable:
        if (value.size() == 1)
            data.singleShift = octet(value, 0);
        break;
    case LockingShiftTable:
        if (value.size() == 1)
            data.lockingShift = octet(value, 0);
        break;
    default:
        break;
    }
}

void readElements(QByteArrayView header, UserData &data)
{
    while (header.size() >= 2) {
        const qsizetype length = octet(header, 1);
        if (length > header.size() - 2)
            return; // the rest of the header cannot be trusted, the body still can
        readElement(octet(header, 0), header.sliced(2, length), data);
        header = header.sliced(2 + length);
    }
}

} // namespace

UserData parseUserData(const QByteArray &shortMessage, bool udhi)
{
    UserData data;
    data.body = shortMessage;
    if (!udhi)
        return data;
    const QByteArrayView octets(shortMessage);
    if (octets.isEmpty() || octet(octets, 0) > octets.size() - 1) {
        data.valid = false;
        return data;
    }
    const qsizetype headerLength = octet(octets, 0);
    readElements(octets.sliced(1, headerLength), data);
    data.body = shortMessage.sliced(1 + headerLength);
    return data;
}

} // namespace cordboard::text
