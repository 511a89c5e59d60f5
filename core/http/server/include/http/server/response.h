#pragma once

#include "http/server/request.h"
#include "http/server/web_socket.h"

#include <functional>
#include <memory>

namespace cordboard::http {

/// An answer. The server adds Date, Content-Length and Connection, and leaves out the body where
/// HEAD, 204 or 304 want none. A header that holds a control character is a fault of ours: 500
/// leaves instead.
struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    Fields headers;

    /// Instead of `body`: makes it, in the server's thread, so that whoever has the answer need
    /// not. Must not block and must not throw.
    std::function<QByteArray()> makeBody = {};

    /// Of the body that HEAD asks for, where it is not worth making; -1: that of `body`.
    qint64 headLength = -1;

    /// Held until the last octet has left, or the peer has gone: counts what is under way.
    std::shared_ptr<const void> held = {};

    /// Set only when `Request::wantsWebSocket`: answers 101, and everything above is ignored.
    std::shared_ptr<const WebSocketOwner> webSocket;
};

/// From any thread, once; what is said a second time is ignored. When the last copy goes without an
/// answer, the peer gets 500. May be called, or dropped, after the server is gone.
using Respond = std::function<void(Response)>;

/// Called in the server's thread for each request; must not block and must not throw. Requests of
/// one connection come one after the other: the next one when this one is answered.
using Handler = std::function<void(Request, Respond)>;

} // namespace cordboard::http
