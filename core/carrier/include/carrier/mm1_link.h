#pragma once

#include "carrier/link.h"

#include <memory>

namespace cordboard::carrier {

/// A line to an SMPP carrier whose phones are also told of multimedia messages: a part with a
/// `push` leaves as one or several WAP pushes (WAP-230 8.2.4.1; ports of WAP-259) and ends in one
/// outcome, with the ids of all of them. Everything else goes through as it is. Engine thread only.
std::unique_ptr<Link> makeMm1Link(std::unique_ptr<Link> smpp);

} // namespace cordboard::carrier
