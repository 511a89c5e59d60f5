#include "ui/bridge/filter_book.h"

#include "base/take.h"
#include "engine/face/sorting.h"

#include <algorithm>

namespace cordboard::ui {

FilterBook::FilterBook(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&m_proxy, &EngineProxy::sortingChanged, this, &FilterBook::reload);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &FilterBook::reload);
    reload();
}

void FilterBook::reload()
{
    const int asked = ++m_asked;
    take(m_proxy.engine().sorting().savedFilters(), this,
         [this, asked](const Result<QList<SavedFilter>> &filters) {
             if (asked != m_asked || !filters || *filters == m_filters)
                 return;
             m_filters = *filters;
             Q_EMIT changed();
         });
}

const SavedFilter *FilterBook::filter(SavedFilterId id) const
{
    const auto found = std::find_if(m_filters.begin(), m_filters.end(),
                                    [id](const SavedFilter &one) { return one.id == id; });
    return found == m_filters.end() ? nullptr : &*found;
}

void FilterBook::save(const SavedFilter &filter)
{
    take(m_proxy.engine().sorting().saveFilter(filter), this,
         [this](const Result<SavedFilter> &stored) {
             if (!stored) {
                 Q_EMIT refused(stored.error());
                 return;
             }
             put(*stored);
             Q_EMIT saved(*stored);
             Q_EMIT changed();
         });
}

/// At once: what others make of it next is a change of this one.
void FilterBook::put(const SavedFilter &filter)
{
    m_filters.removeIf([&filter](const SavedFilter &one) { return one.id == filter.id; });
    const auto place = std::find_if(m_filters.begin(), m_filters.end(), [&](const auto &one) {
        return one.name.compare(filter.name, Qt::CaseInsensitive) > 0;
    });
    m_filters.insert(place, filter);
}

void FilterBook::remove(SavedFilterId id)
{
    take(m_proxy.engine().sorting().removeFilter(id), this, [this](const Result<void> &gone) {
        if (!gone)
            Q_EMIT refused(gone.error());
    });
}

} // namespace cordboard::ui
