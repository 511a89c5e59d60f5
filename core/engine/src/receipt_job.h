#pragma once

#include "policy_acts.h"
#include "store/outbox.h"

namespace cordboard::engine {

/// What a handful of receipts changed.
struct AppliedReceipts
{
    PolicyChange change;
    QList<store::LearnedBase> learned;
};

/// Applies receipts, and takes over what carriers say by them of opted-out people. Inside a job.
Result<AppliedReceipts> applyReceipts(store::Connection &connection, PolicyActs &acts,
                                      const QList<store::ReceiptFact> &receipts);

/// Refusals that mean "opted out" at this carrier; else the reason stays.
void readOptOut(const PolicyActs &acts, store::ReceiptFact &fact);

} // namespace cordboard::engine
