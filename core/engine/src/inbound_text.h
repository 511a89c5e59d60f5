#pragma once

#include "store/inbox.h"
#include "store/messages.h"

#include <QList>

namespace cordboard::engine {

/// The text of a message from its parts in order; absent numbers show as "[part 2 of 3 is
/// missing]", and what is not text as a sentence with its size. Pure; any thread.
QString textOfParts(const QList<store::HeldPart> &parts);

/// Files a complete (or overdue) message into its thread. Inside a write job.
Result<store::Inserted> fileInbound(store::Connection &connection,
                                    const QList<store::HeldPart> &parts);

} // namespace cordboard::engine
