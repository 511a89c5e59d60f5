#include "text/segment.h"

#include "gsm_alphabet.h"

#include <QCoreApplication>
#include <QtEndian>

namespace cordboard::text {
namespace {

QByteArray gsmOctets(QStringView text, const Segment &part)
{
    QByteArray octets;
    octets.reserve(part.units);
    for (const QChar character : text.sliced(part.from, part.length)) {
        const GsmCode code = gsmCode(character.unicode());
        if (code.septets == 2)
            octets.append(char(gsmEscape));
        octets.append(char(code.code));
    }
    return octets;
}

bool isLoneSurrogate(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

QByteArray ucs2Octets(QStringView text, const Segment &part)
{
    QByteArray octets(part.length * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < part.length; ++i) {
        const qsizetype at = part.from + i;
        const char16_t unit = isLoneSurrogate(text, at) ? replacement : text[at].unicode();
        qToBigEndian<quint16>(unit, octets.data() + i * 2);
    }
    return octets;
}

QByteArray concatenationHeader(quint8 reference, int total, int number)
{
    const char header[] = {0x05, 0x00, 0x03, char(reference), char(total), char(number)};
    return QByteArray(header, sizeof header);
}

Unexpected<Error> tooLong(int parts)
{
    return fail(ErrorCode::Invalid,
                QCoreApplication::translate(
                    "cordboard::text",
                    "This message is too long: it would take %1 parts, and phones can join %2 at "
                    "most. Shorten it, or send it as several messages.")
                    .arg(parts)
                    .arg(maxParts));
}

} // namespace

Result<EncodedMessage> encode(QStringView text, quint8 reference)
{
    const Segmentation cut = segment(text);
    const int total = cut.parts();
    if (total > maxParts)
        return tooLong(total);

    EncodedMessage message;
    message.encoding = cut.encoding;
    message.dataCoding = cut.encoding == Encoding::Gsm7 ? 0 : 8;
    message.parts.reserve(total);
    for (int i = 0; i < total; ++i) {
        EncodedPart part;
        part.hasUdh = total > 1;
        if (part.hasUdh)
            part.userData = concatenationHeader(reference, total, i + 1);
        part.userData += cut.encoding == Encoding::Gsm7 ? gsmOctets(text, cut.segments[i])
                                                        : ucs2Octets(text, cut.segments[i]);
        message.parts.append(std::move(part));
    }
    return message;
}

} // namespace cordboard::text
