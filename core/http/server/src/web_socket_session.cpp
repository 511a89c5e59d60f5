#include "web_socket_session.h"

#include "connection.h"
#include "web_socket_handle.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>

namespace cordboard::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using beast::error_code;

// a peer that was told to go and takes nothing any more
constexpr auto closePatience = std::chrono::seconds(5);
constexpr qsizetype longestReason = 123; // of a close frame

beast::http::request<beast::http::empty_body> handshakeOf(const Request &request)
{
    beast::http::request<beast::http::empty_body> handshake;
    handshake.method(beast::http::verb::get);
    handshake.target("/");
    handshake.version(11);
    for (const char *name :
         {"Host", "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"})
        handshake.insert(name, request.header(name).toStdString());
    return handshake;
}

/// Next is a reference to the connection's socket, or to the TLS above it.
template<class Next>
class Session final : public WebSocketSession, public std::enable_shared_from_this<Session<Next>>
{
public:
    Session(Next next, const WebSocketPlace &place, std::shared_ptr<const WebSocketOwner> owner)
        : m_stream(next)
        , m_connection(place.connection)
        , m_owner(std::move(owner))
        , m_handle(
              std::make_shared<WebSocketHandle>(place.gate, place.id, place.limits.webSocketQueue))
    {
        websocket::stream_base::timeout timeout;
        timeout.handshake_timeout = place.limits.headerTime;
        timeout.idle_timeout = 2 * place.limits.pingTime; // it pings at half of that
        timeout.keep_alive_pings = true;
        m_stream.set_option(timeout);
        m_stream.read_message_max(std::size_t(place.limits.webSocketMessage));
        m_stream.auto_fragment(false);
        m_stream.text(true);
    }

    void start(const Request &request) override
    {
        m_handshake = handshakeOf(request);
        m_stream.async_accept(m_handshake, [self = this->shared_from_this()](
                                               const error_code &code) { self->onAccepted(code); });
    }

    void send(const QByteArray &text) override
    {
        if (m_closing || m_over)
            return m_handle->taken(text.size());
        m_queue.push_back(text);
        if (m_accepted && m_queue.size() == 1)
            writeNext();
    }

    /// What is queued goes first; a peer that does not take it in time loses the connection.
    void close(quint16 code, const QByteArray &reason) override
    {
        if (m_closing || m_over)
            return;
        m_handle->over();
        m_closing = true;
        m_closingSince = std::chrono::steady_clock::now();
        m_reason.code = code;
        m_reason.reason.assign(reason.constData(),
                               std::size_t(std::min(reason.size(), longestReason)));
        if (m_accepted && m_queue.empty())
            writeClose();
    }

    void checkTime(SteadyTime now) override
    {
        if (m_closing && now - m_closingSince >= closePatience)
            end();
    }

    void abandon() override
    {
        if (std::exchange(m_over, true))
            return;
        m_handle->over();
        const auto owner = std::exchange(m_owner, nullptr);
        m_connection.reset();
        if (m_accepted && owner->closed)
            owner->closed();
    }

private:
    websocket::stream<Next> m_stream;
    beast::http::request<beast::http::empty_body> m_handshake;
    std::shared_ptr<Connection> m_connection; // which holds this in turn, until abandon()
    std::shared_ptr<const WebSocketOwner> m_owner;
    std::shared_ptr<WebSocketHandle> m_handle;
    beast::flat_buffer m_in;
    std::deque<QByteArray> m_queue; // the first one is being written
    websocket::close_reason m_reason;
    SteadyTime m_closingSince;
    bool m_accepted = false;
    bool m_closing = false;
    bool m_over = false;

    void onAccepted(const error_code &code)
    {
        if (m_over)
            return;
        if (code)
            return end();
        m_accepted = true;
        if (m_owner->opened)
            m_owner->opened(m_handle);
        readNext();
        if (!m_queue.empty())
            writeNext();
        else if (m_closing)
            writeClose();
    }

    void readNext()
    {
        m_stream.async_read(m_in,
                            [self = this->shared_from_this()](const error_code &code, std::size_t) {
                                if (self->m_over)
                                    return;
                                if (code)
                                    return self->end();
                                self->onMessage();
                            });
    }

    void onMessage()
    {
        const auto data = m_in.cdata();
        const QByteArray message(static_cast<const char *>(data.data()), qsizetype(data.size()));
        m_in.consume(m_in.size());
        if (!m_stream.got_text())
            close(websocket::close_code::unknown_data, "Only text messages are understood.");
        else if (m_owner->received && !m_closing)
            m_owner->received(message);
        if (!m_over)
            readNext();
    }

    void writeNext()
    {
        const QByteArray &text = m_queue.front();
        m_stream.async_write(
            asio::buffer(text.constData(), std::size_t(text.size())),
            [self = this->shared_from_this()](const error_code &code, std::size_t) {
                if (!self->m_over)
                    self->onWritten(code);
            });
    }

    void onWritten(const error_code &code)
    {
        if (code)
            return end();
        m_handle->taken(m_queue.front().size());
        m_queue.pop_front();
        if (!m_queue.empty())
            writeNext();
        else if (m_closing)
            writeClose();
    }

    void writeClose()
    {
        // the read that is under way ends with the peer's close frame
        m_stream.async_close(m_reason, [self = this->shared_from_this()](const error_code &) {
            if (!self->m_over)
                self->end();
        });
    }

    void end()
    {
        if (const auto connection = m_connection)
            connection->webSocketEnded();
    }
};

} // namespace

std::shared_ptr<WebSocketSession> makeWebSocketSession(const WebSocketPlace &place,
                                                       std::shared_ptr<const WebSocketOwner> owner)
{
    if (place.tls)
        return std::make_shared<Session<asio::ssl::stream<Tcp::socket &> &>>(*place.tls, place,
                                                                             std::move(owner));
    return std::make_shared<Session<Tcp::socket &>>(place.socket, place, std::move(owner));
}

} // namespace cordboard::http
