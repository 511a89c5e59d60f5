#pragma once

#include "model/queries.h"
#include "store/connection.h"

namespace cordboard::store {

/// A page of the threads that fit `query.filter`, newest first. `me` is whose threads are mine.
Result<ThreadPage> filteredThreads(Connection &connection, const ThreadQuery &query,
                                   const QUuid &me);
/// How many do, ThreadCounts::most at most.
Result<int> countFiltered(Connection &connection, const ThreadFilter &filter, const QUuid &me);

} // namespace cordboard::store
