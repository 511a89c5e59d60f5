#include "transfer.h"

#include "pin.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace cordboard::http {

namespace {

constexpr qint64 maxHeaderOctets = 32 * 1024;

std::chrono::milliseconds ms(int count)
{
    return std::chrono::milliseconds(count);
}

} // namespace

Transfer::Transfer(Exchange exchange, Done done, const QList<Listener> &listeners)
    : m_exchange(std::move(exchange))
    , m_done(std::move(done))
    , m_listeners(listeners)
    , m_started(std::chrono::steady_clock::now())
{}

Transfer::~Transfer()
{
    curl_slist_free_all(m_headers);
}

void Transfer::prepare(CURL *easy)
{
    m_easy = easy;
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_error.data());
    setRequest();
    setLimits();
    setTls();
}

void Transfer::setRequest()
{
    for (const QByteArray &header : m_exchange.headers)
        m_headers = curl_slist_append(m_headers, header.constData());
    // Waiting for "100 Continue" would cost a second with receivers that do not know it.
    m_headers = curl_slist_append(m_headers, "Expect:");
    curl_easy_setopt(m_easy, CURLOPT_URL, m_exchange.url.constData());
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_exchange.body.size()));
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_exchange.body.constData());
    curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_exchange.method.constData());
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_easy, CURLOPT_FRESH_CONNECT, m_exchange.onlyOnce ? 1L : 0L);
    curl_easy_setopt(m_easy, CURLOPT_FORBID_REUSE, m_exchange.onlyOnce ? 1L : 0L);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
}

void Transfer::setLimits()
{
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    // Does not wait for the DNS to answer when it has taken too long already.
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    // Empty: not what the environment says either. A proxy would connect where the guard cannot
    // see.
    curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    curl_easy_setopt(m_easy, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    // Its own clocks tell where the time went; this one is behind them.
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, long(m_exchange.timeoutMs + 2 * Client::dnsMs));
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS,
                     long(m_exchange.timeoutMs + 2 * Client::dnsMs));
    curl_easy_setopt(m_easy, CURLOPT_RESOLVER_START_FUNCTION, noteResolving);
    curl_easy_setopt(m_easy, CURLOPT_RESOLVER_START_DATA, this);
    curl_easy_setopt(m_easy, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(m_easy, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, beforeRequest);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
}

void Transfer::setTls()
{
    curl_easy_setopt(m_easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYHOST, m_exchange.pin.isEmpty() ? 2L : 0L);
    if (!m_exchange.authority.isEmpty()) {
        curl_blob blob{const_cast<char *>(m_exchange.authority.constData()),
                       size_t(m_exchange.authority.size()), CURL_BLOB_COPY};
        curl_easy_setopt(m_easy, CURLOPT_CAINFO_BLOB, &blob);
        curl_easy_setopt(m_easy, CURLOPT_CAPATH, nullptr);
    }
    if (!m_exchange.pin.isEmpty()) {
        // Also to curl itself, so that a connection is used again only under the same pin.
        curl_easy_setopt(m_easy, CURLOPT_PINNEDPUBLICKEY, m_exchange.pin.constData());
        curl_easy_setopt(m_easy, CURLOPT_SSL_CTX_FUNCTION, setUpTls);
        curl_easy_setopt(m_easy, CURLOPT_SSL_CTX_DATA, this);
    }
}

std::optional<Outcome::Kind> Transfer::overdue(Instant now) const
{
    if (m_talking)
        return now - *m_talking > ms(m_exchange.timeoutMs) ? std::optional(Outcome::Kind::TooSlow)
                                                           : std::nullopt;
    if (m_resolving)
        return now - *m_resolving > ms(Client::dnsMs) ? std::optional(Outcome::Kind::NotResolved)
                                                      : std::nullopt;
    return now - m_started > ms(m_exchange.timeoutMs) ? std::optional(Outcome::Kind::TooSlow)
                                                      : std::nullopt;
}

Outcome::Kind Transfer::kindOf(CURLcode code) const
{
    if (m_forbidden)
        return Outcome::Kind::Forbidden;
    // We closed it because the body had no end; the status was there.
    if (m_outcome.status > 0 && code == CURLE_WRITE_ERROR && m_bodyOctets > m_exchange.mostOctets)
        return Outcome::Kind::Answered;
    switch (code) {
    case CURLE_OK:
        return Outcome::Kind::Answered;
    case CURLE_COULDNT_RESOLVE_HOST:
        return Outcome::Kind::NotResolved;
    case CURLE_COULDNT_CONNECT:
        return Outcome::Kind::NotConnected;
    case CURLE_OPERATION_TIMEDOUT:
        return Outcome::Kind::TooSlow;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
        return Outcome::Kind::Untrusted;
    default:
        return Outcome::Kind::Broken;
    }
}

