#pragma once

#include "model/message.h"
#include "store/connection.h"

namespace cordboard::store {

/// One line of the change feed. Kinds: "message_created", "message_received", "message_updated",
/// "message_deleted" (its target is the first one), "link_changed" (looked at, or revoked),
/// "media_checked" (for viruses): what only people see. With message and target 0:
/// "conversation_created"; "conversation_updated" (named, assigned, closed, put off, opened,
/// labelled, blocked: what programs see of it); "conversation_touched" (read, noted: what only
/// people see); "sorting_changed", of no thread (labels and saved filters, which consoles hold).
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
/// "conversation_touched".
Result<void> addConversationEvent(Connection &connection, ConversationId conversation);
/// "conversation_updated", of a thread that is changed by now.
Result<void> addChangeEvent(Connection &connection, ConversationId conversation);
/// "sorting_changed".
Result<void> addSortingEvent(Connection &connection);
/// "conversation_created", "conversation_updated".
Result<void> addConversationEvent(Connection &connection, ConversationId conversation,
                                  const QString &kind);

} // namespace cordboard::store
