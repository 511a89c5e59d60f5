#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

namespace cordboard::http {

/// One open WebSocket (RFC 6455). Every function may be called from any thread, and after the peer
/// or the server has gone: then nothing happens.
class WebSocket
{
public:
    virtual ~WebSocket() = default;

    /// Queues one text message (UTF-8). False when the connection is over, or when this would be
    /// more than `Limits::webSocketQueue` octets not yet taken by the peer: a peer so slow is
    /// closed with 1013 and a sentence, because a stream with holes is worse than none.
    virtual bool send(const QByteArray &text) = 0;

    /// Sends what is queued, then closes with this code and reason (at most 123 octets are sent).
    virtual void close(quint16 code, const QByteArray &reason) = 0;

    /// Octets accepted by send() that the peer has not taken.
    virtual qint64 queued() const = 0;
};

/// What the owner of a WebSocket gets told, in the server's thread: `opened` once, `received` for
/// each message, `closed` once and last. They must not block. All of them are destroyed with the
/// session.
struct WebSocketOwner
{
    std::function<void(std::shared_ptr<WebSocket>)> opened;
    std::function<void(QByteArray message)>
        received; ///< whole, of at most `Limits::webSocketMessage`
    std::function<void()> closed;
};

} // namespace cordboard::http
