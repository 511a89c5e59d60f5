#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace cordboard::describe {

/// Writes PDUs as a capture file (pcap, microseconds, raw IP) that Wireshark and tshark read as
/// SMPP on port 2775. We record above TCP and TLS, so IP and TCP are made up here: each link is a
/// connection of its own from 10.0.0.1 to 10.0.0.2:2775 that opens with a handshake, with right
/// sequence numbers and checksums; PDUs above 1,460 octets take several packets. One thread.
class PcapWriter
{
public:
    PcapWriter();

    /// One PDU. `link` tells connections apart; `atUs` are µs since 1970.
    void add(quint32 link, bool fromUs, qint64 atUs, QByteArrayView frame);

    /// The whole file so far.
    const QByteArray &bytes() const { return m_bytes; }

private:
    struct Stream
    {
        quint16 port = 0;
        quint32 next[2] = {}; ///< sequence numbers: of the carrier, of us
    };

    Stream &stream(quint32 link, qint64 atUs);
    void packet(Stream &stream, bool fromUs, quint8 flags, qint64 atUs, QByteArrayView payload);

    QByteArray m_bytes;
    QHash<quint32, Stream> m_streams;
    quint16 m_identification = 0;
};

} // namespace cordboard::describe
