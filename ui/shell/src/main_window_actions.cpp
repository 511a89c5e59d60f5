// What the keyboard can ask of the window.
#include "ui/shell/main_window.h"

#include "ui/carriers/carriers_page.h"
#include "ui/health/health_page.h"
#include "ui/inbox/thread_list.h"
#include "ui/integrations/integrations_page.h"
#include "ui/palette/palette.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/notifying.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"

#include <QAction>
#include <QApplication>
#include <QListView>

#include <algorithm>

namespace cordboard::ui {

namespace {

QWidget *firstFocusIn(QWidget *pane)
{
    if (pane->focusPolicy() & Qt::TabFocus)
        return pane;
    for (QWidget *child : pane->findChildren<QWidget *>()) {
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisibleTo(pane) && child->isEnabled())
            return child;
    }
    return nullptr;
}

} // namespace

void MainWindow::addAction(const ActionSpec &spec, const std::function<void()> &run)
{
    QAction *action = m_actions.add(spec);
    if (const auto chosen = m_settings.shortcut(spec.id))
        m_actions.setShortcut(spec.id, *chosen);
    action->setShortcutContext(Qt::WindowShortcut);
    QMainWindow::addAction(action);
    connect(action, &QAction::triggered, this, [this, run, id = spec.id] {
        if (!isFirstRun() || id == QLatin1String("program.quit"))
            run();
    });
}

void MainWindow::addActions()
{
    const auto keys = [](const char *words) {
        return QKeySequence(QLatin1String(words));
    };
    const auto in = [this](const std::function<void()> &run) {
        return [this, run] {
            showPlace(Inbox);
            run();
        };
    };
    const QString inbox = tr("Inbox");
    const QString window = tr("Window");
    addAction({QStringLiteral("place.inbox"), tr("Show the inbox"), keys("Ctrl+1"), {}, window, {}},
              [this] { showPlace(Inbox); });
    addAction(
        {QStringLiteral("place.carriers"), tr("Show carriers"), keys("Ctrl+2"), {}, window, {}},
        [this] { showPlace(Carriers); });
    addAction({QStringLiteral("place.health"), tr("Show health"), keys("Ctrl+8"), {}, window, {}},
              [this] { showPlace(Health); });
    addAction(
        {QStringLiteral("place.settings"), tr("Show settings"), keys("Ctrl+,"), {}, window, {}},
        [this] { showPlace(Settings); });
    addAction({QStringLiteral("message.new"), tr("New message"), keys("Ctrl+N"), {}, inbox, {}},
              in([this] { m_inbox->threads().startNewMessage(); }));
    addAction(
        {QStringLiteral("search.all"), tr("Search all messages"), keys("Ctrl+F"), {}, inbox, {}},
        in([this] { m_inbox->threads().focusSearch(); }));
    addAction(
        {QStringLiteral("thread.next"), tr("Next conversation"), keys("Alt+Down"), {}, inbox, {}},
        in([this] { m_inbox->threads().moveBy(1); }));
    addAction({QStringLiteral("thread.previous"),
               tr("Previous conversation"),
               keys("Alt+Up"),
               {},
               inbox,
               {}},
              in([this] { m_inbox->threads().moveBy(-1); }));
    addAction({QStringLiteral("message.undo"),
               tr("Take back what was just sent"),
               QKeySequence(QKeySequence::Undo),
               {},
               inbox,
               {}},
              [this] {
                  if (m_place == Inbox)
                      m_inbox->undoSend();
              });
    addAction({QStringLiteral("panel.person"),
               tr("Why?, or show and hide the person"),
               keys("Ctrl+I"),
               {},
               inbox,
               {}},
              in([this] { m_inbox->toggleWhy(); }));
    addAction({QStringLiteral("pane.next"), tr("Next pane"), keys("F6"), {}, window, {}},
              [this] { moveFocus(1); });
    addAction(
        {QStringLiteral("pane.previous"), tr("Previous pane"), keys("Shift+F6"), {}, window, {}},
        [this] { moveFocus(-1); });
}

void MainWindow::makePalette()
{
    m_palette = new CommandPalette(m_actions, m_proxy, m_theme, this);
    wirePalette(*m_palette, *m_inbox);
    const QString window = tr("Window");
    addAction({QStringLiteral("palette.open"),
               tr("Command palette"),
               QKeySequence(QStringLiteral("Ctrl+K")),
               QStringLiteral("search"),
               window,
               {}},
              [this] { m_palette->open(); });
    addAction({QStringLiteral("keys.show"),
               tr("Show all keys"),
               QKeySequence(QStringLiteral("Ctrl+/")),
               {},
               window,
               {}},
              [this] {
                  showPlace(Settings);
                  m_settingsPage->showGroup(m_shortcutsGroup);
              });
    addAction({QStringLiteral("program.quit"),
               tr("Quit Cordboard"),
               QKeySequence(QStringLiteral("Ctrl+Q")),
               {},
               window,
               {}},
              [this] { quit(); });
    addAction({QStringLiteral("notices.quiet"),
               tr("Do not disturb for an hour, or again"),
               {},
               QStringLiteral("bell"),
               window,
               {}},
              [this] { m_notices->toggleQuiet(); });
    addAction({QStringLiteral("notices.quiet.tomorrow"),
               tr("Do not disturb until tomorrow"),
               {},
               QStringLiteral("moon"),
               window,
               {}},
              [this] { m_notices->setQuiet(Tray::Quiet::Tomorrow); });
}

