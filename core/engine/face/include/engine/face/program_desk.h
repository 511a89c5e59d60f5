#pragma once

#include "base/result.h"
#include "model/conversation_record.h"
#include "model/queries.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace cordboard::engine {

/// A page of the threads that fit a filter, newest activity first.
struct FilteredPage
{
    QList<ConversationRecord> rows;
    ThreadCursor last; ///< of the last row: where the next page goes on
};

/// What programs do to threads and people, as Team does it for those who sit at a console; lines in
/// a thread say that a program did it. Threads and futures as for Engine. What a program does that
/// needs nobody's name, it does by Records and Sorting.
class ProgramDesk
{
public:
    virtual ~ProgramDesk() = default;

    /// Closed, put off, open again; nothing happens when it is that already. Invalid: a time that
    /// is over; NotFound.
    virtual QFuture<Result<ConversationRecord>> setStatus(ConversationId id,
                                                          const ThreadStatus &status) = 0;

    /// As Team::addNote(), and whom it names.
    virtual QFuture<Result<NoteRecord>> addNote(const ConversationRecord &conversation,
                                                const QString &text) = 0;

    /// Those who were blocked before `beforeUs` (0: from the newest), newest first.
    virtual QFuture<Result<QList<BlockedNumber>>> blocked(qint64 beforeUs, int limit) = 0;
    /// As Team::setBlocked(), by a canonical number, whether there is a thread with it or not.
    virtual QFuture<Result<BlockedNumber>> block(const QString &number) = 0;
    /// NotFound: it is not blocked.
    virtual QFuture<Result<BlockedNumber>> unblock(const QString &number) = 0;

    /// How many threads are like this, ThreadCounts::most at most; `who` is whose threads "mine"
    /// are.
    virtual QFuture<Result<int>> count(const ThreadFilter &filter, const QUuid &who) = 0;
    virtual QFuture<Result<FilteredPage>> threads(const ThreadFilter &filter, const QUuid &who,
                                                  const std::optional<ThreadCursor> &after,
                                                  int limit) = 0;

    /// What an operator is named in and has not seen, the newest 100 first.
    virtual QFuture<Result<QList<MentionRecord>>> mentions(const QUuid &who) = 0;
};

} // namespace cordboard::engine
