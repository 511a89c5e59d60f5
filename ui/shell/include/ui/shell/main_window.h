#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/bridge/dialogs.h"
#include "ui/bridge/filter_book.h"
#include "ui/bridge/label_book.h"
#include "ui/bridge/needs_you_book.h"
#include "ui/bridge/reply_book.h"
#include "ui/bridge/team_book.h"
#include "ui/common/action_registry.h"
#include "ui/shell/window_settings.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace cordboard::ui {

class CarriersPage;
class CommandPalette;
class DemoStrip;
class FirstRunPage;
class EndpointBook;
class HealthBook;
class HealthPage;
class InboxPage;
class MeButton;
class Notifying;
class IntegrationsPage;
struct Integrations;
class PaperDesk;
class Rail;
class SettingsPage;
class SpellBook;
class StatusLine;
class ThreadWindow;
class Strip;

/// The window: rail, the chosen place, status line. It takes everything it needs and makes nothing
/// that outlives it; the proxy's engine, the dialogs and the theme must outlive it. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum Place { Inbox, Carriers, Settings, Integrations, Health };

    /// `dataFolder` is where the window remembers its size; `demo` marks the whole window.
    MainWindow(EngineProxy &proxy, Dialogs &dialogs, Theme &theme, const QString &dataFolder,
               bool demo, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// One more place, for a program that has what it stands on. Once; all of it must outlive the
    /// window.
    void addIntegrations(const ui::Integrations &context);

    void showPlace(Place place);
    Place place() const { return m_place; }
    InboxPage &inbox() { return *m_inbox; }
    CarriersPage &carriers() { return *m_carriers; }
    IntegrationsPage *integrations() { return m_integrations; } ///< null without it
    HealthPage &health() { return *m_healthPage; }
    Notifying &notices() { return *m_notices; }
    StatusLine &statusLine() { return *m_status; }
    bool isFirstRun() const;

    /// From the tray, from behind other windows, or from its icon.
    void comeForward();
    /// What a person asks for: says before what waits.
    void quit();
    /// Without a question, as when the computer is switched off. Emits left() once.
    void leave();
    /// The session ends, or would like to: closing asks nothing and hides nothing.
    void endSession();

Q_SIGNALS:
    /// The window was closed for good: the program ends.
    void left();
    /// A person wants the demo: a run of its own, on its own folder.
    void startDemoRequested();
    /// From the demo: a person wants a real carrier; that is a run without the demo.
    void connectRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeConsole();
    void addActions();
    void addThreadActions();
    void addAction(const ActionSpec &spec, const std::function<void()> &run);
    void addPage(Place place, QWidget *page);
    void wire();
    void wireHealth();
    void wireNotices();
    void makePalette();
    void wirePalette(CommandPalette &palette, InboxPage &page);
    void goToTray();
    void showQuiet(bool quiet);
    bool losesWords() const;
    void remember();
    void showTitle(int unread);
    void noteWhatIsSeen();
    void openWindow(ConversationId thread, const QByteArray &geometry = {});
    void rememberWindows(const ThreadWindow *without = nullptr);
    void goWhereItWas();
    void closeWindows();
    void spreadMedia(const InboxPage *from, ConversationId thread);
    void carriersKnown();
    void welcomeIfEmpty();
    void lookAtVault();
    void openForm();
    void moveFocus(int step);

    EngineProxy &m_proxy;
    Dialogs &m_dialogs;
    Theme &m_theme;
    const QString m_dataFolder;
    const bool m_demo;
    WindowSettings m_settings;
    CarrierBook m_book;
    NeedsYouBook m_needsYou;
    ReplyBook m_replies;
    LabelBook m_labels;
    FilterBook m_filters;
    TeamBook m_team;
    ActionRegistry m_actions;
    Place m_place = Inbox;
    bool m_leaving = false; ///< closing closes
    bool m_hasLeft = false;
    const Place m_lastPlace; ///< before the last end
    bool m_wasThere = false; ///< it has gone back to it
    bool m_vaultAsked = false;
    bool m_wantsForm = false;

    QStackedWidget *m_stack = nullptr;
    FirstRunPage *m_first = nullptr;
    QWidget *m_console = nullptr;
    DemoStrip *m_strip = nullptr;
    Strip *m_locked = nullptr;
    Strip *m_database = nullptr; ///< while it cannot be reached
    Rail *m_rail = nullptr;
    MeButton *m_me = nullptr;
    QStackedWidget *m_places = nullptr;
    InboxPage *m_inbox = nullptr;
    CarriersPage *m_carriers = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    EndpointBook *m_endpoints = nullptr;
    IntegrationsPage *m_integrations = nullptr;
    PaperDesk *m_paper = nullptr;
    SpellBook *m_spelling = nullptr;
    HealthBook *m_health = nullptr;
    HealthPage *m_healthPage = nullptr;
    Notifying *m_notices = nullptr;
    CommandPalette *m_palette = nullptr;
    int m_rulesGroup = 0; // of the settings
    int m_labelsGroup = 0;
    int m_shortcutsGroup = 0;
    QHash<Place, QWidget *> m_pages;
    StatusLine *m_status = nullptr;
};

} // namespace cordboard::ui
