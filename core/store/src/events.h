#pragma once

#include "model/message.h"
#include "store/connection.h"

namespace cordboard::store {

/// One line of the change feed. Kinds: "message_created", "message_received", "message_updated",
/// "message_deleted" (its target is the first one).
struct FeedEvent
{
    QString kind;
    MessageId message;
    TargetId target;
    ConversationId conversation;
    TargetState state = TargetState::Queued;
    Reason reason;
    qint64 version = 1; ///< of the target's state: grows by one with each
};

Result<void> addEvent(Connection &connection, const FeedEvent &event);

} // namespace cordboard::store
