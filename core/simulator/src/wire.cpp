#include "wire.h"

#include <algorithm>

namespace cordboard::simulator {

ByteWriter &ByteWriter::u8(quint8 value)
{
    m_bytes.append(char(value));
    return *this;
}

ByteWriter &ByteWriter::u16(quint16 value)
{
    return u8(quint8(value >> 8)).u8(quint8(value));
}

ByteWriter &ByteWriter::u32(quint32 value)
{
    return u16(quint16(value >> 16)).u16(quint16(value));
}

ByteWriter &ByteWriter::octets(const QByteArray &bytes)
{
    m_bytes.append(bytes);
    return *this;
}

ByteWriter &ByteWriter::cString(const QByteArray &text)
{
    return octets(text).u8(0);
}

ByteWriter &ByteWriter::tlv(quint16 tagId, const QByteArray &value)
{
    return u16(tagId).u16(quint16(value.size())).octets(value);
}

QByteArray pdu(quint32 commandId, quint32 commandStatus, quint32 sequence, const QByteArray &body)
{
    ByteWriter writer;
    writer.u32(quint32(headerSize + body.size())).u32(commandId).u32(commandStatus).u32(sequence);
    return writer.octets(body).bytes();
}

QByteArray ByteReader::octets(qsizetype count)
{
    if (!m_ok || count > m_bytes.size() - m_at) {
        m_ok = false;
        return {};
    }
    m_at += count;
    return m_bytes.mid(m_at - count, count);
}

QByteArray ByteReader::cString(qsizetype room)
{
    const qsizetype limit = std::min(m_at + room, m_bytes.size());
    const qsizetype end = m_bytes.indexOf('\0', m_at);
    if (!m_ok || end < 0 || end >= limit) {
        m_ok = false;
        return {};
    }
    const QByteArray text = m_bytes.mid(m_at, end - m_at);
    m_at = end + 1;
    return text;
}

quint32 ByteReader::number(int count)
{
    if (!m_ok || count > m_bytes.size() - m_at) {
        m_ok = false;
        return 0;
    }
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value = (value << 8) | quint8(m_bytes.at(m_at++));
    return value;
}

} // namespace cordboard::simulator
