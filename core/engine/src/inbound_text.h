#pragma once

#include "policy_acts.h"
#include "store/inbox.h"
#include "store/messages.h"

#include <QList>

namespace cordboard::engine {

/// The text of a message from its parts in order; absent numbers show as "[part 2 of 3 is
/// missing]", and what is not text as a sentence with its size. Pure; any thread.
QString textOfParts(const QList<store::HeldPart> &parts);

/// Files a complete (or overdue) message into its thread, and does what its words say: STOP and its
/// kin act in the same transaction. The message is the first of the rows. Inside a write job.
Result<PolicyChange> fileInbound(store::Connection &connection, PolicyActs &acts,
                                 const QList<store::HeldPart> &parts);

/// Files any message from a phone: `message` with all but its uuid and conversation. Likewise.
Result<PolicyChange> fileMessage(store::Connection &connection, PolicyActs &acts,
                                 store::NewInbound message);

} // namespace cordboard::engine
