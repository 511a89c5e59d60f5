#pragma once

#include "base/result.h"
#include "gate.h"
#include "http/server/options.h"
#include "http/server/origin.h"
#include "request_parser.h"
#include "shedding.h"
#include "tls_source.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace cordboard::http {

using Tcp = boost::asio::ip::tcp;
using SteadyTime = std::chrono::steady_clock::time_point;

/// What the owner of the server brings along.
struct Owner
{
    Handler handler;
    RefusalFormatter formatter;
    BodyLimit bodyLimit;
};

/// Everything that lives in the server's thread: the listening sockets, the connections, and who
/// gets a place. Made and bound in the thread that starts the server, then used in the server's
/// alone.
class Core
{
public:
    Core(Options options, Owner owner);
    ~Core();
    Q_DISABLE_COPY_MOVE(Core)

    /// Before run(). Takes certificate and ports; a sentence when it cannot.
    Result<void> listen();
    quint16 port() const { return m_port; }

    /// The thread's work: returns when stop() was called and what was being answered is out.
    void run();
    /// From any thread.
    void stop();

    // for connections, in the server's thread
    boost::asio::io_context &context() { return m_context; }
    const Limits &limits() const { return m_options.limits; }
    const HostNames &names() const { return *m_names; }
    bool isOpenToOtherSites() const { return m_options.openToOtherSites; }
    bool takesAnyHost() const { return m_options.anyHost; }
    const Owner &owner() const { return m_owner; }
    const std::shared_ptr<Gate> &gate() const { return m_gate; }
    /// Null without TLS.
    boost::asio::ssl::context *tls()
    {
        return m_tls ? &m_tls->current(std::chrono::steady_clock::now()) : nullptr;
    }
    bool isTls() const { return m_tls != nullptr; }
    bool isStopping() const { return m_stopping; }
    std::shared_ptr<Connection> find(quint64 id) const;
    void forget(quint64 id);
    Response refusal(const Fault &fault, const Request *request) const;
    const QByteArray &date();

    /// Accounts for octets of bodies in memory. Taking may send the slowest body away, or the
    /// asker: then false.
    bool takeBuffer(quint64 asker, qint64 octets);
    void giveBuffer(qint64 octets) { m_buffered -= octets; }

    bool takeWebSocket();
    void giveWebSocket() { --m_webSockets; }

private:
    using Acceptor = Tcp::acceptor;

    Options m_options;
    Owner m_owner;
    std::optional<HostNames> m_names;
    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<TlsSource> m_tls;
    quint16 m_port = 0;
    std::unordered_map<quint64, std::shared_ptr<Connection>> m_connections;
    quint64 m_lastId = 0;
    qint64 m_buffered = 0;
    int m_webSockets = 0;
    bool m_stopping = false;
    SteadyTime m_stoppingSince;
    qint64 m_dateSecond = -1;
    QByteArray m_date;
    // last, so first to go: what waits in it uses the rest
    boost::asio::io_context m_context{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::steady_timer m_sweep;
    boost::asio::steady_timer m_end;
    bool m_sweeping = false;
    std::vector<std::unique_ptr<Acceptor>> m_acceptors;

    Result<void> bind(const QHostAddress &address);
    void acceptNext(Acceptor &acceptor);
    void admit(Tcp::socket socket);
    bool makePlace(const QHostAddress &peer);
    std::vector<Standing> standings(const QHostAddress *of) const;
    int countOf(const QHostAddress &peer) const;
    void sweepLater();
    void sweep();
    void beginStop();
    void end();
};

} // namespace cordboard::http
