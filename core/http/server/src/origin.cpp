#include "http/server/origin.h"

#include <algorithm>

namespace cordboard::http {

namespace {

constexpr quint16 httpPort = 80;
constexpr quint16 httpsPort = 443;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool isAddress6(const QByteArray &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
    });
    return plain &&
           QHostAddress(QString::fromLatin1(text)).protocol() == QHostAddress::IPv6Protocol;
}

std::optional<quint16> parsePort(QByteArrayView text)
{
    const bool digits =
        !text.isEmpty() && text.size() <= 5 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const uint port = digits ? text.toByteArray().toUInt() : 0;
    return port > 0 && port <= 65535 ? std::optional(quint16(port)) : std::nullopt;
}

bool isSameHost(const QByteArray &a, const QByteArray &b)
{
    if (a == b)
        return true;
    return a.contains(':') && b.contains(':') &&
           QHostAddress(QString::fromLatin1(a)) == QHostAddress(QString::fromLatin1(b));
}

/// Whether this address of a page, as Origin and Referer name it, is at `host`.
bool isPageOf(QByteArrayView page, const Authority &host)
{
    const bool secure = page.startsWith("https://");
    if (!secure && !page.startsWith("http://"))
        return false;
    QByteArrayView authority = page.sliced(secure ? 8 : 7);
    const auto end = std::find_if(authority.begin(), authority.end(),
                                  [](char c) { return c == '/' || c == '?' || c == '#'; });
    authority = authority.first(end - authority.begin());
    const auto found = Authority::parse(authority);
    const quint16 usual = secure ? httpsPort : httpPort;
    return found && isSameHost(found->host, host.host) &&
           found->port.value_or(usual) == host.port.value_or(usual);
}

} // namespace

std::optional<Authority> Authority::parse(QByteArrayView text)
{
    Authority authority;
    qsizetype end = 0;
    if (text.startsWith('[')) {
        const qsizetype bracket = text.indexOf(']');
        if (bracket < 0)
            return std::nullopt;
        authority.host = text.sliced(1, bracket - 1).toByteArray().toLower();
        if (!isAddress6(authority.host))
            return std::nullopt;
        end = bracket + 1;
    } else {
        const qsizetype colon = text.indexOf(':');
        end = colon < 0 ? text.size() : colon;
        authority.host = text.first(end).toByteArray().toLower();
        if (authority.host.isEmpty() ||
            !std::all_of(authority.host.cbegin(), authority.host.cend(), isNameCharacter))
            return std::nullopt;
    }
    if (end == text.size())
        return authority;
    authority.port = text[end] == ':' ? parsePort(text.sliced(end + 1)) : std::nullopt;
    return authority.port ? std::optional(authority) : std::nullopt;
}

HostNames::HostNames(const QStringList &configured, quint16 port, bool tls)
    : m_port(port)
    , m_usualPort(tls ? httpsPort : httpPort)
{
    for (const QString &name : configured) {
        if (const auto authority = Authority::parse(name.toLatin1()))
            m_configured.append(*authority);
    }
}

bool HostNames::accepts(QByteArrayView host, const QHostAddress &local) const
{
    const auto asked = Authority::parse(host);
    if (!asked)
        return false;
    const bool ours = asked->host == "localhost" || asked->host == "127.0.0.1" ||
                      isSameHost(asked->host, "::1") ||
                      isSameHost(asked->host, local.toString().toLatin1().toLower());
    const bool ourPort = asked->port.value_or(m_usualPort) == m_port;
    if (ours && ourPort)
        return true;
    return std::any_of(m_configured.cbegin(), m_configured.cend(), [&](const Authority &name) {
        if (!isSameHost(name.host, asked->host))
            return false;
        if (!name.port)
            return ourPort;
        const bool usual = *name.port == httpPort || *name.port == httpsPort;
        return asked->port ? *asked->port == *name.port : usual;
    });
}

bool isFromOtherSite(const Request &request)
{
    const auto host = Authority::parse(request.header("Host"));
    if (!host)
        return true;
    for (const char *name : {"Origin", "Referer"}) {
        if (request.hasHeader(name))
            return !isPageOf(request.header(name), *host);
    }
    const QByteArray site = request.header("Sec-Fetch-Site");
    return request.hasHeader("Sec-Fetch-Site") && site != "same-origin" && site != "none";
}

} // namespace cordboard::http
