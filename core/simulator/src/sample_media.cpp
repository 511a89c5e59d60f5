#include "simulator/sample_media.h"

#include "dice.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace cordboard::simulator {

namespace {

QByteArray number32(quint32 number)
{
    QByteArray octets(4, '\0');
    qToBigEndian(number, octets.data());
    return octets;
}

quint32 crc32(const QByteArray &octets)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char octet : octets) {
        crc ^= quint8(octet);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1U ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    }
    return ~crc;
}

QByteArray chunk(const char *type, const QByteArray &data)
{
    const QByteArray named = type + data;
    return number32(quint32(data.size())) + named + number32(crc32(named));
}

/// Rows of RGB, each behind its filter octet (0: none).
QByteArray colourRun(int width, int height, quint64 seed)
{
    Dice dice(seed, width);
    const std::array<int, 3> from{dice.below(200), dice.below(200), dice.below(200)};
    QByteArray rows;
    rows.reserve(height * (1 + width * 3));
    for (int y = 0; y < height; ++y) {
        rows += '\0';
        for (int x = 0; x < width; ++x) {
            rows += char(from[0] + x * 55 / width);
            rows += char(from[1] + y * 55 / height);
            rows += char(from[2] + (x + y) * 55 / (width + height));
        }
    }
    return rows;
}

const char *typeFor(const QString &suffix)
{
    static constexpr std::pair<const char *, const char *> types[] = {
        {"jpg", "image/jpeg"},   {"jpeg", "image/jpeg"}, {"png", "image/png"},
        {"gif", "image/gif"},    {"mp4", "video/mp4"},   {"3gp", "video/3gpp"},
        {"mp3", "audio/mpeg"},   {"wav", "audio/x-wav"}, {"pdf", "application/pdf"},
        {"vcf", "text/x-vCard"}, {"txt", "text/plain"},
    };
    for (const auto &[ending, type] : types) {
        if (suffix.compare(QLatin1String(ending), Qt::CaseInsensitive) == 0)
            return type;
    }
    return "application/octet-stream";
}

/// A name that no header and no SMIL page has to quote.
QByteArray plainName(const QString &name)
{
    QByteArray plain = name.toLatin1();
    std::replace_if(
        plain.begin(), plain.end(),
        [](char c) {
            const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '.' || c == '-';
            return !fine;
        },
        '_');
    return plain;
}

} // namespace

mms::Part sampleText(const QString &text)
{
    return {{"text/plain", mms::charset::utf8}, "text", "text.txt", text.toUtf8()};
}

mms::Part samplePicture(int width, int height, quint64 seed)
{
    const QByteArray head = number32(quint32(width)) + number32(quint32(height)) +
                            QByteArray::fromHex("0802000000"); // 8 bits of R, G and B
    // qCompress puts the length before the zlib stream that a PNG wants
    const QByteArray pixels = qCompress(colourRun(width, height, seed)).sliced(4);
    return {{"image/png"},
            "picture",
            "picture.png",
            QByteArray::fromHex("89504E470D0A1A0A") + chunk("IHDR", head) + chunk("IDAT", pixels) +
                chunk("IEND", {})};
}

mms::Part sampleContact(const QString &name, const QString &number)
{
    return {{"text/x-vCard"},
            "card",
            "card.vcf",
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8:" + name.toUtf8() +
                "\r\nTEL;CELL:" + number.toUtf8() + "\r\nEND:VCARD\r\n"};
}

Result<mms::Part> mediaFromFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("Simulator", "%1 cannot be read: %2")
                        .arg(fileName, file.errorString()));
    }
    const QFileInfo info(fileName);
    const QByteArray name = plainName(info.fileName());
    return mms::Part{{typeFor(info.suffix())}, name, name, file.readAll()};
}

} // namespace cordboard::simulator
