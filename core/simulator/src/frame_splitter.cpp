#include "frame_splitter.h"

#include "wire.h"

#include <QtEndian>

namespace cordboard::simulator {

namespace {
constexpr quint32 largestPdu = 70000;
}

void FrameSplitter::feed(const QByteArray &bytes)
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer.append(bytes);
}

std::optional<Frame> FrameSplitter::next()
{
    const qsizetype left = m_buffer.size() - m_at;
    if (m_broken || left < 4)
        return std::nullopt;
    const char *data = m_buffer.constData() + m_at;
    const quint32 length = qFromBigEndian<quint32>(data);
    if (length < quint32(headerSize) || length > largestPdu) {
        m_broken = true;
        return std::nullopt;
    }
    if (left < qsizetype(length))
        return std::nullopt;
    m_at += length;
    return Frame{qFromBigEndian<quint32>(data + 4), qFromBigEndian<quint32>(data + 8),
                 qFromBigEndian<quint32>(data + 12),
                 QByteArray(data + headerSize, qsizetype(length) - headerSize)};
}

} // namespace cordboard::simulator
