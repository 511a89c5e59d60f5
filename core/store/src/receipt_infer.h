#pragma once

#include "id_bases.h"
#include "store/outbox.h"
#include "tracker.h"

namespace cordboard::store {

/// The two ends of a message, as we write them.
struct NumberPair
{
    CarrierId carrier;
    QString phone;
    QString ours; ///< empty: not said
};

/// smpp.md 2.4, rule 5: a submit whose answer was lost has no id. Parked receipts between the same
/// numbers within the submit's window are its own when it is the only one open there, and so are as
/// many as there are lost parts of one message. Applies and removes them; their reason says that it
/// was inferred. Otherwise nothing changes.
Result<void> inferParked(Connection &connection, IdBases &bases, Tracker &tracker,
                         const NumberPair &pair);

} // namespace cordboard::store
