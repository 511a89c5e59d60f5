#pragma once

#include "base/result.h"
#include "model/person.h"

#include <QFuture>

namespace cordboard::engine {

/// Who the people of threads are. Threads and futures as for Engine. Everything done here is done
/// by Team::me(); that a thread is another is told by Changes::conversations.
class People
{
public:
    virtual ~People() = default;

    /// NotFound: the thread is gone.
    virtual QFuture<Result<PersonCard>> card(ConversationId thread) = 0;

    /// The persons of two threads are one: their threads stay apart, share the name and say so. The
    /// name is that of the first, or of the other when that has none. Conflict: they are already,
    /// have too many numbers, or one is blocked.
    virtual QFuture<Result<void>> merge(ConversationId keep, ConversationId other) = 0;
    /// The number of this thread is a person of its own again, called as before. Conflict: it is.
    virtual QFuture<Result<void>> split(ConversationId thread) = 0;

    /// Where the person is (IANA, "America/Denver"), for quiet hours and for times by their clock;
    /// empty: as their number tells. Invalid: there is no such zone.
    virtual QFuture<Result<void>> setZone(ConversationId thread, const QByteArray &zone) = 0;
};

} // namespace cordboard::engine
