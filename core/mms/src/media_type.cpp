#include "mms/media_type.h"

#include <QStringDecoder>

#include <array>
#include <utility>

namespace cordboard::mms {

namespace {

// What phones and gateways write on the left. Both spellings were met: Mbuni sends text/x-vCard
// back where text/vcard went in.
constexpr std::array aliases{
    std::pair{"text/vcard", "text/x-vcard"},
    std::pair{"text/directory", "text/x-vcard"},
    std::pair{"audio/wav", "audio/x-wav"},
    std::pair{"audio/wave", "audio/x-wav"},
    std::pair{"audio/vnd.wave", "audio/x-wav"},
    std::pair{"audio/mp3", "audio/mpeg"},
    std::pair{"audio/x-mpeg", "audio/mpeg"},
    std::pair{"image/jpg", "image/jpeg"},
    std::pair{"image/pjpeg", "image/jpeg"},
    std::pair{"image/x-png", "image/png"},
    std::pair{"application/x-pdf", "application/pdf"},
    std::pair{"video/3gp", "video/3gpp"},
};

constexpr std::array charsets{
    std::pair{"utf-8", charset::utf8},    std::pair{"us-ascii", charset::usAscii},
    std::pair{"ascii", charset::usAscii}, std::pair{"iso-8859-1", charset::latin1},
    std::pair{"utf-16", charset::utf16},  std::pair{"iso-10646-ucs-2", charset::ucs2},
    std::pair{"utf8", charset::utf8},
};

/// UTF-16 with a byte order mark, else big-endian (RFC 2781, 4.3).
QString fromUtf16(QByteArrayView octets)
{
    const bool little = octets.startsWith("\xff\xfe");
    QStringDecoder decoder(little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    return decoder.decode(octets.first(octets.size() & ~qsizetype(1)));
}

QString fromUtf8(QByteArrayView octets)
{
    return octets.isValidUtf8() ? QString::fromUtf8(octets) : QString::fromLatin1(octets);
}

} // namespace

QByteArray canonicalMediaName(QByteArrayView name)
{
    const QByteArray lower = name.trimmed().toByteArray().toLower();
    for (const auto &[from, to] : aliases)
        if (lower == from)
            return to;
    return lower;
}

int charsetNumber(QByteArrayView name)
{
    const QByteArray lower = name.trimmed().toByteArray().toLower();
    for (const auto &[known, number] : charsets)
        if (lower == known)
            return number;
    return charset::none;
}

QByteArray charsetName(int number)
{
    for (const auto &[known, value] : charsets)
        if (value == number)
            return known;
    return "utf-8";
}

QString decodeText(QByteArrayView octets, int number)
{
    if (number == charset::utf16 || number == charset::ucs2)
        return fromUtf16(octets);
    if (number == charset::latin1)
        return QString::fromLatin1(octets);
    return fromUtf8(octets);
}

} // namespace cordboard::mms
