#include "engine_sorting.h"

#include "store/labels.h"
#include "store/saved_filters.h"
#include "words.h"

namespace cordboard::engine {

namespace {

using store::Connection;

Result<Label> checkedLabel(Label label)
{
    label.name = label.name.simplified();
    if (label.name.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Give the label a name."));
    if (label.name.size() > Label::longestName)
        return fail(ErrorCode::Invalid, Words::tr("A label has at most 30 characters."));
    label.colour = qBound(0, label.colour, Label::colours - 1);
    return label;
}

Result<SavedFilter> checkedFilter(SavedFilter saved)
{
    saved.name = saved.name.simplified();
    saved.filter.text = saved.filter.text.simplified().left(SavedFilter::longestText);
    if (saved.name.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Give the view a name."));
    if (saved.name.size() > SavedFilter::longestName)
        return fail(ErrorCode::Invalid, Words::tr("The name of a view has at most 40 characters."));
    if (saved.filter.isEmpty())
        return fail(ErrorCode::Invalid,
                    Words::tr("Choose first what the conversations of this view have in common."));
    return saved;
}

} // namespace

template<class F>
auto EngineSorting::edit(F job)
{
    using R = std::invoke_result_t<F, Connection &>;
    return m_store.write(std::move(job)).then([this](const R &done) {
        // Also when somebody else was first: then the window shows what they did.
        m_mailbox.postSorting();
        return done;
    });
}

QFuture<Result<QList<Label>>> EngineSorting::labels()
{
    return m_store.read([](Connection &c) { return store::Labels(c).all(); });
}

QFuture<Result<Label>> EngineSorting::saveLabel(const Label &label)
{
    const auto good = checkedLabel(label);
    if (!good)
        return QtFuture::makeReadyFuture(Result<Label>(forward(good)));
    return edit([label = *good](Connection &c) { return store::Labels(c).save(label); });
}

QFuture<Result<void>> EngineSorting::removeLabel(LabelId id)
{
    return edit([id](Connection &c) { return store::Labels(c).remove(id); });
}

QFuture<Result<void>> EngineSorting::restoreLabel(LabelId id)
{
    return edit([id](Connection &c) { return store::Labels(c).restore(id); });
}

QFuture<Result<void>> EngineSorting::setLabel(ConversationId thread, LabelId label, bool on)
{
    return m_store
        .write([thread, label, on](Connection &c) -> Result<void> {
            auto done = store::Labels(c).set(thread, label, on);
            if (!done && done.error().code == ErrorCode::NotFound && done.error().message.isEmpty())
                return fail(ErrorCode::NotFound,
                            Words::tr("This conversation is no longer stored."));
            return done;
        })
        .then([this, thread](const Result<void> &done) {
            m_mailbox.postConversation(thread);
            return done;
        });
}

QFuture<Result<QList<SavedFilter>>> EngineSorting::savedFilters()
{
    return m_store.read([](Connection &c) { return store::SavedFilters(c).all(); });
}

QFuture<Result<SavedFilter>> EngineSorting::saveFilter(const SavedFilter &filter)
{
    const auto good = checkedFilter(filter);
    if (!good)
        return QtFuture::makeReadyFuture(Result<SavedFilter>(forward(good)));
    return edit([saved = *good](Connection &c) { return store::SavedFilters(c).save(saved); });
}

QFuture<Result<void>> EngineSorting::removeFilter(SavedFilterId id)
{
    return edit([id](Connection &c) { return store::SavedFilters(c).remove(id); });
}

} // namespace cordboard::engine
