#pragma once

#include "support/http_peer.h"

#include <QSslConfiguration>

namespace cordboard::test {

/// A WebSocket client that can also misbehave.
class WebSocketPeer
{
public:
    struct Frame
    {
        int opcode = -1;
        QByteArray payload;
    };

    explicit WebSocketPeer(quint16 port, const QByteArray &more = {},
                           const QSslConfiguration *tls = nullptr, const QByteArray &target = "/ws")
        : m_peer(port)
    {
        if (tls) {
            m_peer.socket().setSslConfiguration(*tls);
            m_peer.socket().setPeerVerifyName(QStringLiteral("localhost"));
            m_peer.socket().startClientEncryption();
            if (!m_peer.socket().waitForEncrypted(HttpPeer::patience))
                qWarning("no TLS: %s", qPrintable(m_peer.socket().errorString()));
        }
        const HttpAnswer answer = m_peer.ask(
            httpRequest("GET " + target, port,
                        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                            more));
        status = answer.status;
        accept = answer.header("Sec-WebSocket-Accept");
        body = answer.body;
    }

    int status = 0;
    QByteArray accept;
    QByteArray body; ///< of a refusal

    void sendRaw(const QByteArray &octets) { m_peer.send(octets); }
    void sendText(const QByteArray &text) { sendFrame(0x1, text); }

    void sendFrame(int opcode, const QByteArray &payload, bool last = true)
    {
        QByteArray frame(1, char((last ? 0x80 : 0) | opcode));
        if (payload.size() < 126) {
            frame += char(0x80 | payload.size());
        } else {
            frame += char(0x80 | 126);
            frame += char(payload.size() >> 8);
            frame += char(payload.size() & 0xFF);
        }
        const QByteArray mask("\x11\x22\x33\x44", 4);
        frame += mask;
        for (qsizetype at = 0; at < payload.size(); ++at)
            frame += char(payload[at] ^ mask[at % 4]);
        m_peer.send(frame);
    }

    /// The next frame of the server, which masks nothing; opcode -1 when the connection ended.
    Frame next()
    {
        Frame frame;
        const QByteArray head = m_peer.take(2);
        if (head.size() < 2)
            return frame;
        quint64 size = uchar(head[1]) & 0x7F;
        if (size >= 126) {
            const QByteArray more = m_peer.take(size == 126 ? 2 : 8);
            size = 0;
            for (const char c : more)
                size = size << 8 | uchar(c);
        }
        frame.payload = m_peer.take(qsizetype(size));
        if (quint64(frame.payload.size()) == size)
            frame.opcode = uchar(head[0]) & 0x0F;
        return frame;
    }

    bool isClosedByServer() { return m_peer.isClosedByServer(); }

private:
    HttpPeer m_peer;
};

} // namespace cordboard::test
