#pragma once

#include "store/outbox.h"

namespace cordboard::engine {

/// What did not leave after all does not count against limits a day: it is taken back from the
/// minute of its carrier and the day of its number that it was counted in, however late that is
/// known. Inside the job that records these ends.
Result<void> countBack(store::Connection &connection, CarrierId carrier,
                       const QList<store::AttemptEnd> &ends);

} // namespace cordboard::engine
