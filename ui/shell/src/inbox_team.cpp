#include "ui/bridge/thread_words.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/paint.h"
#include "ui/common/snooze_times.h"
#include "ui/common/strip.h"
#include "ui/common/undo_strip.h"
#include "ui/inbox/label_popup.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"

#include <QMenu>

#include <functional>

namespace cordboard::ui {

void InboxPage::wireTeam()
{
    ThreadButtons *buttons = &m_header->buttons();
    const auto introduce = [this, buttons](const Operator &me) {
        buttons->setMe(me);
        m_chat->setMe(me.id);
    };
    introduce(m_team.me());
    m_team.readOperators();
    connect(&m_team, &TeamBook::meKnown, this, introduce);
    connect(&m_team, &TeamBook::operatorsChanged, this,
            [this, buttons] { buttons->setOperators(m_team.operators()); });
    connect(&m_team, &TeamBook::countsChanged, this, [this](const ThreadCounts &counts) {
        Q_EMIT unreadChanged(counts.mineUnread + counts.unassignedUnread);
    });
    connect(&m_team, &TeamBook::refused, this, [this](const Error &error) {
        m_undoDone->hide();
        say({}, error.message, false);
    });
    connect(&m_team, &TeamBook::oldestAsked, this, [this] { m_typedSince = false; });
    connect(&m_team, &TeamBook::taken, this, &InboxPage::takeTaken);
    connect(buttons, &ThreadButtons::operatorsWanted, &m_team, &TeamBook::readOperators);
    connect(buttons, &ThreadButtons::assignChosen, this, &InboxPage::assign);
    connect(buttons, &ThreadButtons::statusChosen, this, &InboxPage::setStatus);
    connect(buttons, &ThreadButtons::unreadChosen, this, &InboxPage::markThreadUnread);
    connect(buttons, &ThreadButtons::blockChosen, this, &InboxPage::blockOrUnblock);
    connect(buttons, &ThreadButtons::saveChosen, this, &InboxPage::saveThread);
    connect(buttons, &ThreadButtons::printChosen, this, &InboxPage::printThread);
    connect(m_thread, &OpenThread::linesAdded, this,
            [this](const QList<ThreadLine> &lines) { m_slice.addLines(lines); });
    m_list->showView(InboxViews::fromWord(m_settings.inboxView()));
    connect(m_list, &ThreadList::menuAsked, this, &InboxPage::openMenu);
    connect(m_list, &ThreadList::viewChanged, this,
            [this] { m_settings.setInboxView(m_list->viewWord()); });
}

/// Whoever writes on meanwhile is not taken away from it.
void InboxPage::takeTaken(const Conversation &thread)
{
    if (!m_typedSince) {
        m_list->mark(thread.id);
        choose(thread, true);
        return;
    }
    m_undoDone->offer(tr("The thread with %1 is yours now.").arg(isolated(threadName(thread))),
                      [this, thread] { m_team.assign(thread, {}); });
}

void InboxPage::assign(const QUuid &to)
{
    const Conversation &thread = m_thread->conversation();
    if (!m_thread->isOpen() || thread.assignee == to)
        return;
    m_notice->hide();
    m_team.assign(thread, to);
}

void InboxPage::takeThread()
{
    if (!m_team.me().id.isNull())
        assign(m_team.me().id);
}

void InboxPage::closeOrOpenThread()
{
    const bool isClosed = m_thread->conversation().status.state == ThreadState::Closed;
    setStatus({isClosed ? ThreadState::Open : ThreadState::Closed, 0});
}

void InboxPage::setStatus(const ThreadStatus &status)
{
    if (m_thread->isOpen())
        changeStatus(m_thread->conversation(), status);
}

void InboxPage::changeStatus(const Conversation &thread, const ThreadStatus &status)
{
    m_notice->hide();
    const bool isOpen = thread.id == m_thread->conversation().id;
    const TargetId shown = isOpen ? m_thread->shownUpTo() : TargetId();
    m_team.setStatus(thread.id, status, shown.isValid() ? shown : thread.lastTarget);
    offerUndo(thread, status);
}

/// The same from the list, for a thread that need not be open.
void InboxPage::openMenu(const Conversation &thread, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("About this thread"));
    const auto add = [this, menu](const QString &words, const std::function<void()> &run) {
        connect(menu->addAction(words), &QAction::triggered, this, run);
    };
    const QUuid me = m_team.me().id;
    if (thread.assignee != me)
        add(tr("Take it"), [this, thread, me] { m_team.assign(thread, me); });
    if (!thread.assignee.isNull())
        add(tr("Give it back"), [this, thread] { m_team.assign(thread, {}); });
    if (m_labelPopup)
        add(tr("Labels…"), [this, thread, global] { m_labelPopup->open(thread, global); });
    menu->addSeparator();
    if (thread.status.state != ThreadState::Open) {
        const bool isClosed = thread.status.state == ThreadState::Closed;
        add(isClosed ? tr("Open again") : tr("Back now"), [this, thread] {
            changeStatus(thread, {ThreadState::Open, 0});
        });
    } else {
        for (const SnoozeTime &time : snoozeTimes(m_proxy.clock().nowUs(), locale())) {
            add(tr("Snooze: %1").arg(time.words), [this, thread, us = time.us] {
                changeStatus(thread, {ThreadState::Snoozed, us});
            });
        }
        add(tr("Snooze: When they reply"), [this, thread] {
            changeStatus(thread, {ThreadState::Snoozed, 0});
        });
    }
    if (thread.status.state != ThreadState::Closed)
        add(tr("Close"), [this, thread] { changeStatus(thread, {ThreadState::Closed, 0}); });
    if (thread.unread == 0) {
        menu->addSeparator();
        add(tr("Mark unread"), [this, thread] {
            if (thread.id == m_thread->conversation().id)
                markThreadUnread();
            else
                m_team.markUnread(thread.id);
        });
    }
    menu->addSeparator();
    add(thread.blockedUs > 0 ? tr("Unblock person") : tr("Block person"),
        [this, thread] { setBlocked(thread, thread.blockedUs == 0); });
    menu->popup(global);
}

