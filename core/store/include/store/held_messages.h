#pragma once

#include "model/message.h"
#include "model/thread_draft.h"
#include "store/connection.h"

namespace cordboard::store {

/// A message that came back before it left.
struct TakenBack
{
    ConversationId conversation;
    QString text;
    QList<TargetTick> ticks;
    DraftMms mms = {}; ///< its pictures and files
    Category category = Category::Conversation;
};

/// One that leaves now instead of later.
struct Released
{
    CarrierId carrier;
    QList<TargetTick> ticks;
};

/// Messages that wait for a time their author chose. Works on the connection it is given, inside
/// its transaction.
class HeldMessages
{
public:
    explicit HeldMessages(Connection &connection)
        : m_connection(connection)
    {}

    /// When the person writes first, this one is not to leave.
    Result<void> unlessReply(TargetId target, ConversationId conversation);
    /// The person wrote: takes back what waited for that not to happen.
    Result<QList<TargetTick>> theyWrote(ConversationId conversation);

    /// Waits no longer. The rules are asked as ever when it is claimed. Conflict when it has left,
    /// or waits for something that its author did not choose.
    Result<Released> release(TargetId target);

    /// As if it had never been sent: cancelled, and not shown in its thread any more. Conflict when
    /// a part of it has left.
    Result<TakenBack> takeBack(TargetId target);

private:
    Result<void> readContent(MessageId message, TakenBack *back);
    Result<void> forget(TargetId target);
    Result<void> showTheOneBefore(TargetId target, ConversationId conversation);

    Connection &m_connection;
};

} // namespace cordboard::store
