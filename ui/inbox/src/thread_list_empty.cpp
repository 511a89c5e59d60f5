// What the list says when there is nothing in it.
#include "base/take.h"
#include "ui/common/empty_note.h"
#include "ui/inbox/thread_list.h"

namespace cordboard::ui {

void ThreadList::sayEmpty()
{
    m_isFirst = false;
    m_empty->setButtons({});
    const QString search = m_model->search();
    if (!search.isEmpty()) {
        m_empty->setText(tr("No message contains \"%1\". Closed and old threads were searched too.")
                             .arg(search));
        return;
    }
    switch (m_views->current()) {
    case InboxView::Mine:
        return sayNothingIsMine();
    case InboxView::Unassigned:
        return m_empty->setText(tr("Every open thread is somebody's. New people come here."));
    case InboxView::All:
        return askWhetherAny();
    case InboxView::Snoozed:
        return m_empty->setText(tr("Nothing is snoozed."));
    case InboxView::Closed:
        return m_empty->setText(tr("Nothing is closed yet."));
    case InboxView::Unread:
        return m_empty->setText(tr("Everything is read."));
    case InboxView::NeedsYou:
        return m_empty->setText(tr("Nothing needs you. Every message is accounted for."));
    case InboxView::Blocked:
        return m_empty->setText(tr("Nobody is blocked."));
    case InboxView::Mentions:
        return m_empty->setText(tr("No note names you. Whoever writes one types @ and your name."));
    case InboxView::Filter:
        m_empty->setText(tr("No conversation is like that now."));
        return m_empty->setButtons({tr("Show all conversations")});
    }
}

void ThreadList::sayNothingIsMine()
{
    const int waiting = m_team.counts().unassigned;
    if (waiting == 0)
        return m_empty->setText(tr("Nothing is waiting for you."));
    const QString figure = waiting < ThreadCounts::most ? QString::number(waiting)
                                                        : tr("%1 or more").arg(ThreadCounts::most);
    m_empty->setText(
        waiting == 1 ? tr("Nothing is waiting for you. 1 thread is unassigned.")
                     : tr("Nothing is waiting for you. %1 threads are unassigned.").arg(figure));
    m_empty->setButtons({tr("Take the oldest")});
}

/// An inbox that is done with is not one that was never used.
void ThreadList::askWhetherAny()
{
    m_empty->setText({});
    ThreadQuery one;
    one.limit = 1;
    take(m_proxy.engine().threads(one), this, [this](const Result<ThreadPage> &page) {
        if (!page || m_views->current() != InboxView::All || !m_model->search().isEmpty())
            return;
        m_isFirst = page->rows.isEmpty();
        m_empty->setText(m_isFirst ? tr("No conversations yet. Write first:")
                                   : tr("All done. What is closed or snoozed is under More."));
        m_empty->setButtons(m_isFirst ? QStringList{tr("New message (Ctrl+N)")} : QStringList());
    });
}

void ThreadList::actOnEmpty()
{
    if (m_views->current() == InboxView::Filter)
        m_views->show(InboxView::All);
    else if (m_isFirst)
        startNewMessage();
    else
        m_team.takeOldest();
}

} // namespace cordboard::ui
