#include "smpp/frame_splitter.h"

#include <QtEndian>

namespace cordboard::smpp {

void FrameSplitter::append(QByteArrayView bytes)
{
    if (m_broken)
        return;
    if (m_at == m_bytes.size()) {
        m_bytes.resize(0); // keeps the capacity: no allocation per read
    } else if (m_at > 0) {
        m_bytes.remove(0, m_at);
    }
    m_at = 0;
    m_bytes.append(bytes);
}

FrameSplitter::Next FrameSplitter::next(QByteArrayView *frame)
{
    if (m_broken)
        return Next::Broken;
    const qsizetype left = m_bytes.size() - m_at;
    if (left < 4)
        return Next::NeedMore;
    const auto length = qFromBigEndian<quint32>(m_bytes.constData() + m_at);
    if (length < headerOctets || length > maxPduOctets) {
        m_broken = true;
        return Next::Broken;
    }
    if (left < qsizetype(length))
        return Next::NeedMore;
    *frame = QByteArrayView(m_bytes).sliced(m_at, length);
    m_at += length;
    return Next::Frame;
}

} // namespace cordboard::smpp