void InboxPage::blockOrUnblock()
{
    if (m_thread->isOpen())
        setBlocked(m_thread->conversation(), m_thread->conversation().blockedUs == 0);
}

void InboxPage::setBlocked(const Conversation &thread, bool blocked)
{
    m_notice->hide();
    m_team.setBlocked(thread.id, blocked);
    if (!blocked)
        return m_undoDone->hide();
    m_undoDone->offer(tr("%1 is blocked. What they write is kept, and announced to nobody.")
                          .arg(isolated(threadName(thread))),
                      [this, thread] {
                          m_team.setBlocked(thread.id, false);
                          if (thread.status.state != ThreadState::Closed)
                              m_team.setStatus(thread.id, thread.status);
                          if (thread.unread > 0)
                              m_team.markUnread(thread.id, thread.readUpTo);
                      });
}

void InboxPage::offerUndo(const Conversation &before, const ThreadStatus &now)
{
    const QString name = isolated(threadName(before));
    QString sentence;
    if (now.state == ThreadState::Closed)
        sentence = tr("The thread with %1 is closed.").arg(name);
    else if (now.state == ThreadState::Snoozed && now.untilUs > 0)
        sentence = tr("The thread with %1 is snoozed until %2.")
                       .arg(name, snoozeWords(now.untilUs, m_proxy.clock().nowUs(), locale()));
    else if (now.state == ThreadState::Snoozed)
        sentence = tr("The thread is snoozed until %1 replies.").arg(name);
    if (sentence.isEmpty())
        return m_undoDone->hide();
    m_undoDone->offer(sentence, [this, before, now] {
        m_team.setStatus(before.id, before.status);
        // Closing has marked it read.
        if (now.state == ThreadState::Closed && before.unread > 0)
            m_team.markUnread(before.id, before.readUpTo);
    });
}

void InboxPage::openAssign()
{
    if (m_thread->isOpen())
        m_header->buttons().openAssign();
}

void InboxPage::openSnoozeMenu()
{
    if (m_thread->isOpen())
        m_header->buttons().openSnooze();
}

void InboxPage::markThreadUnread()
{
    m_thread->markUnread();
}

} // namespace cordboard::ui
