#pragma once

#include "base/result.h"
#include "model/access_key.h"
#include "model/conversation_record.h"
#include "model/message_record.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace cordboard::engine {

/// A request that names itself, so that its repetition sends nothing twice.
struct Repeatable
{
    QString name;      ///< Idempotency-Key, the key's own
    QByteArray digest; ///< of the request's body
    /// What is answered, and kept for the repetition. Called in the store's thread.
    std::function<QByteArray(const MessageRecord &)> render;
};

struct ProgramDraft
{
    Draft draft;
    std::shared_ptr<const AccessKey> key; ///< whose; null: nobody's limits
    std::optional<Repeatable> repeatable;
    /// Why it cannot be sent now: the answer, unless it is the repetition of one that was.
    std::optional<Error> onlyAgain = {};
};

/// What a program gets for its draft.
struct Accepted
{
    MessageRecord message;
    QByteArray answer; ///< of a Repeatable, the first time and again
    bool again = false;
};

/// A page: what was made before `beforeUs` (0: from the newest), newest first. The times of two
/// rows of one list never are the same.
struct ListQuery
{
    qint64 beforeUs = 0;
    int limit = 100;
    QStringList ourNumbers;     ///< only these; empty: all
    std::optional<QUuid> owner; ///< of threads: only theirs
};

struct ThreadEdit
{
    std::optional<QString> name;
    std::optional<QString> detail;
    std::optional<QUuid> owner; ///< null: nobody
    /// Whose it must be now. Conflict, with a sentence, when it is somebody else's.
    std::optional<QUuid> expectedOwner = {};
};

/// Messages and threads by their UUIDs, for programs. Any thread; answers are futures as for
/// Engine.
class Records
{
public:
    virtual ~Records() = default;

    /// As Engine::submit(). Errors beyond its own: Conflict, detail "IDEMPOTENCY_KEY_REUSED" or
    /// "IN_PROGRESS"; Refused, detail "INSUFFICIENT_BALANCE".
    virtual QFuture<Result<Accepted>> send(const ProgramDraft &draft) = 0;

    /// NotFound when there is none. Deleted ones are found.
    virtual QFuture<Result<MessageRecord>> message(const QUuid &uuid) = 0;
    virtual QFuture<Result<QList<MessageRecord>>> messages(const ListQuery &query) = 0;
    /// Marks it, and takes back what has not left. NotFound also when it is deleted already.
    virtual QFuture<Result<MessageRecord>> remove(const QUuid &uuid) = 0;

    virtual QFuture<Result<ConversationRecord>> conversation(const QUuid &uuid) = 0;
    virtual QFuture<Result<QList<ConversationRecord>>> conversations(const ListQuery &query) = 0;
    virtual QFuture<Result<ConversationRecord>> edit(ConversationId id, const ThreadEdit &edit) = 0;
    virtual QFuture<Result<QList<ConversationMessageRecord>>>
    messagesOf(const ConversationRecord &conversation, const ListQuery &query) = 0;
};

} // namespace cordboard::engine
