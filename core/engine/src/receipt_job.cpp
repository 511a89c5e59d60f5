#include "receipt_job.h"

namespace cordboard::engine {

void readOptOut(const PolicyActs &acts, store::ReceiptFact &fact)
{
    if (fact.event == TargetEvent::ReceiptFailed &&
        acts.isOptOutCode(fact.carrier, fact.reason.detail))
        fact.reason.code = ReasonCode::OptedOutAtCarrier;
}

Result<AppliedReceipts> applyReceipts(store::Connection &connection, PolicyActs &acts,
                                      const QList<store::ReceiptFact> &receipts)
{
    store::Outbox outbox(connection);
    const auto ticks = outbox.applyReceipts(receipts);
    if (!ticks)
        return forward(ticks);
    auto change = acts.takeFromCarrier(connection, *ticks);
    if (!change)
        return forward(change);
    change->ticks = *ticks + change->ticks;
    return AppliedReceipts{*std::move(change), outbox.learned()};
}

} // namespace cordboard::engine
