#include "ui/shell/inbox_page.h"

#include "base/take.h"
#include "ui/bridge/draft_book.h"
#include "ui/bridge/thread_words.h"
#include "ui/chat/chat_header.h"
#include "ui/chat/chat_view.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/person_panel.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/strip.h"
#include "ui/common/undo_strip.h"
#include "ui/composer/composer.h"
#include "ui/composer/note_editor.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/why/why_panel.h"
#include "undo_send.h"

#include <QAbstractButton>
#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int panelFrom = 1180;
constexpr int listBesideWhyFrom = 1040;
constexpr int avatarColumn = 64;
constexpr int lowBelow = 680;
constexpr int linesWhenLow = 3; ///< of the editors
constexpr int linesElse = 8;
enum Pane { List, Centre, Side };

} // namespace

InboxPage::InboxPage(EngineProxy &proxy, CarrierBook &book, NeedsYouBook &needsYou, TeamBook &team,
                     const Theme &theme, WindowSettings &settings, QWidget *parent,
                     DraftBook *drafts, DraftBook *notes)
    : QSplitter(Qt::Horizontal, parent)
    , m_proxy(proxy)
    , m_needsYou(needsYou)
    , m_team(team)
    , m_theme(theme)
    , m_settings(settings)
    , m_thread(new OpenThread(proxy, this))
    , m_drafts(drafts ? drafts : new DraftBook(proxy, proxy.person(), this))
    , m_noteBook(notes ? notes : new DraftBook(proxy, noteAuthor(proxy.person()), this))
    , m_list(new ThreadList(proxy, book, team, theme, this))
    , m_panelWide(settings.panelShown())
{
    setChildrenCollapsible(false);
    addWidget(m_list);
    addWidget(makeCentre());
    addWidget(makeSide());
    setStretchFactor(List, 0);
    setStretchFactor(Centre, 1);
    setStretchFactor(Side, 0);
    wireList();
    wireThread();
    wireChat();
    wireWriting();
    wireDrafts();
    wireCategories(!drafts);
    wireUndo();
    wireWhy();
    wireTeam();
    wireNotes();
    wirePerson();
    wireCompany();
    wireJumps();
    wireFind();
    m_header->hide();
    m_composer->hide();
    inReadingOrder();
    arrange();
    setSizes({settings.listWidth(), 608, settings.panelWidth()});
    connect(this, &QSplitter::splitterMoved, this, &InboxPage::keepWidths);
}

/// Screen readers go through widgets in the order in which they lie one over the other.
void InboxPage::inReadingOrder()
{
    for (int pane = 0; pane < count(); ++pane)
        widget(pane)->raise();
    for (int pane = 0; pane < count(); ++pane)
        handle(pane)->raise(); // they reach over the edges of their panes
}

InboxPage::~InboxPage()
{
    // The panes are deleted after our members: by then they must neither be asked nor paint the
    // slice.
    disconnect(qApp, nullptr, this, nullptr);
    m_drafts->flush();
    delete m_chat;
}

QWidget *InboxPage::makeCentre()
{
    auto *centre = new QWidget(this);
    centre->setMinimumWidth(360);
    m_header = new ChatHeader(m_theme, m_proxy.clock(), centre);
    m_find = new FindBar(m_theme, centre);
    m_chat = new ChatView(m_theme, m_slice, m_proxy.clock(), centre);
    m_notice = new Strip(m_theme, Strip::Kind::Stop, centre);
    m_retry = m_notice->addButton(tr("Try again"));
    QAbstractButton *close = m_notice->addButton(tr("Close"));
    connect(close, &QAbstractButton::clicked, m_notice, &QWidget::hide);
    m_notice->hide();
    m_undoDone = new UndoStrip(m_theme, centre);
    makePassing(centre);
    m_composer = new Composer(m_theme, m_proxy.clock(), centre);
    m_undo = new UndoSend(m_proxy, *m_drafts, m_theme, centre);
    m_note = new NoteEditor(m_theme, centre);
    m_note->hide();
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_find);
    column->addWidget(m_chat, 1);
    column->addWidget(m_undoDone);
    column->addWidget(m_passing);
    column->addWidget(m_notice);
    column->addWidget(m_undo->strip());
    column->addWidget(m_composer);
    column->addWidget(m_note);
    return centre;
}

QWidget *InboxPage::makeSide()
{
    m_side = new QStackedWidget(this);
    m_person = new PersonPanel(m_theme, m_proxy.clock(), m_side);
    m_why = new WhyPanel(m_theme, m_proxy.clock(), m_side);
    m_side->addWidget(m_person);
    m_side->addWidget(m_why);
    return m_side;
}

void InboxPage::wireList()
{
    connect(m_list, &ThreadList::shown, this, [this](const Conversation &thread) {
        show(thread);
        showFound();
    });
    connect(m_list, &ThreadList::opened, this, [this](const Conversation &thread, bool write) {
        choose(thread, write);
        showFound();
    });
    // Looking over the list marks nothing read; turning to the thread does.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget(Centre)->isAncestorOf(now))
            m_thread->setPreview(false);
    });
}

