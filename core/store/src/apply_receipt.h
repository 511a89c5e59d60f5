#pragma once

#include "store/outbox.h"
#include "tracker.h"

namespace cordboard::store {

/// Applies a receipt that belongs to `attempt` of `partId`. An older attempt may bring good news
/// for its part, but no bad: a newer one is on its way or has arrived.
inline bool applyReceipt(Tracker &tracker, TrackedTarget &target, qint64 partId, qint64 attempt,
                         TargetEvent event, const Reason &reason)
{
    TrackedPart *part = target.part(partId);
    if (!part || (event == TargetEvent::ReceiptFailed && part->attempt != attempt))
        return false;
    return tracker.apply(target, *part, event, reason);
}

} // namespace cordboard::store
