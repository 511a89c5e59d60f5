#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/sorting.h"
#include "store/store.h"

namespace cordboard::engine {

/// The engine's side of Sorting. Thread-safe; lives as long as the store.
class EngineSorting final : public Sorting
{
public:
    EngineSorting(store::Store &store, Mailbox &mailbox)
        : m_store(store)
        , m_mailbox(mailbox)
    {}

    QFuture<Result<QList<Label>>> labels() override;
    QFuture<Result<Label>> saveLabel(const Label &label) override;
    QFuture<Result<void>> removeLabel(LabelId id) override;
    QFuture<Result<void>> restoreLabel(LabelId id) override;
    QFuture<Result<void>> setLabel(ConversationId thread, LabelId label, bool on) override;
    QFuture<Result<QList<SavedFilter>>> savedFilters() override;
    QFuture<Result<SavedFilter>> saveFilter(const SavedFilter &filter) override;
    QFuture<Result<void>> removeFilter(SavedFilterId id) override;

private:
    /// A job that makes one of the lists another.
    template<class F>
    auto edit(F job);

    store::Store &m_store;
    Mailbox &m_mailbox;
};

} // namespace cordboard::engine
