#include "core.h"

#include "connection.h"
#include "log.h"
#include "response_head.h"

#include "base/log.h"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace cordboard::http {

Q_LOGGING_CATEGORY(lcHttp, "cordboard.http", QtInfoMsg)

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using namespace std::chrono_literals;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::http::Server)
};

constexpr auto farewell = 500ms;    // for peers that have their answer and do not close
constexpr auto acceptPause = 100ms; // no descriptors left, as a rule: some end meanwhile

asio::ip::address toAsio(const QHostAddress &address)
{
    if (address.protocol() == QHostAddress::IPv4Protocol)
        return asio::ip::address_v4(address.toIPv4Address());
    const Q_IPV6ADDR raw = address.toIPv6Address();
    asio::ip::address_v6::bytes_type bytes;
    std::copy(std::begin(raw.c), std::end(raw.c), bytes.begin());
    return asio::ip::address_v6(bytes);
}

int statusOf(Refusal::Reason reason)
{
    switch (reason) {
    case Refusal::Reason::Malformed:
    case Refusal::Reason::BadTarget:
        return 400;
    case Refusal::Reason::OtherSite:
        return 403;
    case Refusal::Reason::Slow:
        return 408;
    case Refusal::Reason::BodyTooLarge:
        return 413;
    case Refusal::Reason::Expectation:
        return 417;
    case Refusal::Reason::WrongHost:
        return 421;
    case Refusal::Reason::HeaderTooLarge:
        return 431;
    case Refusal::Reason::Failed:
        return 500;
    case Refusal::Reason::Transfer:
        return 501;
    case Refusal::Reason::Busy:
        return 503;
    case Refusal::Reason::Version:
        return 505;
    }
    return 500;
}

Unexpected<Error> cannotListen(const QHostAddress &address, quint16 port, const error_code &code)
{
    const QString detail = QString::fromStdString(code.message());
    if (code == asio::error::address_in_use)
        return fail(
            ErrorCode::Locked,
            Words::tr("Port %1 on %2 is in use by another program. End that program, or choose "
                      "another port.")
                .arg(port)
                .arg(address.toString()),
            detail);
    if (code == asio::error::access_denied)
        return fail(
            ErrorCode::Refused,
            Words::tr("Port %1 may only be used by the system. Choose one from 1024 on.").arg(port),
            detail);
    return fail(
        ErrorCode::Unreachable,
        Words::tr("%1 is not an address of this computer, so nothing can listen there. Choose "
                  "one that is, or 127.0.0.1.")
            .arg(address.toString()),
        detail);
}

} // namespace

Core::Core(Options options, Owner owner)
    : m_options(std::move(options))
    , m_owner(std::move(owner))
    , m_gate(std::make_shared<Gate>(this))
    , m_work(m_context.get_executor())
    , m_sweep(m_context)
    , m_end(m_context)
{}

Core::~Core()
{
    m_gate->close();
    end();
}

Result<void> Core::listen()
{
    const bool secure = !m_options.certificateFile.isEmpty() || !m_options.keyFile.isEmpty();
    const bool local =
        std::all_of(m_options.addresses.cbegin(), m_options.addresses.cend(),
                    [](const QHostAddress &address) { return address.isLoopback(); });
    if (!secure && !local && !m_options.plainForOthers)
        return fail(
            ErrorCode::Refused,
            Words::tr("Other computers may only connect over TLS. Name a certificate and its "
                      "key, or listen on 127.0.0.1."));
    if (secure) {
        auto tls = TlsSource::open(m_options.certificateFile, m_options.keyFile);
        if (!tls)
            return forward(tls);
        m_tls = *std::move(tls);
    }
    m_port = m_options.port;
    QList<QHostAddress> addresses = m_options.addresses;
    if (addresses.removeAll(QHostAddress(QHostAddress::Any)) > 0)
        addresses << QHostAddress(QHostAddress::AnyIPv4) << QHostAddress(QHostAddress::AnyIPv6);
    for (const QHostAddress &address : std::as_const(addresses)) {
        if (const auto bound = bind(address); !bound)
            return bound;
    }
    m_names.emplace(m_options.hosts, m_port, secure);
    return {};
}

