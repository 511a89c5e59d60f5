#pragma once

#include "model/queries.h"
#include "store/connection.h"

namespace cordboard::store {

/// Threads. Works on the connection it is given, in that connection's thread, inside its
/// transaction.
class Conversations
{
public:
    explicit Conversations(Connection &connection)
        : m_connection(connection)
    {}

    /// The thread between the two numbers, made when there is none. Unique by (ourNumber,
    /// peerNumber).
    Result<ConversationId> findOrCreate(const QString &ourNumber, const QString &peerNumber);

    /// Our number in the newest thread with this person; empty when there is none.
    Result<QString> lastOurNumber(const QString &peerNumber);

    /// `me` is whose threads ThreadView::Mine shows, and whose mentions are counted.
    Result<ThreadPage> page(const ThreadQuery &query, const QUuid &me = {});
    Result<QList<Conversation>> byIds(const QList<ConversationId> &ids, const QUuid &me = {});
    Result<int> unreadThreads();
    /// How many threads are like this, ThreadCounts::most at most. `me` as for page().
    Result<int> count(const ThreadFilter &filter, const QUuid &me = {});

    /// Everything up to `upTo` is read: unread becomes what came after it.
    Result<void> markRead(ConversationId id, TargetId upTo);
    Result<void> rename(ConversationId id, const QString &name);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
