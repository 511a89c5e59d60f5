#pragma once

#include "base/clock.h"
#include "carrier/link.h"

#include <QString>

#include <memory>

namespace cordboard::carrier {

/// A line to an SMPP 3.4 carrier as `carrier` describes it: one bind, or two for BindMode::Pair.
/// Nothing happens before start(). `password` is kept in memory for reconnecting and never logged.
/// `clock` must outlive the link. Engine thread only. Timers, windows and retries: smpp.md 2.1
/// to 2.4 and 2.9.
std::unique_ptr<Link> makeSmppLink(const Carrier &carrier, const QString &password, Clock &clock);

} // namespace cordboard::carrier
