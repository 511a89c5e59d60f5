#pragma once

#include "store/outbox.h"

namespace cordboard::store {

/// Keeps a receipt that matches nothing yet (its response may still come), for 72 h.
Result<void> park(Connection &connection, const ReceiptFact &receipt);

/// True when anything is parked: spares a look-up per response while nothing is.
Result<bool> anyParked(Connection &connection);

/// Takes the receipts parked under this id for this phone, in the order they came; they are
/// removed. A form of the id that the carrier is known not to use counts only when it is long.
Result<QList<ReceiptFact>> takeParked(Connection &connection, CarrierId carrier, IdBase learned,
                                      const QString &carrierMessageId, const QString &phone);

struct ParkedReceipt
{
    qint64 id = 0;
    ReceiptFact fact; ///< its ids in their canonical form
    qint64 createdUs = 0;
};

/// What is parked about that phone, however it is written, in the order it came.
Result<QList<ParkedReceipt>> parkedFor(Connection &connection, CarrierId carrier,
                                       const QString &phone);

/// What is parked of that carrier, the oldest first; at most 1,000, beyond `afterId`.
Result<QList<ParkedReceipt>> parkedOf(Connection &connection, CarrierId carrier, qint64 afterId);

Result<void> removeParked(Connection &connection, qint64 id);

/// Drops what has waited longer than 72 h, and receipt keys older than 7 days: a bounded number a
/// call.
Result<void> pruneReceipts(Connection &connection, qint64 nowUs);

} // namespace cordboard::store
