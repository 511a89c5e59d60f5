#pragma once

#include "gate.h"
#include "http/server/web_socket.h"

#include <atomic>

namespace cordboard::http {

/// What the owner holds of a WebSocket. Counts what is queued, so that a slow peer costs a known
/// amount of memory, and knows the session by the number of its connection only.
class WebSocketHandle final : public WebSocket
{
public:
    WebSocketHandle(std::shared_ptr<Gate> gate, quint64 connection, qint64 limit);

    bool send(const QByteArray &text) override;
    void close(quint16 code, const QByteArray &reason) override;
    qint64 queued() const override { return m_queued; }

    void taken(qint64 octets) { m_queued -= octets; }
    void over() { m_open = false; }

private:
    std::shared_ptr<Gate> m_gate;
    quint64 m_connection;
    qint64 m_limit;
    std::atomic<qint64> m_queued = 0;
    std::atomic_bool m_open = true;
};

} // namespace cordboard::http
