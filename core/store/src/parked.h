#pragma once

#include "store/outbox.h"

namespace cordboard::store {

/// Keeps a receipt that matches nothing yet (its response may still come), for 72 h.
Result<void> park(Connection &connection, const ReceiptFact &receipt);

/// True when anything is parked: spares a look-up per response while nothing is.
Result<bool> anyParked(Connection &connection);

/// Takes the receipts parked under this id for this phone, in the order they came; they are
/// removed.
Result<QList<ReceiptFact>> takeParked(Connection &connection, CarrierId carrier,
                                      const QString &carrierMessageId, const QString &phone);

/// Drops what has waited longer than 72 h, and receipt keys older than 7 days: a bounded number a
/// call.
Result<void> pruneReceipts(Connection &connection, qint64 nowUs);

} // namespace cordboard::store
