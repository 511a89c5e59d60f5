#include "picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>
#include <array>
#include <cstring>

namespace cordboard::media_program {

using media::HelperOutcome;

namespace {

/// Megabytes that one picture may take: 16 million pixels, what a GIF or an interlaced PNG needs
/// whole. JPEG and other PNG pictures are made smaller while they are read.
constexpr int allocationLimit = 64;
constexpr int pixelOctets = 4;
/// No handset shows more, and a photo of 12 million pixels fits into memory this way.
constexpr std::array edges{2560, 1600, 1280, 1024, 640};
constexpr std::array qualities{90, 80, 70, 60, 50};

struct Opened
{
    HelperOutcome outcome = HelperOutcome::NoPicture;
    QSize picture;
    QImage image; ///< 32 bits a pixel
};

/// By content, and only these: SVG, XBM and the like have had holes that nobody needs here.
QByteArray formatOf(const QByteArray &octets)
{
    if (octets.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (octets.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (octets.startsWith("GIF87a") || octets.startsWith("GIF89a"))
        return "gif";
    return {};
}

QSize within(const QSize &size, int edge)
{
    if (size.width() <= edge && size.height() <= edge)
        return size;
    return size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

bool isTooLarge(const QSize &size)
{
    return size.width() > media::longestSide || size.height() > media::longestSide ||
           qint64(size.width()) * size.height() > media::mostPixels;
}

/// In sRGB, which phones assume when a picture does not say.
QImage plain(QImage image)
{
    image = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32
                                                          : QImage::Format_RGB32);
    const QColorSpace space = image.colorSpace();
    if (!image.isNull() && space.isValid() && space != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return image;
}

Opened open(const QByteArray &octets, int maxEdge)
{
    const QByteArray format = formatOf(octets);
    QBuffer buffer;
    buffer.setData(octets);
    if (format.isEmpty() || !buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader::setAllocationLimit(allocationLimit);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    if (isTooLarge(size))
        return {HelperOutcome::TooLarge, {}, {}};
    const QSize wanted = within(size, maxEdge);
    if (wanted != size)
        reader.setScaledSize(wanted);
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    QImage image = reader.read();
    if (image.isNull()) {
        const bool large = qint64(size.width()) * size.height() * pixelOctets >
                           qint64(allocationLimit) * 1024 * 1024;
        return {large ? HelperOutcome::TooLarge : HelperOutcome::NoPicture, {}, {}};
    }
    // a handler may have left the size to us
    if (image.width() > maxEdge || image.height() > maxEdge)
        image = image.scaled(within(image.size(), maxEdge), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    image = plain(std::move(image));
    if (image.isNull())
        return {HelperOutcome::TooLarge, {}, {}};
    return {HelperOutcome::Done, turned ? size.transposed() : size, image};
}

/// On white, as JPEG has no transparency, and without the texts and profiles of the original.
QImage onWhite(const QImage &image)
{
    const QImage from = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage flat(from.size(), QImage::Format_RGB32);
    if (flat.isNull() || from.isNull())
        return {};
    for (int y = 0; y < from.height(); ++y) {
        const auto *source = reinterpret_cast<const QRgb *>(from.constScanLine(y));
        auto *target = reinterpret_cast<QRgb *>(flat.scanLine(y));
        for (int x = 0; x < from.width(); ++x) {
            const int white = 255 - qAlpha(source[x]);
            target[x] =
                qRgb(qMin(255, qRed(source[x]) + white), qMin(255, qGreen(source[x]) + white),
                     qMin(255, qBlue(source[x]) + white));
        }
    }
    return flat;
}

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? octets : QByteArray();
}

/// The best JPEG of `image` that fits; empty when none does. The worst is tried first: one encoding
/// tells whether another size is needed.
QByteArray bestThatFits(const QImage &image, quint64 maxOctets)
{
    const QByteArray worst = jpegOf(image, qualities.back());
    if (worst.isEmpty() || quint64(worst.size()) > maxOctets)
        return {};
    for (const int quality : qualities) {
        const QByteArray octets = quality == qualities.back() ? worst : jpegOf(image, quality);
        if (!octets.isEmpty() && quint64(octets.size()) <= maxOctets)
            return octets;
    }
    return worst;
}

// one white pixel
const QByteArray smallestGif =
    QByteArray::fromBase64("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

void readOnce(const QByteArray &octets, const char *format)
{
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    QImageReader(&buffer, format).read();
}

} // namespace

void loadPictureFormats()
{
    QImage pixel(16, 16, QImage::Format_RGB32);
    pixel.fill(0);
    for (const char *format : {"jpeg", "png"}) {
        QByteArray octets;
        QBuffer buffer(&octets);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter(&buffer, format).write(pixel);
        readOnce(octets, format);
    }
    readOnce(smallestGif, "gif");
}

Made thumbnail(const QByteArray &octets, int maxEdge)
{
    const Opened opened = open(octets, maxEdge);
    if (opened.outcome != HelperOutcome::Done)
        return {opened.outcome, {}, {}, {}};
    const QImage image = opened.image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {HelperOutcome::TooLarge, {}, {}, {}};
    const qsizetype row = qsizetype(image.width()) * pixelOctets;
    QByteArray pixels(row * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.data() + row * y, image.constScanLine(y), size_t(row));
    return {HelperOutcome::Done, opened.picture, image.size(), pixels};
}

Made shrink(const QByteArray &octets, quint64 maxOctets)
{
    const Opened opened = open(octets, edges.front());
    if (opened.outcome != HelperOutcome::Done)
        return {opened.outcome, {}, {}, {}};
    const QImage flat = onWhite(opened.image);
    if (flat.isNull())
        return {HelperOutcome::TooLarge, {}, {}, {}};
    QSize tried;
    for (const int edge : edges) {
        const QSize size = within(flat.size(), edge);
        if (size == tried)
            continue;
        tried = size;
        const QImage image = size == flat.size() ? flat
                                                 : flat.scaled(size, Qt::IgnoreAspectRatio,
                                                               Qt::SmoothTransformation);
        const QByteArray jpeg = bestThatFits(image, maxOctets);
        if (!jpeg.isEmpty())
            return {HelperOutcome::Done, opened.picture, size, jpeg};
    }
    return {HelperOutcome::DoesNotFit, {}, {}, {}};
}

} // namespace cordboard::media_program
