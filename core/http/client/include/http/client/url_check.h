#pragma once

#include "base/result.h"

#include <QString>

namespace cordboard::http {

/// What can be said about an address before anything is connected: http or https, a host, no user
/// name or password, no port of another protocol, no literal address that the guard would refuse in
/// any of its spellings (0x7f.1, 2130706433, [::ffff:7f00:1]). Gives the address as it will be
/// used. Invalid names what is wrong. Pure; any thread.
Result<QByteArray> checkUrl(const QString &url, bool allowPrivate);

} // namespace cordboard::http
