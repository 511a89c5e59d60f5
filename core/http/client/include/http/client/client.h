#pragma once

#include "http/client/address_guard.h"
#include "http/client/exchange.h"

#include <memory>

namespace cordboard::http {

/// Sends HTTP/1.1 requests to other computers, many at a time, in a thread of its own. Connections
/// are kept and used again. No proxy, no redirects, no cookies; certificates are always verified;
/// the address guard sees every concrete address before a socket is made, and again before a
/// request uses a connection.
class Client
{
public:
    static constexpr int dnsMs = 2000;

    Client();
    /// Ends what is open: its `done` is called with Cancelled.
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    /// Any thread; returns at once. `done` is called exactly once, in the client's thread, and must
    /// not block.
    void send(Exchange exchange, Done done);

    /// Where this program itself listens: a request must not come back to us. Any thread; counts
    /// from the next connection on.
    void setListeners(const QList<Listener> &listeners);

    class Loop;

private:
    std::unique_ptr<Loop> m_loop;
};

} // namespace cordboard::http
