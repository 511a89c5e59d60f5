#pragma once

#include "tracker.h"

namespace cordboard::store {

/// What no phone has fetched in time has failed (MM1).
Result<void> expireOffers(Connection &connection, Tracker &tracker, qint64 nowUs);

} // namespace cordboard::store
