// The window and the desktop around it: what it is told by notices, its title, closing and
// quitting.
#include "me_button.h"
#include "ui/bridge/draft_book.h"
#include "ui/inbox/thread_list.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notifying.h"
#include "ui/shell/status_line.h"

#include <QCloseEvent>
#include <QDateTime>

#include <utility>

namespace cordboard::ui {

void MainWindow::wireNotices()
{
    const auto openThread = [this](ConversationId id, bool write) {
        comeForward();
        showPlace(Inbox);
        write ? m_inbox->openThread(id) : m_inbox->showThread(id);
    };
    connect(m_notices, &Notifying::threadAsked, this,
            [openThread](ConversationId id) { openThread(id, false); });
    connect(m_notices, &Notifying::replyAsked, this,
            [openThread](ConversationId id) { openThread(id, true); });
    connect(m_notices, &Notifying::takeAsked, this, [this, openThread](ConversationId id) {
        openThread(id, true);
        m_team.takeFree(id);
    });
    connect(m_notices, &Notifying::needsYouAsked, this, [this] {
        comeForward();
        Q_EMIT m_status->needsYouAsked();
    });
    connect(m_notices, &Notifying::carrierAsked, this, [this](CarrierId id) {
        comeForward();
        Q_EMIT m_status->carrierAsked(id);
    });
    connect(m_notices, &Notifying::inboxAsked, this, [this] {
        comeForward();
        showPlace(Inbox);
    });
    connect(m_me, &MeButton::quietAsked, m_notices, &Notifying::setQuiet);
    connect(m_notices, &Notifying::quietChanged, this, &MainWindow::showQuiet);
    showQuiet(m_notices->watch().isQuiet());
    const Tray &tray = m_notices->tray();
    connect(&tray, &Tray::openAsked, this, &MainWindow::comeForward);
    connect(&tray, &Tray::quitAsked, this, &MainWindow::quit);
    connect(&tray, &Tray::newMessageAsked, this, [this] {
        comeForward();
        if (isFirstRun())
            return;
        showPlace(Inbox);
        m_inbox->threads().startNewMessage();
    });
    connect(m_inbox, &InboxPage::windowAsked, this, [this](ConversationId id) { openWindow(id); });
    connect(m_inbox, &InboxPage::mediaKept, this,
            [this](ConversationId thread) { spreadMedia(m_inbox, thread); });
    connect(&m_inbox->thread(), &OpenThread::opened, this, &MainWindow::noteWhatIsSeen);
    connect(&m_inbox->thread(), &OpenThread::closed, this, &MainWindow::noteWhatIsSeen);
    connect(&m_inbox->thread(), &OpenThread::opened, this,
            [this](const Conversation &thread) { m_settings.setOpenThread(thread.id.value); });
    connect(&m_inbox->thread(), &OpenThread::closed, this, [this] { m_settings.setOpenThread(0); });
}

void MainWindow::showQuiet(bool quiet)
{
    if (!quiet)
        return m_me->setQuiet({});
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_notices->quietUntilUs() / 1000);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_proxy.clock().nowUs() / 1000).date();
    const QString time = locale().toString(end.time(), QLocale::ShortFormat);
    m_me->setQuiet(end.date() == today ? time : tr("tomorrow at %1").arg(time));
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

/// Task lists and other desktops show it where there is no icon beside the clock.
void MainWindow::showTitle(int unread)
{
    const QString program = m_demo ? tr("Cordboard, demo") : tr("Cordboard");
    //: title of the window: %1 how many threads have something new, %2 "Cordboard"
    setWindowTitle(unread > 0 ? tr("(%1) %2").arg(locale().toString(unread), program) : program);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange)
        return;
    if (isActiveWindow() && !m_hasLeft)
        m_leaving = false; // the end of the session was called off
    noteWhatIsSeen();
}

/// When all places are there, and it is seen at all.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_wasThere, true))
        QMetaObject::invokeMethod(this, &MainWindow::goWhereItWas, Qt::QueuedConnection);
}

void MainWindow::remember()
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setOpenThread(m_inbox->thread().conversation().id.value);
    rememberWindows();
    m_inbox->drafts().flush();
    m_inbox->begunNotes().flush();
}

bool MainWindow::losesWords() const
{
    return m_inbox->drafts().isRefused() || m_inbox->begunNotes().isRefused();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    if (!m_leaving && m_settings.keepsRunning() && m_notices->tray().isThere()) {
        event->ignore();
        return goToTray();
    }
    if (!m_leaving && (m_book.waiting() > 0 || losesWords())) {
        event->ignore();
        QMetaObject::invokeMethod(this, &MainWindow::quit, Qt::QueuedConnection);
        return;
    }
    QMainWindow::closeEvent(event);
    if (!std::exchange(m_hasLeft, true))
        Q_EMIT left();
}

/// Threads in windows of their own stay: somebody works in them.
void MainWindow::goToTray()
{
    hide();
    noteWhatIsSeen();
    if (m_settings.isTrayTold())
        return;
    m_settings.setTrayTold();
    m_notices->tellThatItRuns();
}

void MainWindow::quit()
{
    const qint64 waiting = m_book.waiting();
    if (waiting == 0 && !losesWords())
        return leave();
    comeForward();
    Dialogs::Question question{tr("%n message(s) wait(s)", nullptr, int(waiting)),
                               tr("They leave when Cordboard runs again."), tr("Quit"), tr("Stay")};
    if (losesWords()) {
        question.title = tr("What you wrote is not saved");
        question.sentence = tr("The database is away. What you wrote since then is lost when you "
                               "quit before it is back.");
    }
    m_dialogs.ask(this, question, [this](bool quits) {
        if (quits)
            leave();
    });
}

/// The moment to save: where the display goes next, no destructor runs.
void MainWindow::endSession()
{
    m_leaving = true;
    remember();
}

void MainWindow::leave()
{
    m_leaving = true;
    if (isVisible()) {
        close();
    } else {
        remember();
        if (!std::exchange(m_hasLeft, true))
            Q_EMIT left();
    }
}

} // namespace cordboard::ui
