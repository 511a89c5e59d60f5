#pragma once

#include "base/result.h"
#include "model/thread_filter.h"

#include <QFuture>
#include <QList>

namespace cordboard::engine {

/// What a team sorts its threads by. Threads and futures as for Engine. That a list is another is
/// told by Changes::sorting, that a thread is by Changes::conversations.
class Sorting
{
public:
    virtual ~Sorting() = default;

    /// The team's labels, by name.
    virtual QFuture<Result<QList<Label>>> labels() = 0;
    /// A new one, or a change. Invalid: no name, or a long one; Conflict: another one has that
    /// name, or there are 100; NotFound: it was removed meanwhile.
    virtual QFuture<Result<Label>> saveLabel(const Label &label) = 0;
    /// Takes it off every thread; restoreLabel() brings it back as it was, for an hour at least.
    virtual QFuture<Result<void>> removeLabel(LabelId id) = 0;
    virtual QFuture<Result<void>> restoreLabel(LabelId id) = 0;

    /// Puts a label on a thread, or takes it off. NotFound: the thread or the label is gone.
    virtual QFuture<Result<void>> setLabel(ConversationId thread, LabelId label, bool on) = 0;

    /// The team's views, by name.
    virtual QFuture<Result<QList<SavedFilter>>> savedFilters() = 0;
    /// A new one, or a change. Invalid: no name, a long one, or nothing that it asks for; Conflict:
    /// another one has that name, or there are 50; NotFound: it was removed meanwhile.
    virtual QFuture<Result<SavedFilter>> saveFilter(const SavedFilter &filter) = 0;
    virtual QFuture<Result<void>> removeFilter(SavedFilterId id) = 0;
};

} // namespace cordboard::engine
