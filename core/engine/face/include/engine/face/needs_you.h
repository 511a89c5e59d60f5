#pragma once

#include "base/result.h"
#include "model/message.h"

#include <QFuture>

namespace cordboard::engine {

/// Messages of which nobody knows whether they arrived, and that wait for a person's decision
/// (smpp.md 2.4, rule 4). That the list has changed is told by Changes::needsYou. Threads and
/// futures as for Engine. Errors: Conflict when the outcome is known by now, with a sentence.
class NeedsYou
{
public:
    virtual ~NeedsYou() = default;

    virtual QFuture<Result<qint64>> count() = 0;
    /// Oldest first, at most `limit`.
    virtual QFuture<Result<QList<ChatMessage>>> list(int limit) = 0;

    /// The parts that are unknown leave again, marked as a possible duplicate.
    virtual QFuture<Result<void>> sendAgain(TargetId target) = 0;
    /// A person knows that it arrived.
    virtual QFuture<Result<void>> setArrived(TargetId target) = 0;
    /// Nothing more is done about it.
    virtual QFuture<Result<void>> leave(TargetId target) = 0;
};

} // namespace cordboard::engine
