#pragma once

#include "http/server/request.h"

#include <QStringList>

#include <optional>

namespace cordboard::http {

/// "localhost:8470" or "[::1]:8470" taken apart; the name in lower case and without brackets.
struct Authority
{
    QByteArray host;
    std::optional<quint16> port;

    /// Absent for anything else: a user, a path, an empty name, a port that is none, a scope.
    static std::optional<Authority> parse(QByteArrayView text);
};

/// The names under which a server may be asked. A page of another site that had its own name
/// resolved to this computer (DNS rebinding) is told apart by nothing else than the Host that it
/// sends (security.md 4.1; catalogue T131). Immutable, any thread.
class HostNames
{
public:
    HostNames(const QStringList &configured, quint16 port, bool tls);

    /// `local` is the address at which the peer reached us: a literal cannot be rebound.
    bool accepts(QByteArrayView host, const QHostAddress &local) const;

private:
    QList<Authority> m_configured;
    quint16 m_port;
    quint16 m_usualPort; // what no port means
};

/// True when a browser says that a page of another site sent this: by Origin, else by Referer, else
/// by Sec-Fetch-Site. A program that is no browser sends none of them and passes (catalogue T132).
/// The Host must have been accepted before. Pure.
bool isFromOtherSite(const Request &request);

} // namespace cordboard::http
