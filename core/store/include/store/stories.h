#pragma once

#include "model/message_story.h"
#include "store/connection.h"

#include <optional>

namespace cordboard::store {

/// Reads what happened to one message, from all tables that tell of it. A reader; works on the
/// connection it is given, in that connection's thread. Every read goes by key or by index.
class Stories
{
public:
    explicit Stories(Connection &connection)
        : m_connection(connection)
    {}

    /// Nothing when there is no such message. Names and words of statuses are left empty.
    Result<std::optional<MessageStory>> of(TargetId target);

private:
    Result<bool> readMessage(TargetId target, MessageStory *story);
    Result<void> readAcceptance(MessageStory *story);
    Result<void> readRoute(MessageStory *story);
    Result<void> readParts(MessageStory *story);
    Result<void> readAttempts(MessageStory *story);
    Result<void> readRecalls(MessageStory *story);
    Result<void> readPlace(MessageStory *story);
    Result<void> readHooks(MessageStory *story);

    Connection &m_connection;
};

} // namespace cordboard::store
