#pragma once

#include <QHostAddress>
#include <QList>

namespace cordboard::http {

/// What lies behind an address, for a program that connects where somebody else tells it to.
enum class AddressKind {
    Public,
    Private,   ///< this computer or its network: only where a person allowed it
    Forbidden, ///< metadata services, link-local, multicast, documentation, tunnels …: never
};

/// By the table of webhooks.md 1.4, for the concrete address: IPv4 within IPv6 counts as what it
/// is. What the table does not know of IPv6 is forbidden. Pure.
AddressKind kindOf(const QHostAddress &address);

/// One address that this program itself listens on; `address` may be AnyIPv4, AnyIPv6, Any.
struct Listener
{
    QHostAddress address;
    quint16 port = 0;
};

/// Whether a connection there would end at that listener. Asks the system for its own addresses.
bool reaches(const QHostAddress &address, quint16 port, const Listener &listener);

/// Ports of other protocols, which an HTTP request must not be able to talk into (WHATWG Fetch,
/// "bad port").
bool isForbiddenPort(int port);

} // namespace cordboard::http
