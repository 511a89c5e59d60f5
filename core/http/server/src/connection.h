#pragma once

#include "core.h"
#include "http/server/response.h"
#include "request_parser.h"
#include "response_head.h"
#include "shedding.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>
#include <optional>

namespace cordboard::http {

class WebSocketSession;

/// One peer: reads a request, hands it over, writes the answer, and again. Lives in the server's
/// thread alone. Held by Core's table and by the operation that waits for the network; close() ends
/// both.
class Connection final : public std::enable_shared_from_this<Connection>
{
public:
    using Secure = boost::asio::ssl::stream<Tcp::socket &>;

    Connection(Core &core, quint64 id, Tcp::socket socket);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    static QHostAddress toQt(const boost::asio::ip::address &address);

    void start();
    /// What the handler says about its request of that number; late or repeated words change
    /// nothing.
    void answer(quint64 request, const Response &response);
    void answerIsMissing(quint64 request);
    void refuse(const Fault &fault);
    void checkTime(SteadyTime now);
    /// No more requests; what is being answered still is.
    void drain();
    /// Its place is needed.
    void shed();
    /// There is no place: one answer as far as it fits, and the end. Not in Core's table.
    void turnAway();
    void close();

    const QHostAddress &peer() const { return m_peer; }
    bool isReadingBody() const { return m_phase == Phase::Body; }
    bool isAnswering() const { return m_phase == Phase::Handling || m_phase == Phase::Writing; }
    Standing standing(SteadyTime now) const;

    WebSocketSession *webSocket() const { return m_webSocket.get(); }
    void webSocketEnded();

private:
    enum class Phase { Handshake, Head, Body, Handling, Writing, Leaving, WebSocket, Closed };

    /// Octets moved in this phase, and whether they still move fast enough.
    struct Progress
    {
        SteadyTime begin;
        SteadyTime windowBegin;
        qint64 octets = 0;
        qint64 windowOctets = 0;
    };

    Core &m_core;
    const quint64 m_id;
    Tcp::socket m_socket;
    std::optional<Secure> m_tls;
    QHostAddress m_peer;
    QHostAddress m_local;
    Phase m_phase = Phase::Head;
    Progress m_progress;
    // input: [m_begin, m_end) is not used up
    std::unique_ptr<char[]> m_in;
    qsizetype m_capacity;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    std::optional<RequestParser> m_parser;
    qint64 m_bufferTaken = 0;
    quint64 m_requests = 0;
    Framing m_framing;
    std::optional<Request> m_upgrade; // a copy of the one that asked for a WebSocket
    // output: the head, and the body where it is too large to be copied behind it
    QByteArray m_head;
    QByteArray m_body;
    std::shared_ptr<const void> m_held; // what the answer holds until it has left
    qsizetype m_written = 0;
    std::shared_ptr<WebSocketSession> m_webSocket;

    void enter(Phase phase);
    void moved(qint64 octets);
    bool isTooSlow(SteadyTime now);
    bool isFirstRequest() const { return m_requests == 0; }

    void handshake();
    void read();
    void onRead(qsizetype octets);
    void work();
    bool workOnHead();
    bool workOnBody();
    std::optional<Fault> faultOfHead(qint64 *bodyLimit);
    bool acceptHead();
    void writeContinue();
    void dispatch();
    void takeRequest();
    void releaseBuffer();

    void upgrade(const Response &response);
    void write(const Response &response);
    void writeSome();
    void afterAnswer();
    void leave();
    void discard();
    void lastWords(const Fault &fault);

    template<class Buffers, class Done>
    void asyncReadSome(const Buffers &buffers, Done done)
    {
        if (m_tls)
            m_tls->async_read_some(buffers, std::move(done));
        else
            m_socket.async_read_some(buffers, std::move(done));
    }
    template<class Buffers, class Done>
    void asyncWriteSome(const Buffers &buffers, Done done)
    {
        if (m_tls)
            m_tls->async_write_some(buffers, std::move(done));
        else
            m_socket.async_write_some(buffers, std::move(done));
    }
};

} // namespace cordboard::http
