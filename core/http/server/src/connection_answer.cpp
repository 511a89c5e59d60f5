#include "connection.h"
#include "web_socket_session.h"

#include <array>

namespace cordboard::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr qsizetype copiedBody = 16 * 1024;
// what a peer may still send after an early answer before the connection is cut: enough that it
// reads the answer instead of a reset (RFC 9112 9.6)
constexpr qint64 discarded = 16 * 1024 * 1024;

} // namespace

// ---- what is answered
// ----------------------------------------------------------------------------

void Connection::answer(quint64 request, const Response &response)
{
    if (m_phase != Phase::Handling || request != m_requests)
        return;
    if (response.webSocket && m_upgrade)
        return upgrade(response);
    if (response.webSocket)
        return answerIsMissing(request);
    write(response);
}

void Connection::answerIsMissing(quint64 request)
{
    if (m_phase == Phase::Handling && request == m_requests)
        refuse({Refusal::Reason::Failed, "The server failed to answer this request."});
}

void Connection::refuse(const Fault &fault)
{
    const Request *request =
        m_parser && !m_parser->request().target.isEmpty() ? &m_parser->request() : nullptr;
    const Response response = m_core.refusal(fault, request);
    m_framing.keepAlive = false;
    m_parser.reset();
    write(response);
}

void Connection::upgrade(const Response &response)
{
    if (m_begin != m_end) // RFC 6455 4.1: nothing before our answer
        return refuse({Refusal::Reason::Malformed, "Data came before the WebSocket was open."});
    if (!m_core.takeWebSocket())
        return refuse({Refusal::Reason::Busy, "Too many WebSockets are open."});
    releaseBuffer();
    enter(Phase::WebSocket);
    m_webSocket = makeWebSocketSession({m_socket, m_tls ? &*m_tls : nullptr, shared_from_this(),
                                        m_id, m_core.gate(), m_core.limits()},
                                       response.webSocket);
    m_webSocket->start(*m_upgrade);
    m_upgrade.reset();
    m_in.reset();
}

void Connection::webSocketEnded()
{
    close();
}

void Connection::write(const Response &response)
{
    releaseBuffer();
    m_upgrade.reset();
    m_framing.keepAlive = m_framing.keepAlive && !m_core.isStopping();
    m_head = responseHead(response, m_framing, m_core.date());
    if (m_head.isEmpty()) {
        m_framing.keepAlive = false;
        Response failed = m_core.refusal(
            {Refusal::Reason::Failed, "The server failed to answer this request."}, nullptr);
        failed.headers.clear();
        failed.contentType = "text/plain";
        m_head = responseHead(failed, m_framing, m_core.date());
        m_body = m_framing.isHead ? QByteArray() : failed.body;
    } else {
        m_body = m_framing.isHead || !mayHaveBody(response.status) ? QByteArray() : response.body;
    }
    m_held = response.held;
    if (m_body.size() <= copiedBody) {
        m_head += m_body;
        m_body = QByteArray();
    }
    m_written = 0;
    enter(Phase::Writing);
    writeSome();
}

void Connection::writeSome()
{
    const qsizetype inHead = std::min(m_written, m_head.size());
    const qsizetype inBody = m_written - inHead;
    const std::array<asio::const_buffer, 2> buffers{
        asio::buffer(m_head.constData() + inHead, std::size_t(m_head.size() - inHead)),
        asio::buffer(m_body.constData() + inBody, std::size_t(m_body.size() - inBody))};
    asyncWriteSome(buffers,
                   [self = shared_from_this()](const error_code &code, std::size_t octets) {
                       if (self->m_phase != Phase::Writing)
                           return;
                       if (code)
                           return self->close();
                       self->m_written += qsizetype(octets);
                       self->moved(qint64(octets));
                       if (self->m_written < self->m_head.size() + self->m_body.size())
                           self->writeSome();
                       else
                           self->afterAnswer();
                   });
}

void Connection::afterAnswer()
{
    m_body = QByteArray();
    m_held.reset();
    if (!m_framing.keepAlive || m_core.isStopping())
        return leave();
    m_parser.emplace(m_core.limits().header);
    enter(Phase::Head);
    work();
}

// ---- how it ends
// ---------------------------------------------------------------------------------

/// Ends our direction and reads on for a moment: a socket closed with octets unread is a reset, and
/// a reset takes away from the peer the answer that it has not read yet.
void Connection::leave()
{
    enter(Phase::Leaving);
    const auto rest = [self = shared_from_this()](const error_code &) {
        if (self->m_phase != Phase::Leaving)
            return;
        error_code code;
        self->m_socket.shutdown(Tcp::socket::shutdown_send, code);
        self->discard();
    };
    if (m_tls)
        m_tls->async_shutdown(rest);
    else
        rest({});
}

void Connection::discard()
{
    m_socket.async_read_some(
        asio::buffer(m_in.get(), std::size_t(m_capacity)),
        [self = shared_from_this()](const error_code &code, std::size_t octets) {
            if (self->m_phase != Phase::Leaving)
                return;
            self->moved(qint64(octets));
            if (code || self->m_progress.octets > discarded)
                return self->close();
            self->discard();
        });
}

void Connection::drain()
{
    switch (m_phase) {
    case Phase::Handling:
    case Phase::Writing:
        m_framing.keepAlive = false;
        return;
    case Phase::WebSocket:
        return m_webSocket->close(1001, "The server is going away.");
    case Phase::Leaving:
        return;
    default:
        return close();
    }
}

void Connection::shed()
{
    if (m_phase == Phase::Head && m_begin != m_end)
        lastWords({Refusal::Reason::Slow, "The headers did not arrive in time."});
    else if (m_phase == Phase::Body)
        lastWords({Refusal::Reason::Slow, "The body came in too slowly."});
    close();
}

void Connection::turnAway()
{
    lastWords({Refusal::Reason::Busy, "Too many connections are open."});
    close();
}

/// Without waiting: the place is needed now. TLS has no words at hand for that.
void Connection::lastWords(const Fault &fault)
{
    if (m_tls)
        return;
    const Response response = m_core.refusal(fault, nullptr);
    m_framing.keepAlive = false;
    const QByteArray all = responseHead(response, m_framing, m_core.date()) + response.body;
    error_code code;
    m_socket.send(asio::buffer(all.constData(), std::size_t(all.size())), 0, code);
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    const auto self = shared_from_this(); // Core's may be the last
    if (m_phase == Phase::WebSocket)
        m_core.giveWebSocket();
    m_phase = Phase::Closed;
    if (const auto session = std::exchange(m_webSocket, nullptr))
        session->abandon();
    error_code code;
    m_socket.close(code);
    releaseBuffer();
    m_core.forget(m_id);
}

} // namespace cordboard::http
