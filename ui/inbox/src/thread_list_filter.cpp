// Filters, and the views that the team keeps.
#include "filter_words.h"
#include "ui/common/tool_button.h"
#include "ui/inbox/filter_line.h"
#include "ui/inbox/filter_popup.h"
#include "ui/inbox/thread_list.h"

#include <QAbstractButton>

#include <utility>

namespace cordboard::ui {

void ThreadList::setSorting(LabelBook &labels, FilterBook &filters)
{
    m_labels = &labels;
    m_filters = &filters;
    m_model->setLabels(labels);
    m_popup = new FilterPopup({filters, labels, m_book}, m_theme, this);
    m_filter->show();
    connect(m_filter, &QAbstractButton::clicked, this, &ThreadList::openFilter);
    connect(m_line, &FilterLine::clearAsked, this, [this] { m_views->show(InboxView::All); });
    connect(m_popup, &FilterPopup::chosen, this, &ThreadList::takeFilter);
    connect(m_popup, &FilterPopup::removeAsked, this, [this](const SavedFilter &filter) {
        m_views->show(InboxView::All);
        Q_EMIT removeViewAsked(filter);
    });
    connect(m_views, &InboxViews::filterAsked, this, &ThreadList::openFilter);
    connect(&labels, &LabelBook::changed, this, &ThreadList::describeFilter);
    connect(&m_book, &CarrierBook::carriersChanged, this, &ThreadList::describeFilter);
    connect(&filters, &FilterBook::changed, this, &ThreadList::takeViews);
    takeViews();
}

void ThreadList::takeViews()
{
    m_views->setSaved(m_filters->filters());
    const QList<SavedFilter> before = std::exchange(m_known, m_filters->filters());
    const SavedFilter shown = m_views->filter();
    if (m_views->current() != InboxView::Filter || !shown.id.isValid())
        return;
    const SavedFilter *now = m_filters->filter(shown.id);
    if (!now) // taken away elsewhere: what is shown stays, as a filter
        m_views->showFilter({{}, {}, shown.filter});
    else if (before.contains(shown)) // nobody here has begun to change it
        m_views->showFilter(*now);
}

void ThreadList::takeFilter(const SavedFilter &filter)
{
    if (filter.filter.isEmpty() && !filter.id.isValid())
        m_views->show(InboxView::All);
    else
        m_views->showFilter(filter);
}

void ThreadList::showSaved(SavedFilterId id)
{
    const SavedFilter *filter = m_filters ? m_filters->filter(id) : nullptr;
    if (!filter)
        return;
    m_search->clear();
    m_views->showFilter(*filter);
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThreadList::showWord(const QString &word)
{
    if (const SavedFilterId saved = InboxViews::savedFromWord(word); saved.isValid())
        return showSaved(saved);
    m_search->clear();
    m_views->show(InboxViews::fromWord(word));
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThreadList::openFilter()
{
    if (!m_popup)
        return;
    const bool isFilter = m_views->current() == InboxView::Filter;
    const QWidget *under = m_filter->isVisible() ? static_cast<QWidget *>(m_filter) : this;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner(mirrored ? under->width() : 0, under == this ? 40 : under->height() + 2);
    m_popup->open(isFilter ? m_views->filter() : SavedFilter(), under->mapToGlobal(corner));
}

void ThreadList::describeFilter()
{
    const bool isFilter = m_views->current() == InboxView::Filter && m_model->search().isEmpty();
    m_filter->setIconRole(isFilter ? Role::Accent : Role::Text2);
    m_line->setVisible(isFilter && !m_narrow);
    if (isFilter && m_labels)
        //: over a list; %1 what it is filtered by
        m_line->setWords(
            tr("Only: %1")
                .arg(filterWords(m_views->filter().filter, m_labels->labels(), m_book.carriers())));
}

} // namespace cordboard::ui
