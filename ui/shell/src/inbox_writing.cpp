#include "phone/number.h"
#include "standing_watch.h"
#include "ui/bridge/draft_book.h"
#include "ui/bridge/reply_book.h"
#include "ui/bridge/thread_words.h"
#include "ui/chat/chat_view.h"
#include "ui/common/paint.h"
#include "ui/common/strip.h"
#include "ui/composer/attachment_tray.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "undo_send.h"

namespace cordboard::ui {

void InboxPage::wireWriting()
{
    auto *standing = new StandingWatch(m_proxy, *m_thread, *m_composer, this);
    connect(standing, &StandingWatch::failed, this,
            [this](const QString &sentence) { say({}, sentence, false); });
    connect(&m_proxy, &EngineProxy::databaseTroubled, this, &InboxPage::showDatabase);
    showDatabase(m_proxy.databaseTrouble());
    setSendWithEnter(m_settings.sendWithEnter());
    connect(m_composer, &Composer::readFirstAsked, this, &InboxPage::readFirst);
    connect(m_composer, &Composer::sendRequested, this,
            [this](const QString &text, ConversationId to, const SendTime &when) {
                sendFrom(to, text, when);
            });
}

void InboxPage::setSendWithEnter(bool on)
{
    m_composer->setSendWithEnter(on);
    m_note->setSendWithEnter(on);
}

/// What is typed is kept here and saved when it is back (ui/bridge/draft_book.h).
void InboxPage::showDatabase(const QString &trouble)
{
    m_composer->setBlocked(
        trouble.isEmpty()
            ? QString()
            : tr("The database does not answer. You can read what is here; sending waits."));
}

/// What was held back is in the editor again; what a colleague wrote comes into sight.
void InboxPage::readFirst()
{
    if (m_slice.newerExist())
        m_thread->loadLatest();
    m_chat->scrollToLatest();
}

void InboxPage::wireDrafts()
{
    m_list->model().setDrafts(*m_drafts);
    connect(m_composer, &Composer::textEdited, this,
            [this](const QString &text, ConversationId in) {
                m_typedSince = true;
                m_drafts->set(in, text);
            });
    connect(&m_team, &TeamBook::meKnown, this, [this] { fillVariables(m_thread->conversation()); });
    connect(m_drafts, &DraftBook::replaced, this,
            [this](ConversationId thread, const QString &text) {
                if (thread == m_composer->thread() && m_composer->text() != text)
                    m_composer->setText(text);
            });
    // Another window of ours writes in the same thread.
    connect(m_drafts, &DraftBook::changed, this, [this](ConversationId thread) {
        const bool writesHere = isActiveWindow() && m_composer->isAncestorOf(focusWidget());
        if (thread == m_composer->thread() && !writesHere &&
            m_composer->text() != m_drafts->text(thread))
            m_composer->setText(m_drafts->text(thread));
    });
    connect(m_drafts, &DraftBook::otherChanged, this, [this](ConversationId thread) {
        const auto other = m_drafts->other(thread);
        if (thread == m_composer->thread())
            m_composer->setOtherDraft(other ? other->text : QString());
    });
    connect(m_composer, &Composer::draftChosen, this, [this](bool other) {
        const ConversationId thread = m_composer->thread();
        if (other)
            m_drafts->useOther(thread);
        else
            m_drafts->keepOwn(thread);
        m_composer->focusEditor();
    });
    connect(m_drafts, &DraftBook::notSaved, this, [this](const Error &error) {
        say(tr("The draft is not saved yet. It is kept in this window and tried again."),
            error.message, false);
    });
}

/// Kept on this computer until the message is sent: in the database a draft is only a text.
void InboxPage::wireCategories(bool ownDrafts)
{
    connect(m_composer, &Composer::categoryChosen, this,
            [this](Category category, ConversationId in) { m_drafts->setCategory(in, category); });
    connect(m_drafts, &DraftBook::categoryChanged, this,
            [this](ConversationId thread, Category category) {
                if (thread == m_composer->thread())
                    m_composer->setCategory(category);
            });
    if (!ownDrafts)
        return;
    for (const ConversationId thread : m_settings.marketingDrafts())
        m_drafts->setCategory(thread, Category::Marketing);
    connect(m_drafts, &DraftBook::categoryChanged, this,
            [this](ConversationId thread, Category category) {
                m_settings.setMarketingDraft(thread, category == Category::Marketing);
            });
}

void InboxPage::setReplies(ReplyBook &replies)
{
    const auto show = [this, &replies] {
        m_composer->setReplies(replies.replies());
    };
    connect(&replies, &ReplyBook::changed, this, show);
    connect(m_composer, &Composer::repliesWanted, &replies, &ReplyBook::reload);
    show();
}

void InboxPage::putReply(const CannedReply &reply)
{
    if (!m_thread->isOpen())
        return;
    leaveNote();
    m_composer->putReply(reply);
}

void InboxPage::wireUndo()
{
    connect(m_thread, &OpenThread::sent, this, [this](const QList<ChatMessage> &messages) {
        if (messages.isEmpty())
            return;
        if (!messages.constFirst().resendOf.isValid())
            m_drafts->setCategory(messages.constFirst().conversation, Category::Conversation);
        m_undo->offer(messages, nameOf(messages.constFirst().conversation));
    });
    connect(m_composer, &Composer::noteWanted, this, &InboxPage::toggleNote);
    connect(m_composer, &Composer::undoSendAsked, this, &InboxPage::undoSend);
    connect(m_undo, &UndoSend::over, m_thread, &OpenThread::readAgain);
    connect(m_undo, &UndoSend::failed, this,
            [this](const QString &sentence) { say({}, sentence, false); });
    connect(m_undo, &UndoSend::cameBack, this, [this](const ThreadDraft &draft, Category category) {
        // A draft that is marketing already stays so.
        if (category == Category::Marketing)
            m_drafts->setCategory(draft.conversation, category);
        if (draft.conversation == m_composer->thread())
            m_composer->focusEditor();
        else
            say(tr("Not sent."),
                tr("The text is a draft in the conversation with %1.")
                    .arg(isolated(nameOf(draft.conversation))),
                false);
    });
    connect(m_chat, &ChatView::sendNowRequested, m_undo, &UndoSend::sendNow);
    connect(m_chat, &ChatView::takeBackRequested, this,
            [this](TargetId id) { m_undo->takeBack(id, m_slice.conversation()); });
}

void InboxPage::undoSend()
{
    m_undo->undo();
}

void InboxPage::nextWarning()
{
    if (!m_composer->nextWarning())
        m_composer->focusEditor();
}

QString InboxPage::nameOf(ConversationId thread) const
{
    if (thread == m_thread->conversation().id)
        return threadName(m_thread->conversation());
    const int row = m_list->model().rowOf(thread);
    return row < 0 ? QString() : threadName(m_list->model().at(row));
}

void InboxPage::pickEmoji()
{
    if (m_thread->isOpen() && m_composer->isVisible())
        m_composer->pickEmoji();
}

void InboxPage::sendFrom(ConversationId thread, const QString &text, const SendTime &when)
{
    // It must not happen, and if it ever does, nothing goes to the wrong person.
    if (thread != m_thread->conversation().id)
        return m_composer->restore(text, tr("Another conversation is open. Open this one again."));
    m_notice->hide();
    m_thread->setPreview(false);
    const MmsContent content = m_composer->attachments().take();
    // What is taken back would be the text with its link beside what the link is about.
    const bool mayUndo = when.leaveUs == 0 && !content.asLink;
    m_thread->send(text, {mayUndo ? m_settings.undoSeconds() : 0, when.leaveUs, when.zone,
                          when.unlessReply, m_drafts->savedUs(thread), m_drafts->onItsWay(thread),
                          when.anyway, content, when.category});
}

/// The editor turns to another thread at once, not when its messages have been read: whatever is
/// typed in between belongs to the thread that was chosen.
void InboxPage::write(const Conversation &thread)
{
    m_drafts->flush();
    m_noteBook->flush();
    m_composer->setThread(thread.id, m_drafts->text(thread.id));
    m_composer->setCategory(m_drafts->category(thread.id));
    m_composer->setRecipient(threadName(thread));
    m_composer->setTheirZone(phone::timeZone(thread.peerNumber).value_or(QByteArray()));
    showNumber(thread);
    chooseLanguages(thread);
    fillVariables(thread);
    const auto other = m_drafts->other(thread.id);
    m_composer->setOtherDraft(other ? other->text : QString());
}

/// Anew when the thread changes: it may have got another name.
void InboxPage::fillVariables(const Conversation &thread)
{
    if (thread.id == m_composer->thread())
        m_composer->setVariables({{QStringLiteral("name"), thread.name},
                                  {QStringLiteral("number"), thread.peerNumber},
                                  {QStringLiteral("our_number"), thread.ourNumber},
                                  {QStringLiteral("operator"), m_team.me().name}});
}

void InboxPage::takeRefused(const Conversation &thread, const Error &error, const QString &text,
                            const MmsContent &content)
{
    const bool isRepeat = text.isEmpty() && content.media.isEmpty();
    m_composer->attachments().putBack(thread.id, content);
    if (thread.id == m_thread->conversation().id && !isRepeat) {
        if (error.detail == answeredMeanwhile || error.detail == personBlocked)
            m_composer->askWhetherAnyway(text, error.message, error.detail == answeredMeanwhile);
        else
            m_composer->restore(text, error.message);
        return;
    }
    if (isRepeat) {
        say(tr("Not sent again."), error.message, false);
        return;
    }
    // Never into another person's editor: it waits where it was written.
    const QString draft = m_drafts->text(thread.id);
    m_drafts->set(thread.id, draft.isEmpty() ? text : text + QLatin1Char('\n') + draft);
    m_drafts->flush();
    say(tr("Not sent to %1. The text is kept there as a draft.").arg(threadName(thread)),
        error.message, false);
}

} // namespace cordboard::ui
