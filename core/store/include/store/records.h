#pragma once

#include "model/conversation_record.h"
#include "model/message_record.h"
#include "store/connection.h"

#include <optional>

namespace cordboard::store {

/// A page of a list, newest first: what was made before `beforeUs`, which no two rows share.
struct RecordQuery
{
    qint64 beforeUs = 0; ///< exclusive; 0: from the newest
    int limit = 100;
    QStringList ourNumbers; ///< only these; empty: all
};

struct ConversationEdit
{
    std::optional<QString> name;
    std::optional<QString> detail;
    std::optional<QUuid> owner; ///< null: nobody
    /// Whose it must be now; Conflict, without a sentence, when it is somebody else's.
    std::optional<QUuid> expectedOwner = {};
};

/// Messages and threads as programs see them: by UUID, deleted ones too. Works on the connection it
/// is given, in that connection's thread.
class Records
{
public:
    /// A message to more people is listed with this many of them, and counted.
    static constexpr int mostTargets = 50;

    explicit Records(Connection &connection)
        : m_connection(connection)
    {}

    /// With all of its people. Nothing when there is none.
    Result<std::optional<MessageRecord>> message(const QUuid &uuid);
    /// With all of its people, or, when they are more than mostTargets, with these only and
    /// counted.
    Result<std::optional<MessageRecord>> message(MessageId id, const QList<TargetId> &targets);
    Result<QList<MessageRecord>> messages(const RecordQuery &query);

    /// It is kept, and marked. Nothing when there is none or it is deleted already.
    Result<std::optional<MessageRecord>> remove(const QUuid &uuid);

    Result<std::optional<ConversationRecord>> conversation(const QUuid &uuid);
    Result<std::optional<ConversationRecord>> conversation(ConversationId id);
    /// `owner` limits it to what is assigned to them.
    Result<QList<ConversationRecord>> conversations(const RecordQuery &query,
                                                    const std::optional<QUuid> &owner);
    Result<ConversationRecord> edit(ConversationId id, const ConversationEdit &edit);

    Result<QList<ConversationMessageRecord>> messagesOf(const ConversationRecord &conversation,
                                                        const RecordQuery &query);
    /// One person's message, and all of one message, deleted ones too.
    Result<std::optional<ConversationMessageRecord>> messageOf(TargetId target);
    Result<QList<ConversationMessageRecord>> messagesOf(MessageId message);

private:
    Result<void> readTargets(MessageRecord *message, int limit);
    Result<void> count(MessageRecord *message);

    Connection &m_connection;
};

} // namespace cordboard::store
