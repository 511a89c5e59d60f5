#include "base/uuid7.h"

#include <QRandomGenerator>

#include <array>

namespace cordboard {

QUuid uuid7(qint64 unixUs)
{
    const auto ms = quint64(unixUs / 1000);
    // 0..999 us scaled to 12 bits.
    const auto fraction = quint16((unixUs % 1000) * 4096 / 1000);
    const quint64 random = QRandomGenerator::system()->generate64();

    std::array<quint8, 16> bytes{};
    for (int i = 0; i < 6; ++i)
        bytes[size_t(i)] = quint8(ms >> (40 - 8 * i));
    bytes[6] = quint8(0x70 | (fraction >> 8));
    bytes[7] = quint8(fraction);
    for (int i = 0; i < 8; ++i)
        bytes[size_t(8 + i)] = quint8(random >> (56 - 8 * i));
    bytes[8] = quint8((bytes[8] & 0x3f) | 0x80);

    const auto view = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), 16);
    return QUuid::fromRfc4122(view);
}

} // namespace cordboard
