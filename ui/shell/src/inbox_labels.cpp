// Labels of the open thread, and of those in the list.
#include "ui/bridge/label_book.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/person_panel.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/paint.h"
#include "ui/common/strip.h"
#include "ui/common/undo_strip.h"
#include "ui/inbox/label_popup.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"

namespace cordboard::ui {

void InboxPage::setSorting(LabelBook &labels, FilterBook &filters)
{
    m_labels = &labels;
    m_labelPopup = new LabelPopup(m_proxy, labels, m_theme, this);
    m_list->setSorting(labels, filters);
    wireFilters(filters);
    connect(&labels, &LabelBook::changed, this, &InboxPage::showLabels);
    connect(&labels, &LabelBook::refused, this,
            [this](const Error &error) { say({}, error.message, false); });
    connect(m_labelPopup, &LabelPopup::editAsked, this, &InboxPage::labelsEditAsked);
    connect(&m_header->buttons(), &ThreadButtons::labelsChosen, this, &InboxPage::openLabels);
    connect(m_person, &PersonPanel::labelsAsked, this,
            [this](const QPoint &corner) { m_labelPopup->open(m_thread->conversation(), corner); });
}

void InboxPage::wireFilters(FilterBook &filters)
{
    connect(m_list, &ThreadList::removeViewAsked, this, [this, &filters](const SavedFilter &view) {
        filters.remove(view.id);
        SavedFilter again = view;
        again.id = {};
        m_undoDone->offer(tr("The view %1 is removed.").arg(isolated(oneLine(view.name))),
                          [&filters, again] { filters.save(again); });
    });
    connect(&filters, &FilterBook::refused, this,
            [this](const Error &error) { say({}, error.message, false); });
    // The view that was left open, once it is known and unless another was chosen meanwhile.
    const auto comeBack = [this] {
        const SavedFilterId left = InboxViews::savedFromWord(m_settings.inboxView());
        if (left.isValid() && m_list->viewWord() != m_settings.inboxView())
            m_list->showSaved(left);
    };
    connect(&filters, &FilterBook::changed, this, comeBack);
    comeBack();
}

void InboxPage::openFilter()
{
    m_list->openFilter();
}

void InboxPage::showLabels()
{
    if (!m_labels)
        return;
    const QList<Label> labels = m_labels->of(m_thread->conversation());
    m_person->setLabels(labels);
    m_header->setLabels(labels);
}

void InboxPage::openLabels()
{
    if (m_thread->isOpen() && m_labelPopup)
        m_labelPopup->open(m_thread->conversation(), m_header->buttons().underMore());
}

void InboxPage::setLabel(LabelId label, bool on)
{
    if (m_thread->isOpen() && m_labels)
        m_labels->set(m_thread->conversation().id, label, on);
}

} // namespace cordboard::ui
