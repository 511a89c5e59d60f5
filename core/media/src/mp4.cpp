#include "mp4.h"

#include <QtEndian>

namespace cordboard::media {

namespace {

constexpr qsizetype boxHeader = 8;
constexpr int mostBoxes = 1000;

/// What a box of that name holds, among those that stand one behind the other; empty without one.
QByteArrayView boxIn(QByteArrayView boxes, QByteArrayView name)
{
    for (int count = 0; count < mostBoxes && boxes.size() >= boxHeader; ++count) {
        const quint64 written = qFromBigEndian<quint32>(boxes.data());
        qsizetype header = boxHeader;
        quint64 size = written;
        if (written == 1 && boxes.size() >= 16) { // it stands behind the name
            header = 16;
            size = qFromBigEndian<quint64>(boxes.data() + 8);
        } else if (written == 0) { // up to the end
            size = quint64(boxes.size());
        }
        if (size < quint64(header) || size > quint64(boxes.size()))
            return {};
        if (boxes.sliced(4, 4) == name)
            return boxes.sliced(header, qsizetype(size) - header);
        boxes = boxes.sliced(qsizetype(size));
    }
    return {};
}

} // namespace

std::optional<std::chrono::milliseconds> mp4Duration(QByteArrayView octets)
{
    const QByteArrayView header = boxIn(boxIn(octets, "moov"), "mvhd");
    if (header.size() < 20)
        return std::nullopt;
    const bool isLong = header[0] == 1; // its times have 64 bits
    if (isLong && header.size() < 32)
        return std::nullopt;
    const quint32 scale = qFromBigEndian<quint32>(header.data() + (isLong ? 20 : 12));
    const quint64 units = isLong ? qFromBigEndian<quint64>(header.data() + 24)
                                 : qFromBigEndian<quint32>(header.data() + 16);
    const double seconds = scale > 0 ? double(units) / scale : 0;
    if (!(seconds > 0) || seconds > 24 * 3600)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(seconds * 1000));
}

} // namespace cordboard::media
