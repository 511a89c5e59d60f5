#pragma once

#include "base/clock.h"
#include "carrier/link.h"

#include <QString>

#include <memory>

namespace cordboard::carrier {

/// A line to an MMSC that is spoken to by MM7 over HTTP (spec 3GPP TS 23.140), with a client of its
/// own. There is no session: it is up from the start, and down after nobody could be reached, until
/// the next try. What the MMSC sends comes by the listener (serve), not through here. `password` is
/// kept in memory and never logged. `clock` must outlive the link. Engine thread only.
std::unique_ptr<Link> makeMm7Link(const Carrier &carrier, const QString &password, Clock &clock);

} // namespace cordboard::carrier