void InboxPage::wireThread()
{
    connect(m_thread, &OpenThread::opened, this, &InboxPage::takeOpened);
    connect(m_thread, &OpenThread::olderLoaded, this, [this](const MessageSlice &slice) {
        m_slice.addOlder(m_thread->conversation().id, slice);
    });
    connect(m_thread, &OpenThread::newerLoaded, this, [this](const MessageSlice &slice) {
        m_slice.addNewer(m_thread->conversation().id, slice);
    });
    connect(m_thread, &OpenThread::ticked, this, [this](const QList<TargetTick> &ticks) {
        for (const TargetTick &tick : ticks)
            m_slice.applyTick(tick);
    });
    connect(m_thread, &OpenThread::conversationChanged, this, &InboxPage::takeConversation);
    connect(m_thread, &OpenThread::sent, this, &InboxPage::takeSent);
    connect(m_thread, &OpenThread::changed, this,
            [this](const QList<ChatMessage> &messages) { m_slice.merge(messages); });
    connect(m_thread, &OpenThread::sendFailed, this, &InboxPage::takeRefused);
    connect(m_thread, &OpenThread::readFailed, this, &InboxPage::takeReadFailed);
}

void InboxPage::wireChat()
{
    connect(m_chat, &ChatView::olderWanted, m_thread, &OpenThread::loadOlder);
    connect(m_chat, &ChatView::newerWanted, m_thread, &OpenThread::loadNewer);
    connect(m_chat, &ChatView::latestWanted, m_thread, &OpenThread::loadLatest);
    connect(m_chat, &ChatView::seen, m_thread, &OpenThread::seen);
    connect(m_chat, &ChatView::resendRequested, this, &InboxPage::resend);
    connect(m_chat, &ChatView::cancelRequested, m_thread, &OpenThread::cancel);
    connect(m_chat, &ChatView::pdusRequested, this, [this](TargetId id) {
        if (const int row = m_slice.rowOf(id); row >= 0)
            showPdus(m_slice.at(row));
    });
    connect(m_chat, &ChatView::arrivedRequested, &m_needsYou, &NeedsYouBook::setArrived);
    connect(m_chat, &ChatView::leaveRequested, &m_needsYou, &NeedsYouBook::leave);
    const auto sayWhy = [this](const Error &error) {
        say(error.message, {}, false);
    };
    connect(&m_needsYou, &NeedsYouBook::refused, this, sayWhy);
    connect(m_thread, &OpenThread::refused, this, sayWhy);
    connect(&m_needsYou, &NeedsYouBook::changed, m_list, &ThreadList::setNeedsYou);
    m_list->setNeedsYou(m_needsYou.count());
    connect(m_header, &ChatHeader::panelToggled, this, &InboxPage::takePanelButton);
    connect(m_person, &PersonPanel::renamed, this, &InboxPage::rename);
    connect(m_retry, &QAbstractButton::clicked, this, [this] {
        m_notice->hide();
        if (m_retryOlder && m_slice.count() > 0)
            m_thread->loadOlder(m_slice.at(0).id);
        else
            m_thread->loadLatest();
    });
}

void InboxPage::show(const Conversation &thread)
{
    if (m_thread->conversation().id == thread.id)
        return;
    closeFind();
    m_notice->hide();
    m_thread->setPreview(true);
    m_found = {};
    m_hitComes = false;
    m_foundFor.clear();
    m_passing->hide();
    m_thread->open(thread);
    write(thread);
}

void InboxPage::choose(const Conversation &thread, bool write)
{
    show(thread);
    m_thread->setPreview(false);
    if (write) {
        m_header->show();
        focusWriting(thread.id);
    }
}

void InboxPage::takeOpened(const Conversation &thread, const MessageSlice &slice)
{
    // The same thread read anew must not touch what is being written.
    const bool isAnother = m_shown != thread.id;
    if (isAnother) {
        closeWhy();
        m_shown = thread.id;
    }
    m_header->show();
    m_composer->show();
    takeConversation(thread);
    arrange();
    m_slice.reset(thread.id, slice, m_thread->readAtOpening());
    // Once: whoever has gone on is not brought back when the thread is read anew.
    if (std::exchange(m_hitComes, false))
        m_chat->showMessage(m_found);
    if (isAnother && m_list->model().needsYouOnly())
        showWhatNeedsYou();
}

/// Whoever comes from that list looks for the message, not for the end of the thread.
void InboxPage::showWhatNeedsYou()
{
    for (int row = 0; row < m_slice.count(); ++row) {
        if (m_slice.at(row).needsYou)
            return m_chat->showMessage(m_slice.at(row).id);
    }
}

