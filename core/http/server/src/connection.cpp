#include "connection.h"

#include "http/server/target.h"
#include "reply.h"
#include "web_socket_request.h"
#include "web_socket_session.h"

#include <algorithm>

namespace cordboard::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

// beyond the head's limit, so that a body comes in with few reads
constexpr qsizetype readAhead = 4096;

Fault slow(const char *message)
{
    return {Refusal::Reason::Slow, message};
}

} // namespace

Connection::Connection(Core &core, quint64 id, Tcp::socket socket)
    : m_core(core)
    , m_id(id)
    , m_socket(std::move(socket))
    , m_capacity(core.limits().header + readAhead)
{
    error_code code;
    m_peer = toQt(m_socket.remote_endpoint(code).address());
    m_local = toQt(m_socket.local_endpoint(code).address());
    if (auto *tls = core.tls())
        m_tls.emplace(m_socket, *tls);
    enter(Phase::Head);
}

Connection::~Connection()
{
    releaseBuffer();
}

QHostAddress Connection::toQt(const asio::ip::address &address)
{
    if (address.is_v4())
        return QHostAddress(quint32(address.to_v4().to_ulong()));
    const auto bytes = address.to_v6().to_bytes();
    return QHostAddress(bytes.data());
}

void Connection::start()
{
    m_in = std::make_unique<char[]>(std::size_t(m_capacity));
    m_parser.emplace(m_core.limits().header);
    if (m_tls)
        handshake();
    else
        read();
}

void Connection::handshake()
{
    enter(Phase::Handshake);
    m_tls->async_handshake(asio::ssl::stream_base::server,
                           [self = shared_from_this()](const error_code &code) {
                               if (self->m_phase != Phase::Handshake)
                                   return;
                               if (code)
                                   return self->close();
                               // the time for the head has been running since the connection
                               self->m_phase = Phase::Head;
                               self->read();
                           });
}

// ---- time
// ----------------------------------------------------------------------------------------

void Connection::enter(Phase phase)
{
    m_phase = phase;
    m_progress.begin = m_progress.windowBegin = std::chrono::steady_clock::now();
    m_progress.octets = m_progress.windowOctets = 0;
}

void Connection::moved(qint64 octets)
{
    m_progress.octets += octets;
    m_progress.windowOctets += octets;
}

/// By stretches: who sends a megabyte and then nothing must not live on its average.
bool Connection::isTooSlow(SteadyTime now)
{
    const Limits &limits = m_core.limits();
    if (now - m_progress.windowBegin < limits.rateTime)
        return false;
    const bool slow = m_progress.windowOctets * 1000 < limits.rate * limits.rateTime.count();
    m_progress.windowBegin = now;
    m_progress.windowOctets = 0;
    return slow;
}

void Connection::checkTime(SteadyTime now)
{
    const Limits &limits = m_core.limits();
    const auto age = now - m_progress.begin;
    switch (m_phase) {
    case Phase::Handshake:
        return age >= limits.headerTime ? close() : void();
    case Phase::Head:
        if (m_begin == m_end && !isFirstRequest())
            return age >= limits.idleTime ? close() : void();
        if (age >= limits.headerTime)
            m_begin == m_end ? close() : refuse(slow("The headers did not arrive in time."));
        return;
    case Phase::Body:
        return isTooSlow(now) ? refuse(slow("The body came in too slowly.")) : void();
    case Phase::Handling:
        if (age >= limits.answerTime)
            refuse({Refusal::Reason::Busy, "There was no answer in time."});
        return;
    case Phase::Writing:
        return isTooSlow(now) ? close() : void();
    case Phase::Leaving:
        return age >= std::chrono::seconds(2) ? close() : void();
    case Phase::WebSocket:
        return m_webSocket->checkTime(now);
    case Phase::Closed:
        return;
    }
}

Standing Connection::standing(SteadyTime now) const
{
    using Stage = Standing::Stage;
    Standing standing{m_id, Stage::Working};
    standing.age = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_progress.begin);
    switch (m_phase) {
    case Phase::Leaving:
        standing.stage = Stage::Leaving;
        break;
    case Phase::Handshake:
        standing.stage = Stage::HalfOpen;
        break;
    case Phase::Head:
        standing.stage = m_begin == m_end && !isFirstRequest() ? Stage::Idle : Stage::HalfOpen;
        break;
    case Phase::Body:
    case Phase::Writing:
        standing.stage = Stage::Moving;
        standing.rate = m_progress.octets * 1000 / std::max<qint64>(1, standing.age.count());
        break;
    case Phase::Handling:
    case Phase::WebSocket:
    case Phase::Closed:
        break;
    }
    return standing;
}

// ---- reading
// -------------------------------------------------------------------------------------

void Connection::read()
{
    if (m_begin == m_end)
        m_begin = m_end = 0;
    if (m_end == m_capacity && m_begin > 0) {
        std::copy(m_in.get() + m_begin, m_in.get() + m_end, m_in.get());
        m_end -= m_begin;
        m_begin = 0;
    }
    asyncReadSome(asio::buffer(m_in.get() + m_end, std::size_t(m_capacity - m_end)),
                  [self = shared_from_this()](const error_code &code, std::size_t octets) {
                      if (self->m_phase != Phase::Head && self->m_phase != Phase::Body)
                          return; // refused or closed meanwhile
                      if (code)
                          return self->close();
                      self->onRead(qsizetype(octets));
                  });
}

