// Threads before a person's eyes: in the window, and in windows of their own.
#include "base/take.h"
#include "ui/composer/spell_book.h"
#include "ui/inbox/inbox_views.h"
#include "ui/inbox/thread_list.h"
#include "ui/palette/palette.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notifying.h"
#include "ui/shell/thread_window.h"

namespace cordboard::ui {

void MainWindow::noteWhatIsSeen()
{
    const bool sees = isActiveWindow() && m_place == Inbox && m_inbox->thread().isOpen();
    m_inbox->thread().setLookedAt(sees);
    ConversationId seen = sees ? m_inbox->thread().conversation().id : ConversationId();
    for (const ThreadWindow *window : findChildren<ThreadWindow *>()) {
        if (window->isActiveWindow())
            seen = window->thread();
    }
    m_notices->setLookingAt(seen);
}

void MainWindow::closeWindows()
{
    qDeleteAll(findChildren<ThreadWindow *>(Qt::FindDirectChildrenOnly));
}

/// A draft is one draft, in whatever window it is written: else pictures that left in one go again
/// from another.
void MainWindow::spreadMedia(const InboxPage *from, ConversationId thread)
{
    if (from != m_inbox)
        m_inbox->readMediaAgain(thread);
    for (ThreadWindow *window : findChildren<ThreadWindow *>()) {
        if (&window->page() != from)
            window->page().readMediaAgain(thread);
    }
}

void MainWindow::rememberWindows(const ThreadWindow *without)
{
    QList<WindowSettings::OwnWindow> windows;
    for (const ThreadWindow *window : findChildren<ThreadWindow *>(Qt::FindDirectChildrenOnly)) {
        if (window != without)
            windows.append({window->thread().value, window->saveGeometry()});
    }
    m_settings.setOwnWindows(windows);
}

/// The place, the thread and the windows of the last time; a thread counts as seen when somebody
/// turns to it.
void MainWindow::goWhereItWas()
{
    if (m_place == Inbox && m_lastPlace != Inbox && m_pages.contains(m_lastPlace))
        showPlace(m_lastPlace);
    const ConversationId open{m_settings.openThread()};
    if (open.isValid())
        m_inbox->previewThread(open);
    QList<ConversationId> ids;
    QHash<ConversationId, QByteArray> geometries;
    const auto windows = m_settings.ownWindows();
    for (const WindowSettings::OwnWindow &own : windows) {
        ids.append(ConversationId{own.thread});
        geometries.insert(ids.last(), own.geometry);
    }
    if (ids.isEmpty())
        return;
    take(m_proxy.engine().threadsByIds(ids), this,
         [this, geometries](const Result<QList<Conversation>> &threads) {
             for (const Conversation &thread : threads.value_or(QList<Conversation>()))
                 openWindow(thread.id, geometries.value(thread.id));
         });
}

void MainWindow::openWindow(ConversationId thread, const QByteArray &geometry)
{
    for (ThreadWindow *window : findChildren<ThreadWindow *>()) {
        if (window->thread() != thread)
            continue;
        window->raise();
        window->activateWindow();
        return;
    }
    auto *page = new InboxPage(m_proxy, m_book, m_needsYou, m_team, m_theme, m_settings, nullptr,
                               &m_inbox->drafts(), &m_inbox->begunNotes());
    page->setReplies(m_replies);
    page->setSorting(m_labels, m_filters);
    page->setMedia(m_dialogs);
    page->setLinks(m_dialogs);
    page->setPaper(*m_paper);
    page->setSpelling(*new SpellBook(page)); // another person, another language
    auto *window = new ThreadWindow(m_theme, page, thread, this);
    window->addKeys(m_actions);
    wirePalette(
        window->makePalette(m_proxy, m_actions.spec(QStringLiteral("palette.open"))->shortcut),
        *page);
    connect(page, &InboxPage::mediaKept, this,
            [this, page](ConversationId kept) { spreadMedia(page, kept); });
    // One that comes back at the start: nobody has turned to it, so that it reads nothing and takes
    // no keyboard.
    window->setAttribute(Qt::WA_ShowWithoutActivating, !geometry.isEmpty());
    if (!geometry.isEmpty())
        window->restoreGeometry(geometry);
    connect(window, &ThreadWindow::left, this, [this, window] {
        if (!m_leaving) // else it comes back
            rememberWindows(window);
    });
    connect(window, &ThreadWindow::activeChanged, this, &MainWindow::noteWhatIsSeen);
    connect(page, &InboxPage::carrierAsked, this, [this](CarrierId id) {
        comeForward();
        Q_EMIT m_inbox->carrierAsked(id);
    });
    connect(page, &InboxPage::pdusRequested, this,
            [this](const ChatMessage &message, const QString &person) {
                comeForward();
                Q_EMIT m_inbox->pdusRequested(message, person);
            });
    connect(page, &InboxPage::rulesAsked, this, [this] {
        comeForward();
        Q_EMIT m_inbox->rulesAsked();
    });
    connect(page, &InboxPage::labelsEditAsked, this, [this] {
        comeForward();
        Q_EMIT m_inbox->labelsEditAsked();
    });
    window->show();
    rememberWindows();
}

/// Labels and canned replies go to the thread of the palette's own window; what is a place of the
/// main window is shown there.
void MainWindow::wirePalette(CommandPalette &palette, InboxPage &page)
{
    const auto there = [this] {
        comeForward();
        showPlace(Inbox);
    };
    const auto hasThread = [this, &page] {
        return page.thread().isOpen() && (&page != m_inbox || m_place == Inbox);
    };
    connect(&palette, &CommandPalette::threadAsked, this, [this, there](ConversationId id) {
        there();
        m_inbox->openThread(id);
    });
    connect(&palette, &CommandPalette::searchAsked, this, [this, there](const QString &text) {
        there();
        m_inbox->threads().searchFor(text);
    });
    connect(&palette, &CommandPalette::viewAsked, this, [this, there](const QString &word) {
        there();
        m_inbox->threads().showWord(word);
    });
    connect(&palette, &CommandPalette::labelAsked, &page, &InboxPage::setLabel);
    connect(&palette, &CommandPalette::replyAsked, &page, [this, &page](CannedReplyId id) {
        for (const CannedReply &reply : m_replies.replies()) {
            if (reply.id == id)
                page.putReply(reply);
        }
    });
    palette.setLabels([this, &page, hasThread] {
        QList<CommandPalette::LabelChoice> choices;
        if (!hasThread())
            return choices;
        for (const Label &label : m_labels.labels())
            choices.append({label, page.thread().conversation().labels.contains(label.id)});
        return choices;
    });
    palette.setReplies(
        [this, hasThread] { return hasThread() ? m_replies.replies() : QList<CannedReply>(); });
    palette.setViews([this] {
        QList<CommandPalette::ViewChoice> views;
        for (const auto &[name, word] : InboxViews::shipped())
            views.append({name, word});
        for (const SavedFilter &filter : m_filters.filters())
            views.append({filter.name, InboxViews::wordOf(filter.id)});
        return views;
    });
    palette.setUsed(m_settings.paletteUsed());
    connect(&palette, &CommandPalette::usedChanged, this, [this](const QStringList &ids) {
        m_settings.setPaletteUsed(ids);
        for (CommandPalette *other : findChildren<CommandPalette *>())
            other->setUsed(ids);
    });
}

} // namespace cordboard::ui
