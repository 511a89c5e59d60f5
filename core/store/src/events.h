#pragma once

#include "model/message.h"
#include "store/connection.h"

namespace cordboard::store {

/// One line of the change feed. Kinds: "message_created", "message_received", "message_updated",
/// "message_deleted" (its target is the first one); "conversation_updated" (read, named, assigned:
/// message and target are 0).
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
Result<void> addConversationEvent(Connection &connection, ConversationId conversation);

} // namespace cordboard::store