void InboxPage::takeConversation(const Conversation &thread)
{
    const QString name = threadName(thread);
    m_header->setPerson(thread.name, thread.peerNumber);
    m_header->setBlocked(thread.blockedUs > 0);
    m_header->buttons().setConversation(thread);
    m_chat->setPerson(name);
    m_composer->setRecipient(name);
    m_person->setConversation(thread);
    showLabels();
    fillVariables(thread);
}

void InboxPage::takeSent(const QList<ChatMessage> &messages)
{
    // While the reader is further up, the new bubble belongs after rows that are not here.
    if (m_slice.newerExist())
        m_thread->loadLatest();
    else
        m_slice.merge(messages);
    m_story->refresh();
    m_chat->scrollToLatest();
}

void InboxPage::takeReadFailed(const Error &error, bool older)
{
    m_retryOlder = older;
    if (!older && m_shown != m_thread->conversation().id)
        takeFormerAway();
    say(older ? tr("Older messages could not be read.") : QString(), error.message, true);
}

/// Send and Close are about the thread that was chosen: another one must not stand above them.
void InboxPage::takeFormerAway()
{
    closeWhy();
    m_shown = {};
    m_slice.clear();
    m_header->show();
    m_composer->show();
    takeConversation(m_thread->conversation());
    arrange();
}

void InboxPage::resend(TargetId id)
{
    if (const int row = m_slice.rowOf(id); row >= 0)
        sendAgain(m_slice.at(row));
}

void InboxPage::sendAgain(const ChatMessage &message)
{
    m_notice->hide();
    // It may be on the phone: the same message leaves again, marked, instead of a second one.
    if (message.state == TargetState::Unknown)
        m_needsYou.sendAgain(message.id);
    else
        m_thread->sendAgain(message);
}

void InboxPage::rename(ConversationId id, const QString &name)
{
    take(m_proxy.engine().rename(id, name), this, [this](const Result<void> &done) {
        if (!done)
            say(tr("The name is not saved."), done.error().message, false);
    });
}

void InboxPage::setRoom(const QSize &window)
{
    const int windowWidth = window.width();
    const int lines = window.height() < m_theme.scaled(lowBelow) ? linesWhenLow : linesElse;
    m_composer->setMaxLines(lines);
    m_note->setMaxLines(lines);
    const bool wide = windowWidth >= m_theme.scaled(panelFrom);
    const int listFrom = m_theme.scaled(listBesideWhyFrom);
    const bool sameList = (windowWidth < listFrom) == (m_room < listFrom);
    m_room = windowWidth;
    if (wide == m_wide && sameList)
        return;
    m_panelNarrow = m_panelNarrow && wide == m_wide;
    m_wide = wide;
    arrange();
}

void InboxPage::togglePanel()
{
    setPanelShown(!(m_wide ? m_panelWide : m_panelNarrow));
}

void InboxPage::setPanelShown(bool shown)
{
    if (m_wide) {
        m_panelWide = shown;
        m_settings.setPanelShown(shown);
    } else {
        m_panelNarrow = shown;
    }
    arrange();
}

void InboxPage::arrange()
{
    const bool panel = m_shown.isValid() && (m_wide ? m_panelWide : m_panelNarrow);
    const bool avatars = m_alone     ? false
                         : m_whyOpen ? m_room < m_theme.scaled(listBesideWhyFrom)
                                     : panel && !m_wide;
    m_side->setVisible(panel || m_whyOpen);
    m_side->setCurrentWidget(m_whyOpen ? static_cast<QWidget *>(m_why) : m_person);
    // With large letters the panel may be wider, but never push its edge out of a small window.
    const int room = width() - 360 - (m_alone ? 0 : avatarColumn) - 2 * handleWidth();
    const int least = m_whyOpen ? 340 : 260;
    m_side->setMinimumWidth(qMin(m_theme.scaled(least), qMax(least, room)));
    m_side->setMaximumWidth(m_theme.scaled(m_whyOpen ? 460 : 360));
    m_header->setPanelShown(panel);
    m_list->setNarrow(avatars);
    m_list->setMinimumWidth(avatars ? avatarColumn : 240);
    m_list->setMaximumWidth(avatars ? avatarColumn : 420);
    const int list = m_alone ? 0 : avatars ? avatarColumn : m_settings.listWidth();
    const int beside = m_whyOpen ? m_settings.whyWidth() : panel ? m_settings.panelWidth() : 0;
    setSizes({list, qMax(360, width() - list - beside), beside});
}

void InboxPage::keepWidths()
{
    const QList<int> now = sizes();
    if (now.value(List) >= 240)
        m_settings.setListWidth(now.value(List));
    if (m_why->isVisible())
        m_settings.setWhyWidth(now.value(Side));
    else if (m_person->isVisible())
        m_settings.setPanelWidth(now.value(Side));
}

QList<QWidget *> InboxPage::panes() const
{
    return {m_list->view(), m_chat, m_composer, m_note, m_side};
}

} // namespace cordboard::ui