Result<void> Core::bind(const QHostAddress &address)
{
    const Tcp::endpoint endpoint(toAsio(address), m_port);
    auto acceptor = std::make_unique<Acceptor>(m_context);
    error_code code;
    acceptor->open(endpoint.protocol(), code);
    if (!code)
        acceptor->set_option(Acceptor::reuse_address(true), code);
    if (!code && endpoint.address().is_v6())
        acceptor->set_option(asio::ip::v6_only(true), code);
    if (!code)
        acceptor->bind(endpoint, code);
    if (!code)
        acceptor->listen(Acceptor::max_listen_connections, code);
    // a computer without IPv6 still has the other one
    if (code && code != asio::error::address_in_use && !m_acceptors.empty() &&
        (address == QHostAddress(QHostAddress::LocalHostIPv6) ||
         address == QHostAddress(QHostAddress::AnyIPv6)))
        return {};
    if (code)
        return cannotListen(address, m_port, code);
    m_port = acceptor->local_endpoint(code).port();
    m_acceptors.push_back(std::move(acceptor));
    return {};
}

void Core::run()
{
    for (const auto &acceptor : m_acceptors)
        acceptNext(*acceptor);
    for (;;) {
        try {
            m_context.run();
            break;
        } catch (const std::exception &exception) {
            // ours do not throw; what a library throws must not end the console
            qCWarning(lcHttp, "HTTP server: %s", exception.what());
        }
    }
    m_gate->close();
    end();
}

void Core::stop()
{
    asio::post(m_context, [this] { beginStop(); });
}

void Core::beginStop()
{
    m_stopping = true;
    m_stoppingSince = std::chrono::steady_clock::now();
    m_acceptors.clear();
    std::vector<std::shared_ptr<Connection>> all;
    for (const auto &entry : m_connections)
        all.push_back(entry.second);
    for (const auto &connection : all)
        connection->drain();
    if (m_connections.empty())
        return m_context.stop();
    m_end.expires_after(m_options.limits.drainTime);
    m_end.async_wait([this](const error_code &code) {
        if (!code)
            m_context.stop();
    });
}

/// Connections know each other through operations that wait; nothing runs any more.
void Core::end()
{
    m_acceptors.clear();
    while (!m_connections.empty())
        m_connections.begin()->second->close();
}

// ---- who gets in
// ---------------------------------------------------------------------------------

void Core::acceptNext(Acceptor &acceptor)
{
    acceptor.async_accept([this, &acceptor](const error_code &code, Tcp::socket socket) {
        if (m_stopping || code == asio::error::operation_aborted)
            return;
        if (!code) {
            admit(std::move(socket));
            return acceptNext(acceptor);
        }
        auto timer = std::make_shared<asio::steady_timer>(m_context, acceptPause);
        timer->async_wait([this, &acceptor, timer](const error_code &) {
            if (!m_stopping)
                acceptNext(acceptor);
        });
    });
}

void Core::admit(Tcp::socket socket)
{
    error_code code;
    const auto remote = socket.remote_endpoint(code);
    if (code)
        return; // gone already
    socket.set_option(Tcp::no_delay(true), code);
    socket.non_blocking(true, code);
    const QHostAddress peer = Connection::toQt(remote.address());
    const bool hasPlace = makePlace(peer);
    const quint64 id = ++m_lastId;
    auto connection = std::make_shared<Connection>(*this, id, std::move(socket));
    if (!hasPlace)
        return connection->turnAway();
    m_connections.emplace(id, connection);
    connection->start();
    sweepLater();
}

