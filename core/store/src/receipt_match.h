#pragma once

#include "id_bases.h"
#include "store/outbox.h"

namespace cordboard::store {

/// The attempt a receipt belongs to; part 0 when none does.
struct MatchedAttempt
{
    qint64 attempt = 0;
    qint64 part = 0;
};

/// Finds the attempt by the carrier's ids: those of the last 7 days, the newest first. What the
/// carrier's learned base says comes first, then the phone decides; what could be two messages is
/// none (smpp.md 2.5). A match that leaves no doubt is a vote for the base.
Result<MatchedAttempt> matchById(Connection &connection, IdBases &bases,
                                 const ReceiptFact &receipt);

/// True when a receipt parked under `form` may belong to a response whose id is `key`.
bool mayBelong(IdBase learned, IdBase form, const QString &key);

} // namespace cordboard::store
