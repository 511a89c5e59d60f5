#pragma once

#include <QByteArray>

namespace cordboard::serve {

/// The client's own when it is at most 64 octets of [A-Za-z0-9_-], else "req_" and 26 letters and
/// digits of 16 random octets.
QByteArray requestIdFor(const QByteArray &asked);

} // namespace cordboard::serve
