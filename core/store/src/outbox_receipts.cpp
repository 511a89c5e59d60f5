#include "store/outbox.h"

#include "apply_receipt.h"
#include "message_rows.h"
#include "parked.h"
#include "receipt_infer.h"
#include "receipt_match.h"
#include "tracker.h"

namespace cordboard::store {

namespace {

/// False when nothing has the receipt's id.
Result<bool> applyById(Connection &connection, IdBases &bases, Tracker &tracker,
                       const ReceiptFact &receipt)
{
    const auto found = matchById(connection, bases, receipt);
    if (!found)
        return forward(found);
    if (found->part == 0)
        return false;
    const auto target = tracker.target(targetOfPart(found->part));
    if (!target)
        return forward(target);
    if (*target)
        applyReceipt(tracker, **target, found->part, found->attempt, receipt);
    return true;
}

Result<void> applyOne(Connection &connection, IdBases &bases, Tracker &tracker,
                      const ReceiptFact &receipt)
{
    const auto applied = applyById(connection, bases, tracker, receipt);
    if (!applied || *applied)
        return applied ? Result<void>() : Result<void>(forward(applied));
    if (auto parked = park(connection, receipt); !parked)
        return parked;
    if (receipt.phone.isEmpty())
        return {};
    return inferParked(connection, bases, tracker, {receipt.carrier, receipt.phone, receipt.ours});
}

/// What could be read in two ways has one meaning now.
Result<void> retryParked(Connection &connection, IdBases &bases, Tracker &tracker,
                         CarrierId carrier)
{
    qint64 after = 0;
    while (true) {
        const auto page = parkedOf(connection, carrier, after);
        if (!page || page->isEmpty())
            return page ? Result<void>() : Result<void>(forward(page));
        for (const ParkedReceipt &parked : *page) {
            after = parked.id;
            const auto applied = applyById(connection, bases, tracker, parked.fact);
            if (!applied)
                return forward(applied);
            if (!*applied)
                continue;
            if (auto removed = removeParked(connection, parked.id); !removed)
                return removed;
        }
    }
}

} // namespace

Result<QList<TargetTick>> Outbox::applyReceipts(const QList<ReceiptFact> &receipts)
{
    IdBases bases(m_connection);
    Tracker tracker(m_connection);
    for (const ReceiptFact &receipt : receipts) {
        if (auto applied = applyOne(m_connection, bases, tracker, receipt); !applied)
            return forward(applied);
    }
    const auto learned = bases.learned();
    for (auto it = learned.constBegin(); it != learned.constEnd(); ++it) {
        m_learned.append({it.key(), it.value()});
        if (auto retried = retryParked(m_connection, bases, tracker, it.key()); !retried)
            return forward(retried);
    }
    return tracker.flush();
}

} // namespace cordboard::store