bool Core::makePlace(const QHostAddress &peer)
{
    const Limits &limits = m_options.limits;
    const QHostAddress *crowded =
        !peer.isLoopback() && countOf(peer) >= limits.connectionsPerHost ? &peer : nullptr;
    if (!crowded && int(m_connections.size()) < limits.connections)
        return true;
    const auto shed = whoIsShed(standings(crowded));
    if (!shed)
        return false;
    m_connections.at(*shed)->shed();
    return true;
}

int Core::countOf(const QHostAddress &peer) const
{
    return int(std::count_if(m_connections.cbegin(), m_connections.cend(),
                             [&](const auto &entry) { return entry.second->peer() == peer; }));
}

std::vector<Standing> Core::standings(const QHostAddress *of) const
{
    std::vector<Standing> all;
    all.reserve(m_connections.size());
    const auto now = std::chrono::steady_clock::now();
    for (const auto &[id, connection] : m_connections) {
        if (!of || connection->peer() == *of)
            all.push_back(connection->standing(now));
    }
    return all;
}

std::shared_ptr<Connection> Core::find(quint64 id) const
{
    const auto found = m_connections.find(id);
    return found == m_connections.cend() ? nullptr : found->second;
}

void Core::forget(quint64 id)
{
    m_connections.erase(id);
    if (m_stopping && m_connections.empty())
        m_context.stop();
}

bool Core::takeBuffer(quint64 asker, qint64 octets)
{
    m_buffered += octets;
    if (m_buffered <= m_options.limits.buffered)
        return true;
    std::vector<Standing> bodies;
    const auto now = std::chrono::steady_clock::now();
    for (const auto &[id, connection] : m_connections) {
        if (connection->isReadingBody())
            bodies.push_back(connection->standing(now));
    }
    const quint64 slowest = slowestBody(bodies).value_or(asker);
    if (slowest == asker)
        return false;
    m_connections.at(slowest)->refuse(
        {Refusal::Reason::Busy, "Too many large requests at once. Send it again later."});
    return m_buffered <= m_options.limits.buffered;
}

bool Core::takeWebSocket()
{
    if (m_webSockets >= m_options.limits.webSockets)
        return false;
    ++m_webSockets;
    return true;
}

// ---- time
// ----------------------------------------------------------------------------------------

/// One timer for all of them, and none while there are none.
void Core::sweepLater()
{
    if (m_sweeping)
        return;
    m_sweeping = true;
    const Limits &limits = m_options.limits;
    const auto shortest = std::min(
        {limits.headerTime, limits.idleTime, limits.answerTime, limits.rateTime, limits.pingTime});
    m_sweep.expires_after(std::clamp<std::chrono::milliseconds>(shortest / 8, 5ms, 500ms));
    m_sweep.async_wait([this](const error_code &code) {
        m_sweeping = false;
        if (!code)
            sweep();
    });
}

void Core::sweep()
{
    std::vector<std::shared_ptr<Connection>> all;
    all.reserve(m_connections.size());
    for (const auto &entry : m_connections)
        all.push_back(entry.second);
    const auto now = std::chrono::steady_clock::now();
    for (const auto &connection : all)
        connection->checkTime(now);
    const bool answers = std::any_of(
        all.cbegin(), all.cend(), [](const auto &connection) { return connection->isAnswering(); });
    if (m_stopping && !answers && now - m_stoppingSince >= farewell)
        return m_context.stop();
    if (!m_connections.empty())
        sweepLater();
}

const QByteArray &Core::date()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = httpDate(second);
    }
    return m_date;
}

Response Core::refusal(const Fault &fault, const Request *request) const
{
    const Refusal refusal{fault.reason, statusOf(fault.reason), fault.message, request};
    Response response;
    if (m_owner.formatter) {
        response = m_owner.formatter(refusal);
    } else {
        response.contentType = "text/plain; charset=utf-8";
        response.body = refusal.message + '\n';
    }
    response.status = refusal.status;
    response.webSocket = nullptr;
    if (fault.reason == Refusal::Reason::Busy)
        response.headers.emplace_back("Retry-After", "1");
    return response;
}

} // namespace cordboard::http
