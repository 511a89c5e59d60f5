#pragma once

#include <QUuid>

namespace cordboard {

/// UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits.
/// `unixUs` is microseconds since 1970; the 12 bits after the milliseconds hold its fraction
/// (RFC 9562, section 6.2, method 3), so ids made in one process sort by their time.
QUuid uuid7(qint64 unixUs);

} // namespace cordboard
