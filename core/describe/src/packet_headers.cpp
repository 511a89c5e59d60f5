#include "packet_headers.h"

#include <QtEndian>

#include <algorithm>

namespace cordboard::describe {

namespace {

constexpr quint8 tcp = 6;

quint8 octet(QByteArrayView octets, qsizetype at)
{
    return quint8(octets[at]);
}

quint16 number(QByteArrayView octets, qsizetype at)
{
    return qFromBigEndian<quint16>(octets.data() + at);
}

/// `ip` octets of IP header at `from`, `total` octets of packet behind `from`.
std::optional<Packet> tcpIn(QByteArrayView octets, qsizetype from, qsizetype ip, qsizetype total)
{
    const qsizetype at = from + ip;
    if (total < ip + 20 || octets.size() < at + 13)
        return {};
    const qsizetype header = (octet(octets, at + 12) >> 4) * 4;
    if (header < 20 || total < ip + header)
        return {};
    const qsizetype begin = std::min(at + header, octets.size());
    const qsizetype end = std::min(from + total, octets.size());
    return Packet{from + total, octets.sliced(begin, std::max<qsizetype>(0, end - begin))};
}

std::optional<Packet> ipIn(QByteArrayView octets, qsizetype from)
{
    if (octets.size() < from + 20)
        return {};
    const quint8 first = octet(octets, from);
    if (first >> 4 == 4 && octet(octets, from + 9) == tcp)
        return tcpIn(octets, from, (first & 0x0F) * 4, number(octets, from + 2));
    if (first >> 4 == 6 && octet(octets, from + 6) == tcp)
        return tcpIn(octets, from, 40, 40 + number(octets, from + 4));
    return {};
}

} // namespace

std::optional<Packet> packetIn(QByteArrayView octets)
{
    if (octets.isEmpty())
        return {};
    if (octet(octets, 0) != 0) {
        if (const auto packet = ipIn(octets, 0))
            return packet;
    }
    // The type of the packet stands right before it, in Ethernet and in Linux's cooked captures.
    for (const qsizetype link : {14, 16}) {
        if (octets.size() < link + 20)
            continue;
        const quint16 type = number(octets, link - 2);
        if (type != 0x0800 && type != 0x86DD)
            continue;
        if (const auto packet = ipIn(octets, link))
            return packet;
    }
    return {};
}

} // namespace cordboard::describe
