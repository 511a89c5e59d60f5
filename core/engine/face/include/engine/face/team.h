#pragma once

#include "base/result.h"
#include "model/conversation.h"
#include "model/mention.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace cordboard::engine {

/// Who answers, who has which thread, and what is still to be done. Threads and futures as for
/// Engine. That something changed is told by Changes::conversations; counts are then to be asked
/// anew. Everything done here is done by me(), and is a line in the thread. Errors: NotFound when
/// the thread is gone; Unsupported in a program at which nobody sits.
class Team
{
public:
    virtual ~Team() = default;

    /// Who sits at this console.
    virtual QFuture<Result<Operator>> me() = 0;
    /// All of them, by name.
    virtual QFuture<Result<QList<OperatorLoad>>> operators() = 0;
    /// The figures of the tabs.
    virtual QFuture<Result<ThreadCounts>> counts() = 0;

    /// To an operator or to nobody (null), if it still is `expected`'s. Conflict: somebody else was
    /// first; the sentence says who has it.
    virtual QFuture<Result<void>> assign(ConversationId id, const QUuid &to,
                                         const QUuid &expected) = 0;
    /// The thread of nobody that has waited longest is mine; nothing when there is none.
    virtual QFuture<Result<std::optional<Conversation>>> takeOldest() = 0;

    /// Snooze, close, open again. `seen` is the last bubble that was shown to whoever does it.
    /// Invalid: a time that is over; Conflict: the person has written after `seen`.
    virtual QFuture<Result<void>> setStatus(ConversationId id, const ThreadStatus &status,
                                            const std::optional<TargetId> &seen = {}) = 0;
    /// The last message that came in, or all after `readUpTo`.
    virtual QFuture<Result<void>> markUnread(ConversationId id,
                                             const std::optional<TargetId> &readUpTo = {}) = 0;

    /// The person of a thread, in all their threads: what a blocked one writes is kept, but makes
    /// nothing unread and is announced to nobody. Blocking reads and closes their threads.
    virtual QFuture<Result<void>> setBlocked(ConversationId id, bool blocked) = 0;

    /// Something for the team, between the bubbles; it never leaves. Whom it names, as "@Noor",
    /// finds it among their mentions(). Invalid: empty or too long;
    /// Conflict: there is no message yet that it could stand behind.
    virtual QFuture<Result<void>> addNote(ConversationId id, const QString &text) = 0;

    /// A note of my own. Invalid: empty or too long; Refused: somebody else wrote it; Conflict: I
    /// have changed it elsewhere meanwhile; NotFound.
    virtual QFuture<Result<void>> changeNote(ConversationId id, qint64 line,
                                             const QString &text) = 0;
    /// changeNote() with its text brings it back.
    virtual QFuture<Result<void>> removeNote(ConversationId id, qint64 line) = 0;

    /// I am at this thread, or at none (invalid), and write in it or not; nobody waits for it.
    /// Where a database is ours alone, nothing is written. Who else is where comes by
    /// Changes::presence.
    virtual void attend(ConversationId id, bool typing) = 0;

    /// Notes that name me and that I have not seen, the newest 20 first.
    virtual QFuture<Result<QList<Mention>>> mentions() = 0;
    /// I have seen those of this thread.
    virtual QFuture<Result<void>> seeMentions(ConversationId id) = 0;

    /// Lines of a thread that came after the line `known`, wherever they stand; 0: all. The newest
    /// 200 of them.
    virtual QFuture<Result<QList<ThreadLine>>> linesSince(ConversationId id, qint64 known) = 0;
};

} // namespace cordboard::engine
