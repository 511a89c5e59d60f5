#pragma once

#include "store/outbox.h"
#include "submission.h"
#include "text/cutting.h"

namespace cordboard::engine {

/// Claims parts for one carrier, and cuts what was cut for another kind of carrier anew before it
/// leaves (ADR 0013). A text that takes too many parts there is refused, with the reason. Inside a
/// write job; `claim` does the claiming.
Result<QList<store::ClaimedPart>>
claimFitting(store::Connection &connection, store::Outbox &outbox, const text::Cutting &cutting,
             References &references, int limit, QList<TargetTick> *ticks,
             const std::function<Result<QList<store::ClaimedPart>>(int limit)> &claim);

} // namespace cordboard::engine
