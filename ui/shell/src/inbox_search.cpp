// The place in a thread that holds what was searched for.
#include "base/take.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/find_bar.h"
#include "ui/common/strip.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"

#include <QAbstractButton>

namespace cordboard::ui {

/// From the list of what was found: the thread opens where the words are, not at its end.
void InboxPage::showFound()
{
    if (m_list->model().search() != m_foundFor)
        find({}, false);
}

void InboxPage::findEarlier()
{
    findFromHere(false);
}

void InboxPage::findLater()
{
    findFromHere(true);
}

void InboxPage::findFromHere(bool newer)
{
    if (m_find->isVisible())
        return m_find->step(newer);
    if (!m_thread->isOpen())
        return m_list->focusSearch();
    if (m_alone || m_list->model().search().isEmpty())
        return openFind();
    const TargetId here = m_chat->selected().isValid() ? m_chat->selected() : m_found;
    find(here, newer);
}

void InboxPage::find(TargetId from, bool newer)
{
    FindQuery query;
    query.conversation = m_thread->conversation().id;
    query.text = m_foundFor = m_list->model().search();
    if (query.text.isEmpty())
        return;
    query.from = from;
    query.newer = newer;
    take(m_proxy.engine().find(query), this, [this, query](const Result<TargetId> &hit) {
        if (query.conversation != m_thread->conversation().id)
            return; // somebody went on
        if (!hit)
            return say({}, hit.error().message, false);
        if (hit->isValid())
            return showHit(*hit);
        if (query.from.isValid()) // of the first look the person's name may be what was found
            tell(query.newer ? tr("No later message holds “%1”.").arg(query.text)
                             : tr("No earlier message holds “%1”.").arg(query.text));
    });
}

void InboxPage::showHit(TargetId hit)
{
    m_found = hit;
    Strip *told = tell(tr("“%1” is in the chosen message.").arg(m_foundFor));
    QAbstractButton *earlier = told->addButton(tr("Earlier"));
    earlier->setToolTip(tr("Earlier message with these words (F3)"));
    connect(earlier, &QAbstractButton::clicked, this, &InboxPage::findEarlier);
    QAbstractButton *later = told->addButton(tr("Later"));
    later->setToolTip(tr("Later message with these words (Shift+F3)"));
    connect(later, &QAbstractButton::clicked, this, &InboxPage::findLater);
    bringIntoSight(hit);
}

} // namespace cordboard::ui
