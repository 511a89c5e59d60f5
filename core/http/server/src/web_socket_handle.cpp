#include "web_socket_handle.h"

#include "connection.h"
#include "web_socket_session.h"

namespace cordboard::http {

namespace {

constexpr quint16 tryAgainLater = 1013;

} // namespace

WebSocketHandle::WebSocketHandle(std::shared_ptr<Gate> gate, quint64 connection, qint64 limit)
    : m_gate(std::move(gate))
    , m_connection(connection)
    , m_limit(limit)
{}

bool WebSocketHandle::send(const QByteArray &text)
{
    if (!m_open)
        return false;
    if (m_queued.fetch_add(text.size()) + text.size() > m_limit) {
        m_queued -= text.size();
        close(tryAgainLater, "Too slow: too much is waiting for you. Connect again and catch up.");
        return false;
    }
    m_gate->post(m_connection, [text](Connection &connection) {
        if (auto *session = connection.webSocket())
            session->send(text);
    });
    return true;
}

void WebSocketHandle::close(quint16 code, const QByteArray &reason)
{
    if (!m_open.exchange(false))
        return;
    m_gate->post(m_connection, [code, reason](Connection &connection) {
        if (auto *session = connection.webSocket())
            session->close(code, reason);
    });
}

} // namespace cordboard::http
