#include "ui/bridge/draft_book.h"
#include "ui/chat/chat_view.h"
#include "ui/composer/composer.h"
#include "ui/shell/inbox_page.h"
#include "ui/why/why_panel.h"

namespace cordboard::ui {

void InboxPage::wireWhy()
{
    m_story = new OpenStory(m_proxy, this);
    connect(m_chat, &ChatView::whyRequested, this, &InboxPage::showWhy);
    connect(m_why, &WhyPanel::closed, this, &InboxPage::closeWhy);
    connect(m_why, &WhyPanel::actionChosen, this, &InboxPage::act);
    connect(m_story, &OpenStory::told, this, [this](const MessageStory &story) {
        m_told = story;
        m_why->showStory(story);
    });
    connect(m_story, &OpenStory::failed, m_why, &WhyPanel::showFault);
}

void InboxPage::showWhy(TargetId target)
{
    const Conversation &thread = m_thread->conversation();
    m_why->setPerson(thread.name, thread.peerNumber, m_proxy.person());
    m_why->begin(target);
    m_whyOpen = true;
    arrange();
    m_story->open(target);
    m_chat->showMessage(target);
    m_why->takeFocus();
}

void InboxPage::closeWhy()
{
    if (!m_whyOpen)
        return;
    const bool hadFocus = m_why->isAncestorOf(m_why->window()->focusWidget());
    m_whyOpen = false;
    m_story->close();
    m_told = {};
    m_why->begin({});
    arrange();
    if (hadFocus)
        m_chat->setFocus(Qt::OtherFocusReason);
}

void InboxPage::toggleWhy()
{
    if (m_whyOpen)
        closeWhy();
    else if (m_chat->selected().isValid() && m_slice.rowOf(m_chat->selected()) >= 0)
        showWhy(m_chat->selected());
    else
        togglePanel();
}

/// The header's button brings the person back, whatever stands there.
void InboxPage::takePanelButton(bool shown)
{
    const bool instead = m_whyOpen;
    closeWhy();
    setPanelShown(shown || instead);
}

void InboxPage::act(WhyAction action)
{
    const ChatMessage &message = m_told.message;
    switch (action) {
    case WhyAction::SendAgain:
        return sendAgain(message);
    case WhyAction::Change:
        return change(message.text);
    case WhyAction::Cancel:
        return m_thread->cancel(message.id);
    case WhyAction::Arrived:
        return m_needsYou.setArrived(message.id);
    case WhyAction::Leave:
        return m_needsYou.leave(message.id);
    case WhyAction::Carrier:
        Q_EMIT carrierAsked(m_told.carrierId);
        return;
    case WhyAction::Rules:
        Q_EMIT rulesAsked();
        return;
    case WhyAction::Pdus:
        return showPdus(message);
    case WhyAction::Copy:
        return; // the panel's own
    }
}

/// Into the editor, unless that would push out what somebody is writing.
void InboxPage::change(const QString &text)
{
    if (!m_composer->text().isEmpty()) {
        say(tr("Something is being written already."),
            tr("Send it or take it away, then change the earlier text."), false);
        return;
    }
    m_composer->setText(text);
    m_drafts->set(m_composer->thread(), text);
    m_composer->focusEditor();
}

void InboxPage::showPdus(const ChatMessage &message)
{
    const Conversation &thread = m_thread->conversation();
    Q_EMIT pdusRequested(message, thread.name.isEmpty() ? thread.peerNumber : thread.name);
}

} // namespace cordboard::ui
