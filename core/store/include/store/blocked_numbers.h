#pragma once

#include "model/conversation_record.h"
#include "model/message.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace cordboard::store {

/// People who are blocked (ADR 0031): what they write is kept, and makes nothing unread, opens no
/// thread and rings nowhere. Works on the connection it is given, in that connection's thread.
class BlockedNumbers
{
public:
    /// `actor` is who does it.
    explicit BlockedNumbers(Connection &connection, const QUuid &actor = {})
        : m_connection(connection)
        , m_actor(actor)
    {}

    /// The person of this thread, with all their numbers and threads: those are read and closed.
    /// Answers the threads that are others now; none when it is that already. NotFound without a
    /// sentence: the thread is gone.
    Result<QList<ConversationId>> block(ConversationId thread);
    /// Their threads stay as they are.
    Result<QList<ConversationId>> unblock(ConversationId thread);
    /// The same by one of their numbers, whether there is a thread with it or not.
    Result<QList<ConversationId>> block(const QString &number);
    Result<QList<ConversationId>> unblock(const QString &number);

    /// Those blocked before `beforeUs` (0: from the newest), newest first.
    Result<QList<BlockedNumber>> page(qint64 beforeUs, int limit);
    Result<std::optional<BlockedNumber>> find(const QString &number);

    Result<bool> isBlocked(const QString &number);
    Result<bool> isBlocked(ConversationId thread);

    /// What a blocked person wrote is the last message of its thread; nothing else happens.
    Result<void> showQuietly(const ChatMessage &message);

private:
    Result<QString> numberOf(ConversationId thread);
    Result<QList<ConversationId>> threadsOf(const QString &number);
    Result<QList<ConversationId>> tell(const QString &number, bool blocked);
    Result<QList<ConversationId>> blockOne(const QString &number);
    Result<QList<ConversationId>> unblockOne(const QString &number);
    template<class F>
    Result<QList<ConversationId>> ofAllNumbers(const QString &number, F one);

    Connection &m_connection;
    const QUuid m_actor;
};

} // namespace cordboard::store
