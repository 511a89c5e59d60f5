#pragma once

#include "model/conversation.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace cordboard::store {

/// What an assignment came to.
struct Assigned
{
    bool done = false;
    Operator holder; ///< when it is not done: whom it is assigned to; null id: nobody
};

/// What somebody wrote to a person.
struct Answer
{
    QString author; ///< their login
    QString name;   ///< empty: it is not known here
    QString text;
    qint64 atUs = 0;
};

/// Who has a thread, and whether somebody still has to do something about it. Every change is a
/// line in the thread and one of the feed, in the same transaction. Works on the connection it is
/// given, in that connection's thread. Errors: NotFound, without a sentence.
class ThreadDesk
{
public:
    /// `actor` is who does it; null: a program.
    explicit ThreadDesk(Connection &connection, const QUuid &actor = {})
        : m_connection(connection)
        , m_actor(actor)
    {}

    /// To an operator, or to nobody (null). With `expected` only while it still is theirs: of two
    /// that take it at once the first one has it.
    Result<Assigned> assign(ConversationId id, const QUuid &to,
                            const std::optional<QUuid> &expected = {});

    /// Closing also marks it read. Nothing happens when it is that already. `seen` is the last
    /// bubble that whoever does it was shown: when the person has written after it, the thread is
    /// neither closed nor put off. Conflict then, without a sentence.
    Result<void> setStatus(ConversationId id, const ThreadStatus &status,
                           const std::optional<TargetId> &seen = {});

    /// The last message that came in is unread again, if there is one; with `readUpTo` all that
    /// came in after that.
    Result<void> markUnread(ConversationId id, const std::optional<TargetId> &readUpTo = {});

    /// The actor has written this message: a thread of nobody is theirs now, a closed one open.
    Result<void> answered(ConversationId id, TargetId message);

    /// The newest answer to `peer` after `seen` that somebody else than `author` wrote at a console
    /// and did not take back.
    Result<std::optional<Answer>> answerAfter(const QString &our, const QString &peer,
                                              TargetId seen, const QString &author);

    /// The actor writes something for the team, behind the last bubble. Conflict without a
    /// sentence: there is no bubble yet.
    Result<void> addNote(ConversationId id, const QString &text);

    /// A note of the actor's own: another text, or none (it is taken away). One that was taken away
    /// comes back with a text. Errors without a sentence: NotFound; Refused: somebody else's;
    /// Conflict: it was changed meanwhile.
    Result<void> changeNote(ConversationId id, qint64 line, const QString &text);

    /// The open thread of nobody that has waited longest.
    Result<std::optional<ConversationId>> oldestUnassigned();

    /// Opens at most `limit` threads whose snooze has ended by then; they are unread.
    Result<QList<ConversationId>> wake(qint64 nowUs, int limit);
    /// When the next snooze ends, µs since 1970; 0: none does.
    Result<qint64> nextWakeUs();

    /// The figures of the tabs, as `actor` sees them.
    Result<ThreadCounts> counts();

    /// The lines that came after the line `known`, wherever they stand: what was taken back makes
    /// room further up. The newest 200 when there are more.
    Result<QList<ThreadLine>> linesSince(ConversationId id, qint64 known);

private:
    struct Standing
    {
        QUuid owner;
        ThreadStatus status;
    };
    Result<Standing> standing(ConversationId id);
    Result<Assigned> heldBy(const QUuid &owner);
    Result<qint64> cameInAfter(ConversationId id, TargetId target);
    Result<void> unreadAfter(ConversationId id, TargetId readUpTo);
    Result<void> setOwner(ConversationId id, const QUuid &owner);
    Result<void> open(ConversationId id);
    Result<int> countUpTo(const char *sql, std::initializer_list<Value> values);

    Connection &m_connection;
    const QUuid m_actor;
};

} // namespace cordboard::store
