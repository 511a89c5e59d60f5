#include "events.h"

#include "values.h"

namespace cordboard::store {

Result<void> addEvent(Connection &connection, const FeedEvent &event)
{
    const auto added =
        connection.change("INSERT INTO event (id, kind, message_id, target_id, conversation_id, "
                          "state, reason, detail) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                          {connection.nextStampUs(), event.kind, event.message.value,
                           event.target.value, event.conversation.value, toWord(event.state),
                           word(event.reason.code), text(event.reason.detail)});
    if (!added)
        return forward(added);
    return {};
}

} // namespace cordboard::store