void Transfer::finish(CURLcode code, std::optional<Outcome::Kind> early)
{
    m_outcome.kind = early ? *early : kindOf(code);
    if (m_outcome.kind != Outcome::Kind::Answered)
        m_outcome.detail = QString::fromUtf8(m_error[0] != 0 ? m_error.data()
                                             : early         ? ""
                                                             : curl_easy_strerror(code));
    m_outcome.tookUs = std::chrono::duration_cast<std::chrono::microseconds>(
                           std::chrono::steady_clock::now() - m_started)
                           .count();
    std::exchange(m_done, {})(std::move(m_outcome));
}

size_t Transfer::takeHeader(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t octets = size * count;
    transfer->m_headerOctets += qint64(octets);
    if (transfer->m_headerOctets > maxHeaderOctets)
        return 0;
    const QByteArray line = QByteArray::fromRawData(data, qsizetype(octets));
    if (line.startsWith("HTTP/")) {
        long status = 0;
        curl_easy_getinfo(transfer->m_easy, CURLINFO_RESPONSE_CODE, &status);
        transfer->m_outcome.status = int(status);
        transfer->m_outcome.retryAfter.clear();
        transfer->m_outcome.contentType.clear();
    } else if (line.left(13).toLower() == "content-type:") {
        transfer->m_outcome.contentType = line.mid(13).trimmed().left(256);
    } else if (line.left(12).toLower() == "retry-after:") {
        transfer->m_outcome.retryAfter = line.mid(12).trimmed().left(64);
    }
    return octets;
}

size_t Transfer::takeBody(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const auto octets = qsizetype(size * count);
    const auto room = qsizetype(transfer->m_exchange.keepOctets) - transfer->m_outcome.body.size();
    transfer->m_outcome.body.append(data, std::clamp<qsizetype>(octets, 0, room));
    transfer->m_bodyOctets += octets;
    transfer->m_outcome.isCut = transfer->m_bodyOctets > transfer->m_exchange.mostOctets;
    return transfer->m_bodyOctets > transfer->m_exchange.mostOctets ? 0 : size_t(octets);
}

int Transfer::noteResolving(void *, void *, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (!transfer->m_talking)
        transfer->m_resolving = std::chrono::steady_clock::now();
    return 0;
}

bool Transfer::mayReach(const QHostAddress &address, quint16 port)
{
    m_outcome.peer = address.protocol() == QAbstractSocket::IPv6Protocol
                         ? QStringLiteral("[%1]:%2").arg(address.toString()).arg(port)
                         : QStringLiteral("%1:%2").arg(address.toString()).arg(port);
    const AddressKind kind = http::kindOf(address);
    bool may =
        kind == AddressKind::Public || (kind == AddressKind::Private && m_exchange.allowPrivate);
    may = may && !isForbiddenPort(port) &&
          std::none_of(m_listeners.begin(), m_listeners.end(),
                       [&](const Listener &listener) { return reaches(address, port, listener); });
    m_forbidden = m_forbidden || !may;
    return may;
}

curl_socket_t Transfer::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (!transfer->m_talking)
        transfer->m_talking = std::chrono::steady_clock::now();
    const QHostAddress peer(&address->addr);
    quint16 port = 0;
    if (address->family == AF_INET)
        port = ntohs(reinterpret_cast<const sockaddr_in *>(&address->addr)->sin_port);
    else if (address->family == AF_INET6)
        port = ntohs(reinterpret_cast<const sockaddr_in6 *>(&address->addr)->sin6_port);
    if (!transfer->mayReach(peer, port))
        return CURL_SOCKET_BAD;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int Transfer::beforeRequest(void *self, char *peer, char *, int peerPort, int)
{
    // A kept connection may have been made for an endpoint that allows more.
    auto *transfer = static_cast<Transfer *>(self);
    if (!transfer->m_talking)
        transfer->m_talking = transfer->m_started;
    const bool may = transfer->mayReach(QHostAddress(QString::fromLatin1(peer)), quint16(peerPort));
    transfer->m_outcome.isRequested = may;
    return may ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

CURLcode Transfer::setUpTls(CURL *, void *context, void *self)
{
    trustOnly(static_cast<SSL_CTX *>(context), &static_cast<Transfer *>(self)->m_exchange.pin);
    return CURLE_OK;
}

} // namespace cordboard::http
