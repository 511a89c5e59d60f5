#include "signature.h"

#include "mp3.h"

#include <QtEndian>

namespace cordboard::media {

namespace {

bool isJpeg(QByteArrayView octets)
{
    // SOI, then the first octet of a marker that may follow it
    return octets.size() > 4 && octets.startsWith("\xff\xd8\xff") && uchar(octets[3]) >= 0xc0;
}

bool isPng(QByteArrayView octets)
{
    return octets.size() >= 33 &&
           octets.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16));
}

bool isGif(QByteArrayView octets)
{
    return octets.size() > 13 && (octets.startsWith("GIF87a") || octets.startsWith("GIF89a"));
}

bool isWav(QByteArrayView octets)
{
    return octets.size() >= 28 && octets.startsWith("RIFF") && octets.sliced(8, 4) == "WAVE";
}

bool isPdf(QByteArrayView octets)
{
    return octets.startsWith("%PDF-1.") || octets.startsWith("%PDF-2.");
}

/// The brand of the ISO base media file format (ISO/IEC 14496-12, 4.3). QuickTime, HEIC, AVIF, M4A
/// and 3GPP2 have others, and phones do not take them.
std::optional<Kind> kindByBrand(QByteArrayView octets)
{
    if (octets.size() < 16 || octets.sliced(4, 4) != "ftyp" ||
        qFromBigEndian<quint32>(octets.data()) < 16)
        return std::nullopt;
    const QByteArrayView brand = octets.sliced(8, 4);
    for (const char *prefix : {"3gp", "3gr", "3gs", "3ge", "3gg"})
        if (brand.startsWith(prefix))
            return Kind::ThreeGp;
    for (const char *prefix : {"iso", "mp4", "avc", "M4V", "MSNV", "mmp4", "dash", "f4v"})
        if (brand.startsWith(prefix))
            return Kind::Mp4;
    return std::nullopt;
}

/// Text that begins a contact (RFC 6350, 3.3), in any case, perhaps after a byte order mark. A
/// contact has no NUL: one that has is something else in disguise.
bool isVCard(QByteArrayView octets)
{
    if (octets.startsWith("\xef\xbb\xbf"))
        octets = octets.sliced(3);
    constexpr QByteArrayView begin("BEGIN:VCARD");
    if (octets.size() <= begin.size() ||
        octets.first(begin.size()).compare(begin, Qt::CaseInsensitive) != 0)
        return false;
    const char next = octets[begin.size()];
    return (next == '\r' || next == '\n' || next == ' ') && !octets.contains('\0');
}

} // namespace

std::optional<Kind> kindBySignature(QByteArrayView octets)
{
    if (isJpeg(octets))
        return Kind::Jpeg;
    if (isPng(octets))
        return Kind::Png;
    if (isGif(octets))
        return Kind::Gif;
    if (isWav(octets))
        return Kind::Wav;
    if (isPdf(octets))
        return Kind::Pdf;
    if (isVCard(octets))
        return Kind::VCard;
    if (const auto video = kindByBrand(octets))
        return video;
    if (firstMp3Frame(octets))
        return Kind::Mp3;
    return std::nullopt;
}

} // namespace cordboard::media
