#pragma once

#include "core.h"
#include "http/server/web_socket.h"

#include <boost/asio/ssl/stream.hpp>

#include <memory>

namespace cordboard::http {

/// The server's side of one WebSocket, in the server's thread.
class WebSocketSession
{
public:
    virtual ~WebSocketSession() = default;
    virtual void start(const Request &request) = 0;
    virtual void send(const QByteArray &text) = 0;
    virtual void close(quint16 code, const QByteArray &reason) = 0;
    virtual void checkTime(SteadyTime now) = 0;
    /// The connection is closed: tells the owner, once, and lets go of everything.
    virtual void abandon() = 0;
};

struct WebSocketPlace
{
    Tcp::socket &socket;
    boost::asio::ssl::stream<Tcp::socket &> *tls; ///< or null
    std::shared_ptr<Connection> connection;       ///< which holds both
    quint64 id;
    std::shared_ptr<Gate> gate;
    const Limits &limits;
};

std::shared_ptr<WebSocketSession> makeWebSocketSession(const WebSocketPlace &place,
                                                       std::shared_ptr<const WebSocketOwner> owner);

} // namespace cordboard::http