void MainWindow::addThreadActions()
{
    struct ThreadAction
    {
        const char *id;
        QString text;
        const char *keys;
        void (InboxPage::*run)();
    };
    const ThreadAction actions[] = {
        {"thread.close", tr("Close thread, or open it again"), "Ctrl+E",
         &InboxPage::closeOrOpenThread},
        {"thread.snooze", tr("Snooze thread"), "Ctrl+Shift+S", &InboxPage::openSnoozeMenu},
        {"thread.take", tr("Take thread"), "Ctrl+Shift+M", &InboxPage::takeThread},
        {"thread.assign", tr("Assign thread"), "Alt+Shift+M", &InboxPage::openAssign},
        {"thread.note", tr("Write a note for the team, or a message again"), "Ctrl+Shift+N",
         &InboxPage::toggleNote},
        {"note.change", tr("Change my last note"), "", &InboxPage::changeLastNote},
        {"note.remove", tr("Remove my last note"), "", &InboxPage::removeLastNote},
        {"note.choose", tr("Change a note of mine"), "", &InboxPage::chooseNoteToChange},
        {"note.drop", tr("Remove a note of mine"), "", &InboxPage::chooseNoteToRemove},
        {"message.quote", tr("Reply quoting"), "Ctrl+R", &InboxPage::quoteChosen},
        {"thread.date", tr("Jump to a date in the thread"), "Ctrl+G", &InboxPage::chooseDate},
        {"thread.unread.next", tr("Next unread conversation"), "Alt+Shift+Down",
         &InboxPage::nextUnread},
        {"message.emoji", tr("Put in an emoji"), "Ctrl+.", &InboxPage::pickEmoji},
        {"warning.next", tr("Next warning over the editor"), "F8", &InboxPage::nextWarning},
        {"thread.unread", tr("Mark thread unread"), "Ctrl+U", &InboxPage::markThreadUnread},
        {"list.filter", tr("Filter conversations"), "Alt+Shift+F", &InboxPage::openFilter},
        {"thread.label", tr("Label thread"), "Ctrl+Shift+L", &InboxPage::openLabels},
        {"thread.block", tr("Block person, or unblock"), "", &InboxPage::blockOrUnblock},
        {"person.merge", tr("The same person as another conversation"), "",
         &InboxPage::chooseSamePerson},
        {"person.split", tr("Split off this number from the person"), "", &InboxPage::splitPerson},
        {"thread.window", tr("Open thread in a window of its own"), "Ctrl+Shift+O",
         &InboxPage::openInWindow},
        {"thread.save", tr("Save thread as PDF"), "", &InboxPage::saveThread},
        {"thread.print", tr("Print thread"), "Ctrl+P", &InboxPage::printThread},
        {"thread.find", tr("Search in this thread"), "Ctrl+Shift+F", &InboxPage::openFind},
        {"search.earlier", tr("Earlier message with the words searched for"), "F3",
         &InboxPage::findEarlier},
        {"search.later", tr("Later message with the words searched for"), "Shift+F3",
         &InboxPage::findLater},
    };
    for (const ThreadAction &action : actions) {
        addAction({QLatin1String(action.id),
                   action.text,
                   QKeySequence(QLatin1String(action.keys)),
                   {},
                   tr("Inbox"),
                   {}},
                  [this, run = action.run] {
                      showPlace(Inbox);
                      (m_inbox->*run)();
                  });
    }
}

void MainWindow::moveFocus(int step)
{
    QList<QWidget *> panes{m_rail};
    if (m_place == Inbox)
        panes += m_inbox->panes();
    else if (m_place == Carriers)
        panes += {m_carriers->list(), m_carriers->detail()};
    else if (m_place == Integrations)
        panes += m_integrations->panes();
    else if (m_place == Health)
        panes += m_healthPage->panes();
    else
        panes += m_settingsPage;
    panes += m_status;
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible() || !pane->isEnabled(); });
    const QWidget *now = QApplication::focusWidget();
    const auto at = std::find_if(panes.cbegin(), panes.cend(), [now](const QWidget *pane) {
        return pane == now || (now && pane->isAncestorOf(now));
    });
    const auto count = panes.size();
    auto next = at == panes.cend() ? 0 : (at - panes.cbegin() + step + count) % count;
    setAttribute(Qt::WA_KeyboardFocusChange);
    if (QWidget *target = firstFocusIn(panes.at(next)))
        target->setFocus(Qt::TabFocusReason);
}

} // namespace cordboard::ui
