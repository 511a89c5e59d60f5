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

} // namespace cordboard::store
