#pragma once

#include "store/connection.h"

#include <functional>

namespace cordboard::store {

/// The writing connection with what the databases do differently around a batch. The writer's
/// thread only.
class WriteSession
{
public:
    /// Called while the outcome of a commit is being found out; waits about as long as told. False
    /// when the store closes.
    using Meanwhile = std::function<bool(int ms)>;

    virtual ~WriteSession() = default;

    /// Opens a transaction. On PostgreSQL it also connects anew when the server was lost; an error
    /// then says so, and comes at once until it is time for the next try.
    virtual Result<void> begin() = 0;

    /// Valid after begin() succeeded, until the next begin().
    virtual Connection &connection() = 0;

    /// Indexes texts, keeps the stamp, commits. After an error nothing of the batch is stored.
    /// While it is `busy`, texts may wait for a later batch: see isBehind().
    virtual Result<void> commit(const Meanwhile &meanwhile, bool busy) = 0;

    /// True when texts that are committed wait for the index of words: any further commit that is
    /// not busy brings them in, also one without jobs.
    virtual bool isBehind() const { return false; }

    /// Waits until all that was committed is on disk; for any thread, as long as the session lives.
    /// Empty where commit() has waited already.
    virtual std::function<Result<void>()> flush() { return {}; }

    virtual void rollBack() = 0;

    /// After the last batch.
    virtual void end() = 0;
};

} // namespace cordboard::store
