#include "support/fake_sorting.h"

#include <algorithm>

namespace cordboard::test {

namespace {

template<class T>
QFuture<Result<T>> ready(Result<T> answer)
{
    return QtFuture::makeReadyFuture(std::move(answer));
}

} // namespace

void FakeSorting::put(const Label &label)
{
    stored.removeIf([&label](const Label &one) { return one.id == label.id; });
    stored.append(label);
    std::sort(stored.begin(), stored.end(), [](const Label &a, const Label &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
}

LabelId FakeSorting::add(const QString &name, int colour)
{
    const Label label{{++m_last}, name, colour};
    put(label);
    return label.id;
}

QFuture<Result<QList<Label>>> FakeSorting::labels()
{
    return ready(Result<QList<Label>>(stored));
}

QFuture<Result<Label>> FakeSorting::saveLabel(const Label &label)
{
    if (failure)
        return ready(Result<Label>(Unexpected<Error>(*failure)));
    for (const Label &one : std::as_const(stored)) {
        if (one.id != label.id && one.name.compare(label.name, Qt::CaseInsensitive) == 0)
            return ready(Result<Label>(fail(
                ErrorCode::Conflict, QStringLiteral("There is a label of that name already."))));
    }
    Label saved = label;
    if (!saved.id.isValid())
        saved.id = {++m_last};
    put(saved);
    m_mailbox.postSorting();
    return ready(Result<Label>(saved));
}

QFuture<Result<void>> FakeSorting::removeLabel(LabelId id)
{
    if (failure)
        return ready(Result<void>(Unexpected<Error>(*failure)));
    for (const Label &one : std::as_const(stored)) {
        if (one.id == id)
            removed.append(one);
    }
    stored.removeIf([id](const Label &one) { return one.id == id; });
    m_mailbox.postSorting();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeSorting::restoreLabel(LabelId id)
{
    for (const Label &one : std::as_const(removed)) {
        if (one.id == id)
            put(one);
    }
    removed.removeIf([id](const Label &one) { return one.id == id; });
    m_mailbox.postSorting();
    return ready(Result<void>());
}

QFuture<Result<void>> FakeSorting::setLabel(ConversationId id, LabelId label, bool on)
{
    if (failure)
        return ready(Result<void>(Unexpected<Error>(*failure)));
    QList<LabelId> &labels = thread(id)->labels;
    labels.removeAll(label);
    if (on)
        labels.append(label);
    std::sort(labels.begin(), labels.end());
    m_mailbox.postConversation(id);
    return ready(Result<void>());
}

QFuture<Result<QList<SavedFilter>>> FakeSorting::savedFilters()
{
    return ready(Result<QList<SavedFilter>>(filters));
}

QFuture<Result<SavedFilter>> FakeSorting::saveFilter(const SavedFilter &filter)
{
    if (failure)
        return ready(Result<SavedFilter>(Unexpected<Error>(*failure)));
    SavedFilter saved = filter;
    if (!saved.id.isValid())
        saved.id = {++m_last};
    filters.removeIf([&saved](const SavedFilter &one) { return one.id == saved.id; });
    filters.append(saved);
    m_mailbox.postSorting();
    return ready(Result<SavedFilter>(saved));
}

QFuture<Result<void>> FakeSorting::removeFilter(SavedFilterId id)
{
    if (failure)
        return ready(Result<void>(Unexpected<Error>(*failure)));
    filters.removeIf([id](const SavedFilter &one) { return one.id == id; });
    m_mailbox.postSorting();
    return ready(Result<void>());
}

} // namespace cordboard::test
