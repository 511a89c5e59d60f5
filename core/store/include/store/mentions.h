#pragma once

#include "model/conversation.h"
#include "model/conversation_record.h"
#include "model/mention.h"
#include "store/connection.h"

namespace cordboard::store {

/// Whom notes name, and what of it they have seen. Works on the connection it is given, in that
/// connection's thread.
class Mentions
{
public:
    explicit Mentions(Connection &connection)
        : m_connection(connection)
    {}

    /// Those whom the text of a note names, but for `author`. With `replaces` the note stands for
    /// that one: who had seen it has, and who is not named any more is forgotten. Writers only.
    Result<void> take(ConversationId conversation, qint64 line, const QString &text,
                      const QUuid &author, qint64 replaces = 0);

    /// What `who` has not seen, newest first.
    Result<QList<Mention>> unseen(const QUuid &who, int limit);
    Result<QList<MentionRecord>> unseenRecords(const QUuid &who, int limit);
    /// Threads with such notes, ThreadCounts::most at most.
    Result<int> threads(const QUuid &who);
    /// Writes into each thread how many such notes it has.
    Result<void> fill(QList<Conversation> &threads, const QUuid &who);
    /// All of that thread. False: there was nothing. Writers only.
    Result<bool> see(ConversationId conversation, const QUuid &who);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
