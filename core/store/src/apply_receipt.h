#pragma once

#include "store/outbox.h"
#include "tracker.h"

namespace cordboard::store {

/// Applies a receipt that belongs to `attempt` of `partId`. An older attempt may bring good news
/// for its part, but no bad: a newer one is on its way or has arrived.
inline bool applyReceipt(Tracker &tracker, TrackedTarget &target, qint64 partId, qint64 attempt,
                         const ReceiptFact &receipt)
{
    TrackedPart *part = target.part(partId);
    if (!part || (receipt.event == TargetEvent::ReceiptFailed && part->attempt != attempt))
        return false;
    const bool isApplied = tracker.apply(target, *part, receipt.event, receipt.reason);
    return Tracker::noteRead(target, receipt.readUs) || isApplied;
}

} // namespace cordboard::store
