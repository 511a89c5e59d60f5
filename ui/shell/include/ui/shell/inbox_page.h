#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/bridge/needs_you_book.h"
#include "ui/bridge/open_thread.h"
#include "ui/chat/chat_slice.h"
#include "ui/common/theme.h"
#include "ui/shell/window_settings.h"

#include <QSplitter>

class QAbstractButton;

namespace cordboard::ui {

class ChatHeader;
class ChatView;
class Composer;
class PersonPanel;
class Strip;
class ThreadList;

/// The inbox: conversations, the open one, and who it is with. Joins the panes; what they show
/// comes from OpenThread. GUI thread.
class InboxPage : public QSplitter
{
    Q_OBJECT

public:
    InboxPage(EngineProxy &proxy, CarrierBook &book, NeedsYouBook &needsYou, const Theme &theme,
              WindowSettings &settings, QWidget *parent = nullptr);
    ~InboxPage() override;

    ThreadList &threads() { return *m_list; }
    OpenThread &thread() { return *m_thread; }

    /// Below 1180 px the person panel is closed; opened, it takes the list's text.
    void setRoom(int windowWidth);
    void togglePanel();
    /// The panes the keyboard walks through, in order; those hidden now are left out.
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void unreadChanged(int threads);
    /// A person wants to see what went over the line for this message to `person`.
    void pdusRequested(const cordboard::ChatMessage &message, const QString &person);

private:
    QWidget *makeCentre();
    void wireList();
    void wireThread();
    void wireChat();
    void wireWriting();
    void show(const Conversation &thread);
    void choose(const Conversation &thread, bool write);
    void takeOpened(const Conversation &thread, const MessageSlice &slice);
    void takeConversation(const Conversation &thread);
    void takeSent(const QList<ChatMessage> &messages);
    void takeRefused(const Conversation &thread, const Error &error, const QString &text);
    void takeReadFailed(const Error &error, bool older);
    void showWhatNeedsYou();
    void resend(TargetId id);
    void rename(ConversationId id, const QString &name);
    void say(const QString &lead, const QString &rest, bool canRetry);
    void setPanelShown(bool shown);
    void arrange();
    void keepWidths();

    EngineProxy &m_proxy;
    NeedsYouBook &m_needsYou;
    const Theme &m_theme;
    WindowSettings &m_settings;
    ChatSlice m_slice;
    OpenThread *m_thread = nullptr;
    ThreadList *m_list = nullptr;
    ChatHeader *m_header = nullptr;
    ChatView *m_chat = nullptr;
    Strip *m_notice = nullptr;
    QAbstractButton *m_retry = nullptr;
    Composer *m_composer = nullptr;
    PersonPanel *m_person = nullptr;
    ConversationId m_shown;
    bool m_retryOlder = false;
    bool m_wide = true;
    bool m_panelWide = true;    ///< wanted beside the chat
    bool m_panelNarrow = false; ///< wanted over the list's text
};

} // namespace cordboard::ui
