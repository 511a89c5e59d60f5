#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/sorting.h"
#include "model/conversation.h"

#include <functional>
#include <optional>

namespace cordboard::test {

/// Labels in memory, by the rules of the real ones. Answers are ready at once.
class FakeSorting final : public engine::Sorting
{
public:
    explicit FakeSorting(engine::Mailbox &mailbox)
        : m_mailbox(mailbox)
    {}

    QList<Label> stored; ///< by name
    QList<Label> removed;
    QList<SavedFilter> filters;   ///< in the order in which they were saved
    std::optional<Error> failure; ///< of everything that is changed
    std::function<Conversation *(ConversationId)> thread;

    LabelId add(const QString &name, int colour = 0);

    QFuture<Result<QList<Label>>> labels() override;
    QFuture<Result<Label>> saveLabel(const Label &label) override;
    QFuture<Result<void>> removeLabel(LabelId id) override;
    QFuture<Result<void>> restoreLabel(LabelId id) override;
    QFuture<Result<void>> setLabel(ConversationId thread, LabelId label, bool on) override;
    QFuture<Result<QList<SavedFilter>>> savedFilters() override;
    QFuture<Result<SavedFilter>> saveFilter(const SavedFilter &filter) override;
    QFuture<Result<void>> removeFilter(SavedFilterId id) override;

private:
    void put(const Label &label);

    engine::Mailbox &m_mailbox;
    qint64 m_last = 0;
};

} // namespace cordboard::test
