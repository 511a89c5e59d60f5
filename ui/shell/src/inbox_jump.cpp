// To another place of the open thread, and from a message into the editor.
#include "base/take.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/date_popup.h"
#include "ui/chat/thread_buttons.h"
#include "ui/composer/composer.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"

namespace cordboard::ui {

void InboxPage::openThread(ConversationId id)
{
    lookUp(id, Turn::Write);
}

void InboxPage::showThread(ConversationId id)
{
    lookUp(id, Turn::Read);
}

void InboxPage::previewThread(ConversationId id)
{
    lookUp(id, Turn::Preview);
}

void InboxPage::lookUp(ConversationId id, Turn turn)
{
    take(m_proxy.engine().threadsByIds({id}), this,
         [this, turn](const Result<QList<Conversation>> &threads) {
             if (!threads || threads->isEmpty())
                 return;
             if (turn == Turn::Preview && m_thread->isOpen())
                 return; // somebody was faster
             if (turn == Turn::Preview)
                 show(threads->first());
             else
                 choose(threads->first(), turn == Turn::Write);
             m_list->mark(threads->first().id);
         });
}

void InboxPage::wireJumps()
{
    connect(&m_header->buttons(), &ThreadButtons::dateChosen, this, &InboxPage::chooseDate);
    connect(m_chat, &ChatView::quoteRequested, this, &InboxPage::quote);
}

void InboxPage::chooseDate()
{
    if (!m_thread->isOpen())
        return;
    if (!m_dates) {
        m_dates = new DatePopup(m_theme, m_proxy.clock(), this);
        connect(m_dates, &DatePopup::chosen, this, &InboxPage::jumpTo);
    }
    m_dates->open(m_header->buttons().underMore());
}

void InboxPage::jumpTo(const QDate &day)
{
    FindQuery query;
    query.conversation = m_thread->conversation().id;
    query.sinceUs = day.startOfDay().toMSecsSinceEpoch() * 1000;
    take(m_proxy.engine().find(query), this, [this, query](const Result<TargetId> &first) {
        if (query.conversation != m_thread->conversation().id)
            return; // somebody went on
        if (!first)
            return say({}, first.error().message, false);
        if (!first->isValid())
            return;
        m_chat->setFocus(Qt::OtherFocusReason);
        bringIntoSight(*first);
    });
}

/// In the part of the thread that is here, or after that part was read.
void InboxPage::bringIntoSight(TargetId message)
{
    m_found = message;
    if (m_slice.rowOf(message) >= 0)
        return m_chat->showMessage(message);
    m_hitComes = true;
    m_thread->openAt(m_thread->conversation(), message);
}

void InboxPage::quote(TargetId message)
{
    const int row = m_slice.rowOf(message);
    if (row < 0 || !m_composer->isVisible())
        return;
    m_composer->quote(m_slice.at(row).text);
}

/// The chosen message, or the last one that they wrote.
void InboxPage::quoteChosen()
{
    if (m_chat->selected().isValid())
        return quote(m_chat->selected());
    for (int row = m_slice.count() - 1; row >= 0; --row) {
        if (m_slice.at(row).direction == Direction::Inbound)
            return quote(m_slice.at(row).id);
    }
}

void InboxPage::nextUnread()
{
    m_list->openNextUnread();
}

} // namespace cordboard::ui
