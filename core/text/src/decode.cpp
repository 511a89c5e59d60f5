#include "text/decode.h"

#include "gsm_tables.h"
#include "single_byte.h"

#include <QStringDecoder>
#include <QtEndian>

namespace cordboard::text {
namespace {

enum class Charset { Gsm, Ascii, Latin1, Cyrillic, Hebrew, Ucs2, Binary };

/// Multibyte sets of SMPP v3.4, 5.2.19, which Qt reads through ICU; null for the others. The
/// standard says "JIS" and "KS C 5601" and leaves the encoding open: these are what is sent.
const char *multibyteSet(quint8 dataCoding)
{
    switch (dataCoding) {
    case 0x05:
        return "Shift_JIS";
    case 0x0A:
        return "ISO-2022-JP";
    case 0x0D:
        return "EUC-JP";
    case 0x0E:
        return "EUC-KR";
    default:
        return nullptr;
    }
}

/// Nothing when this Qt cannot read the set, or the octets are not of it: then they are shown as
/// the data they are.
std::optional<QString> multibyteText(const QByteArray &body, const char *set)
{
    QStringDecoder decoder(set);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(body);
    if (decoder.hasError())
        return std::nullopt;
    return text.remove(QChar(u'\0'));
}

/// SMPP v3.4, 5.2.19. What is reserved is shown as the octets it is.
Charset charsetOfSmpp(quint8 dataCoding)
{
    switch (dataCoding) {
    case 0x00:
        return Charset::Gsm;
    case 0x01:
        return Charset::Ascii;
    case 0x03:
        return Charset::Latin1;
    case 0x06:
        return Charset::Cyrillic;
    case 0x07:
        return Charset::Hebrew;
    case 0x08:
        return Charset::Ucs2;
    default:
        return Charset::Binary;
    }
}

/// The charset bits of the general and the automatic-deletion group. Reserved codings are GSM
/// (23.038, 4); compressed text stays binary, nobody ever deployed the compression of 23.042.
Charset charsetOfGeneralGroup(quint8 scheme)
{
    if (scheme & 0x20)
        return Charset::Binary;
    switch ((scheme >> 2) & 0x03) {
    case 1:
        return Charset::Binary;
    case 2:
        return Charset::Ucs2;
    default:
        return Charset::Gsm;
    }
}

/// From 0x10 on data_coding is in practice the GSM data coding scheme (3GPP TS 23.038, 4). Masking
/// with 0x0F, as some libraries did, reads a class 0 text (0x10, 0xF0) right and 0x18 wrong.
Charset charsetOf(quint8 dataCoding)
{
    if (dataCoding < 0x10)
        return charsetOfSmpp(dataCoding);
    switch (dataCoding >> 4) {
    case 0x0E:
        return Charset::Ucs2; // message waiting, UCS-2
    case 0x0F:
        return dataCoding & 0x04 ? Charset::Binary : Charset::Gsm;
    default:
        return dataCoding < 0x80 ? charsetOfGeneralGroup(dataCoding) : Charset::Gsm;
    }
}

char16_t afterEscape(quint8 octet, const char16_t *locking, int language)
{
    if (octet == gsmEscape)
        return u' '; // reserved for a further table: a space until there is one
    if (const char16_t shifted = singleShift(language, octet))
        return shifted;
    return octet < 128 ? locking[octet] : replacement;
}

QString gsmText(const QByteArray &body, int lockingLanguage, int singleLanguage)
{
    const char16_t *locking = lockingTable(lockingLanguage);
    QString text;
    text.reserve(body.size());
    for (qsizetype i = 0; i < body.size(); ++i) {
        const quint8 octet = quint8(body[i]);
        if (octet == gsmEscape && i + 1 < body.size())
            text.append(QChar(afterEscape(quint8(body[++i]), locking, singleLanguage)));
        else
            text.append(QChar(octet < 128 ? locking[octet] : replacement));
    }
    return text;
}

QString singleByteText(const QByteArray &body, char16_t (*characterOf)(quint8))
{
    QString text;
    text.reserve(body.size());
    for (const char octet : body) {
        if (octet != 0)
            text.append(QChar(characterOf(quint8(octet))));
    }
    return text;
}

void appendUnit(QString &text, char16_t unit)
{
    const QChar character(unit);
    const bool pending = !text.isEmpty() && text.back().isHighSurrogate();
    if (pending && !character.isLowSurrogate())
        text.back() = QChar(replacement);
    if (character.isLowSurrogate() && !pending)
        text.append(QChar(replacement));
    else if (unit != 0)
        text.append(character);
}

QString ucs2Text(const QByteArray &body)
{
    const qsizetype units = body.size() / 2;
    const auto read = [&body](qsizetype i, bool little) {
        const char *at = body.constData() + i * 2;
        return char16_t(little ? qFromLittleEndian<quint16>(at) : qFromBigEndian<quint16>(at));
    };
    const char16_t first = units > 0 ? read(0, false) : u' ';
    const bool little = first == 0xFFFE; // a byte order mark the other way round is no guess
    const bool marked = little || first == 0xFEFF;

    QString text;
    text.reserve(units + 1);
    for (qsizetype i = marked ? 1 : 0; i < units; ++i)
        appendUnit(text, read(i, little));
    if (body.size() % 2 != 0)
        appendUnit(text, replacement);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.back() = QChar(replacement);
    return text;
}

} // namespace

std::optional<QString> decodeText(const QByteArray &body, quint8 dataCoding, int lockingShift,
                                  int singleShiftLanguage)
{
    if (const char *set = multibyteSet(dataCoding))
        return multibyteText(body, set);
    switch (charsetOf(dataCoding)) {
    case Charset::Gsm:
        return gsmText(body, lockingShift, singleShiftLanguage);
    case Charset::Ascii:
        return singleByteText(body, asciiCharacter);
    case Charset::Latin1:
        return singleByteText(body, latin1Character);
    case Charset::Cyrillic:
        return singleByteText(body, cyrillicCharacter);
    case Charset::Hebrew:
        return singleByteText(body, hebrewCharacter);
    case Charset::Ucs2:
        return ucs2Text(body);
    case Charset::Binary:
        break;
    }
    return std::nullopt;
}

} // namespace cordboard::text
