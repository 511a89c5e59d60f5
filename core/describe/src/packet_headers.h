#pragma once

#include <QByteArrayView>

#include <optional>

namespace cordboard::describe {

/// A captured packet of IP and TCP, with or without the header of its Ethernet.
struct Packet
{
    qsizetype length = 0; ///< all of it, as IP says
    QByteArrayView payload;
};

/// Nothing when the octets do not begin with such headers. A PDU cannot be taken for one: its first
/// octet is 0.
std::optional<Packet> packetIn(QByteArrayView octets);

} // namespace cordboard::describe
