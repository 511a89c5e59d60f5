#include "describe/pcap.h"

#include <QtEndian>

#include <algorithm>

namespace cordboard::describe {

namespace {

constexpr quint32 magicMicroseconds = 0xA1B2C3D4;
constexpr quint32 rawIp = 101; // LINKTYPE_RAW
constexpr quint32 snapLength = 65'535;
constexpr qsizetype mostPayload = 1'460;
constexpr qsizetype ipOctets = 20, tcpOctets = 20;
constexpr quint32 ourAddress = 0x0A000001, carrierAddress = 0x0A000002;
constexpr quint16 carrierPort = 2775;
constexpr quint16 firstPort = 40'000, ports = 20'000;
constexpr quint8 syn = 0x02, push = 0x08, acknowledge = 0x10;

// The file is in the order of this machine's octets; readers look at the magic number.
template<class T>
void appendNative(QByteArray *out, T value)
{
    out->append(reinterpret_cast<const char *>(&value), sizeof value);
}

template<class T>
void appendBig(QByteArray *out, T value)
{
    const T big = qToBigEndian(value);
    out->append(reinterpret_cast<const char *>(&big), sizeof big);
}

quint32 sumOf(QByteArrayView octets, quint32 sum = 0)
{
    for (qsizetype i = 0; i < octets.size(); i += 2) {
        const quint32 high = quint8(octets[i]);
        const quint32 low = i + 1 < octets.size() ? quint8(octets[i + 1]) : 0;
        sum += high << 8 | low;
    }
    return sum;
}

quint16 folded(quint32 sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return quint16(~sum);
}

QByteArray ipHeader(bool fromUs, quint16 identification, qsizetype payload)
{
    QByteArray header;
    appendBig<quint16>(&header, 0x4500);
    appendBig<quint16>(&header, quint16(ipOctets + tcpOctets + payload));
    appendBig<quint16>(&header, identification);
    appendBig<quint16>(&header, 0x4000); // do not fragment
    appendBig<quint16>(&header, 0x4006); // 64 hops, TCP
    appendBig<quint16>(&header, 0);
    appendBig<quint32>(&header, fromUs ? ourAddress : carrierAddress);
    appendBig<quint32>(&header, fromUs ? carrierAddress : ourAddress);
    qToBigEndian(folded(sumOf(header)), header.data() + 10);
    return header;
}

struct Segment
{
    quint16 from = 0, to = 0;
    quint32 sequence = 0, acknowledged = 0;
    quint8 flags = 0;
};

QByteArray tcpSegment(const Segment &segment, QByteArrayView ip, QByteArrayView payload)
{
    QByteArray tcp;
    appendBig(&tcp, segment.from);
    appendBig(&tcp, segment.to);
    appendBig(&tcp, segment.sequence);
    appendBig(&tcp, segment.flags & acknowledge ? segment.acknowledged : 0u);
    appendBig<quint16>(&tcp, quint16(0x5000 | segment.flags));
    appendBig<quint16>(&tcp, 0xFFFF);
    appendBig<quint32>(&tcp, 0); // checksum, urgent
    tcp.append(payload);
    const quint32 pseudo = sumOf(ip.sliced(12, 8)) + 6 + quint32(tcp.size());
    qToBigEndian(folded(sumOf(tcp, pseudo)), tcp.data() + 16);
    return tcp;
}

} // namespace

PcapWriter::PcapWriter()
{
    appendNative(&m_bytes, magicMicroseconds);
    appendNative<quint16>(&m_bytes, 2);
    appendNative<quint16>(&m_bytes, 4);
    appendNative<quint32>(&m_bytes, 0); // UTC
    appendNative<quint32>(&m_bytes, 0);
    appendNative(&m_bytes, snapLength);
    appendNative(&m_bytes, rawIp);
}

void PcapWriter::add(quint32 link, bool fromUs, qint64 atUs, QByteArrayView frame)
{
    Stream &connection = stream(link, atUs);
    while (!frame.isEmpty()) {
        const QByteArrayView piece = frame.first(std::min(frame.size(), mostPayload));
        frame = frame.sliced(piece.size());
        packet(connection, fromUs, frame.isEmpty() ? push | acknowledge : acknowledge, atUs, piece);
    }
}

PcapWriter::Stream &PcapWriter::stream(quint32 link, qint64 atUs)
{
    const auto known = m_streams.find(link);
    if (known != m_streams.end())
        return *known;
    Stream &opened = m_streams[link];
    opened.port = quint16(firstPort + quint32(m_streams.size() - 1) % ports);
    packet(opened, true, syn, atUs, {});
    packet(opened, false, syn | acknowledge, atUs, {});
    packet(opened, true, acknowledge, atUs, {});
    return opened;
}

void PcapWriter::packet(Stream &stream, bool fromUs, quint8 flags, qint64 atUs,
                        QByteArrayView payload)
{
    const Segment segment{.from = fromUs ? stream.port : carrierPort,
                          .to = fromUs ? carrierPort : stream.port,
                          .sequence = stream.next[fromUs],
                          .acknowledged = stream.next[!fromUs],
                          .flags = flags};
    const QByteArray ip = ipHeader(fromUs, ++m_identification, payload.size());
    const QByteArray tcp = tcpSegment(segment, ip, payload);
    appendNative(&m_bytes, quint32(atUs / 1'000'000));
    appendNative(&m_bytes, quint32(atUs % 1'000'000));
    appendNative(&m_bytes, quint32(ip.size() + tcp.size()));
    appendNative(&m_bytes, quint32(ip.size() + tcp.size()));
    m_bytes.append(ip).append(tcp);
    stream.next[fromUs] += quint32(payload.size()) + (flags & syn ? 1 : 0);
}

} // namespace cordboard::describe
