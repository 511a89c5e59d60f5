#include "events.h"

#include "connection_p.h"
#include "values.h"

namespace cordboard::store {

Result<void> addEvent(Connection &connection, const FeedEvent &event)
{
    const auto added =
        connection.change("INSERT INTO event (id, kind, message_id, target_id, conversation_id, "
                          "state, reason, detail, version) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          {connection.nextStampUs(), event.kind, event.message.value,
                           event.target.value, event.conversation.value, toWord(event.state),
                           word(event.reason.code), text(event.reason.detail), event.version});
    if (!added)
        return forward(added);
    connection.internals().wroteEvents = true;
    return {};
}

Result<void> addSortingEvent(Connection &connection)
{
    return addConversationEvent(connection, {}, QStringLiteral("sorting_changed"));
}

Result<void> addChangeEvent(Connection &connection, ConversationId conversation)
{
    const auto stamped = connection.change("UPDATE conversation SET updated_us = ? WHERE id = ?",
                                           {connection.nextStampUs(), conversation.value});
    if (!stamped)
        return forward(stamped);
    return addConversationEvent(connection, conversation, QStringLiteral("conversation_updated"));
}

Result<void> addConversationEvent(Connection &connection, ConversationId conversation)
{
    return addConversationEvent(connection, conversation, QStringLiteral("conversation_touched"));
}

Result<void> addConversationEvent(Connection &connection, ConversationId conversation,
                                  const QString &kind)
{
    FeedEvent event;
    event.kind = kind;
    event.message = {0};
    event.target = {0};
    event.conversation = conversation;
    return addEvent(connection, event);
}

} // namespace cordboard::store