void Connection::onRead(qsizetype octets)
{
    const bool wasIdle = m_phase == Phase::Head && m_begin == m_end && !isFirstRequest();
    m_end += octets;
    if (wasIdle)
        enter(Phase::Head); // from now on it is the head that must come in time
    work();
}

void Connection::work()
{
    for (;;) {
        const bool goesOn = m_phase == Phase::Head ? workOnHead() : workOnBody();
        if (!goesOn)
            return;
    }
}

/// True when there is more to do at once; else a read, an answer or the handler takes over.
bool Connection::workOnHead()
{
    const QByteArrayView octets(m_in.get() + m_begin, m_end - m_begin);
    const qsizetype used = octets.isEmpty() ? 0 : m_parser->putHead(octets);
    m_begin += used;
    if (const auto fault = m_parser->fault())
        refuse(*fault);
    else if (m_parser->isHeadDone())
        return acceptHead();
    else if (used > 0)
        return true;
    else
        read();
    return false;
}

std::optional<Fault> Connection::faultOfHead(qint64 *bodyLimit)
{
    Request &request = m_parser->request();
    request.peer = m_peer;
    request.tls = m_tls.has_value();
    auto target = parseTarget(request.target);
    if (!target)
        return Fault{Refusal::Reason::BadTarget, target.error()};
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    if (!m_core.takesAnyHost() && !m_core.names().accepts(request.header("Host"), m_local))
        return Fault{
            Refusal::Reason::WrongHost,
            "The Host header names a computer or port that this server does not answer for."};
    if (!m_core.isOpenToOtherSites() && isFromOtherSite(request))
        return Fault{Refusal::Reason::OtherSite, "Pages of other sites may not use this server."};
    const Owner &owner = m_core.owner();
    *bodyLimit =
        owner.bodyLimit ? owner.bodyLimit(request.method, request.path) : m_core.limits().body;
    if (m_parser->contentLength().value_or(0) > quint64(*bodyLimit))
        return Fault{Refusal::Reason::BodyTooLarge, "The body is larger than the " +
                                                        QByteArray::number(*bodyLimit) +
                                                        " bytes that are taken here."};
    return std::nullopt;
}

bool Connection::acceptHead()
{
    m_framing = {m_parser->keepAlive(), m_parser->isHttp11(), m_parser->request().method == "HEAD"};
    qint64 bodyLimit = 0;
    if (const auto fault = faultOfHead(&bodyLimit)) {
        refuse(*fault);
        return false;
    }
    m_parser->setBodyLimit(bodyLimit);
    enter(Phase::Body);
    if (m_parser->expectsContinue() && !m_parser->isDone() && m_begin == m_end) {
        writeContinue();
        return false;
    }
    return true;
}

void Connection::writeContinue()
{
    static constexpr char words[] = "HTTP/1.1 100 Continue\r\n\r\n";
    // a fresh connection's send buffer takes 25 octets whole
    asyncWriteSome(asio::buffer(words, sizeof words - 1),
                   [self = shared_from_this()](const error_code &code, std::size_t octets) {
                       if (self->m_phase != Phase::Body)
                           return;
                       if (code || octets != sizeof words - 1)
                           return self->close();
                       self->read();
                   });
}

bool Connection::workOnBody()
{
    if (m_parser->isDone()) {
        dispatch();
        return false;
    }
    const qsizetype had = m_parser->request().body.size();
    const QByteArrayView octets(m_in.get() + m_begin, m_end - m_begin);
    const qsizetype used = octets.isEmpty() ? 0 : m_parser->putBody(octets);
    m_begin += used;
    const qint64 grown = m_parser->request().body.size() - had;
    moved(grown);
    m_bufferTaken += grown;
    if (grown > 0 && !m_core.takeBuffer(m_id, grown)) {
        refuse({Refusal::Reason::Busy, "Too many large requests at once. Send it again later."});
        return false;
    }
    if (const auto fault = m_parser->fault()) {
        refuse(*fault);
        return false;
    }
    if (m_parser->isDone() || used > 0)
        return true;
    read();
    return false;
}

void Connection::dispatch()
{
    Request request = std::move(m_parser->request());
    request.wantsWebSocket = m_parser->isHttp11() && isWebSocketRequest(request);
    if (request.wantsWebSocket)
        m_upgrade = request;
    m_parser.reset();
    enter(Phase::Handling);
    ++m_requests;
    const auto reply = std::make_shared<Reply>(m_core.gate(), m_id, m_requests);
    m_core.owner().handler(std::move(request),
                           [reply](Response response) { reply->give(std::move(response)); });
}

void Connection::releaseBuffer()
{
    m_core.giveBuffer(m_bufferTaken);
    m_bufferTaken = 0;
}

} // namespace cordboard::http
