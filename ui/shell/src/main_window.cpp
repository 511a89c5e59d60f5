#include "ui/shell/main_window.h"

#include "base/take.h"
#include "me_button.h"
#include "ui/bridge/draft_book.h"
#include "ui/carriers/carriers_page.h"
#include "ui/common/reading_order.h"
#include "ui/common/strip.h"
#include "ui/composer/spell_book.h"
#include "ui/health/health_page.h"
#include "ui/inbox/thread_list.h"
#include "ui/integrations/endpoint_book.h"
#include "ui/integrations/hook_words.h"
#include "ui/integrations/integrations_page.h"
#include "ui/notify/notify_settings.h"
#include "ui/palette/shortcuts_page.h"
#include "ui/settings/labels_page.h"
#include "ui/settings/media_settings.h"
#include "ui/settings/replies_page.h"
#include "ui/settings/rules_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/demo_strip.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/shell/notifying.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_line.h"
#include "ui/shell/thread_window.h"
#include "ui/transcript/paper_desk.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int narrowRailBelow = 1100;

} // namespace

MainWindow::MainWindow(EngineProxy &proxy, Dialogs &dialogs, Theme &theme,
                       const QString &dataFolder, bool demo, QWidget *parent)
    : QMainWindow(parent)
    , m_proxy(proxy)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_dataFolder(dataFolder)
    , m_demo(demo)
    , m_settings(dataFolder)
    , m_book(proxy)
    , m_needsYou(m_proxy)
    , m_replies(m_proxy)
    , m_labels(m_proxy)
    , m_filters(m_proxy)
    , m_team(m_proxy)
    , m_lastPlace(Place(m_settings.place()))
{
    showTitle(0);
    setMinimumSize(960, 600);
    m_theme.setChoice(m_settings.theme());
    m_stack = new QStackedWidget(this);
    m_console = makeConsole();
    m_first = new FirstRunPage(theme, m_stack);
    m_stack->addWidget(m_console);
    m_stack->addWidget(m_first);
    setCentralWidget(m_stack);
    addActions();
    addThreadActions();
    makePalette();
    wire();
    if (!restoreGeometry(m_settings.geometry()))
        resize(1280, 800);
    showPlace(Inbox);
}

MainWindow::~MainWindow()
{
    // Before our members, which the panes hold by reference; the windows first, which share drafts.
    closeWindows();
    delete takeCentralWidget();
}

QWidget *MainWindow::makeConsole()
{
    auto *console = new QWidget(m_stack);
    m_strip = new DemoStrip(m_theme, console);
    m_strip->setVisible(m_demo);
    m_locked = new Strip(m_theme, Strip::Kind::Warn, console);
    m_locked->hide();
    m_database = new Strip(m_theme, Strip::Kind::Stop, console);
    m_database->hide();
    m_rail = new Rail(m_theme, console);
    m_rail->addPlace(Inbox, QStringLiteral("inbox"), tr("Inbox"), QStringLiteral("Ctrl+1"));
    m_rail->addPlace(Carriers, QStringLiteral("carrier"), tr("Carriers"), QStringLiteral("Ctrl+2"));
    m_rail->addPlace(Health, QStringLiteral("pulse"), tr("Health"), QStringLiteral("Ctrl+8"), true);
    m_rail->addPlace(Settings, QStringLiteral("gear"), tr("Settings"), QStringLiteral("Ctrl+,"),
                     true);
    m_me = new MeButton(m_theme, m_rail);
    m_rail->addFoot(m_me);
    m_places = new QStackedWidget(console);
    m_inbox = new InboxPage(m_proxy, m_book, m_needsYou, m_team, m_theme, m_settings, m_places);
    m_carriers = new CarriersPage(m_proxy, m_book, m_dialogs, m_theme, m_demo, m_places);
    m_settingsPage = new SettingsPage(m_theme, m_dataFolder, m_places);
    m_rulesGroup = m_settingsPage->addGroup(tr("Rules"), new RulesPage(m_proxy, m_theme));
    m_settingsPage->addGroup(tr("Canned replies"), new RepliesPage(m_replies, m_theme));
    m_labelsGroup = m_settingsPage->addGroup(tr("Labels"), new LabelsPage(m_labels, m_theme));
    m_settingsPage->addGroup(tr("Pictures and files"), new MediaSettings(m_proxy, m_theme));
    m_inbox->setReplies(m_replies);
    m_inbox->setSorting(m_labels, m_filters);
    m_inbox->setMedia(m_dialogs);
    m_inbox->setLinks(m_dialogs);
    m_paper = new PaperDesk(m_proxy.engine(), m_proxy.clock(), m_dialogs, this);
    m_inbox->setPaper(*m_paper);
    m_spelling = new SpellBook(this);
    m_inbox->setSpelling(*m_spelling);
    m_health = new HealthBook(m_proxy, m_book, console);
    m_healthPage = new HealthPage(m_proxy, *m_health, m_theme, m_places);
    m_notices = new Notifying(m_proxy, m_book, m_theme, m_settings, console);
    auto *wishes = new NotifySettings(m_theme);
    wishes->setWishes(m_settings.notices());
    m_settingsPage->addGroup(tr("Notifications"), wishes);
    connect(wishes, &NotifySettings::wishesChosen, m_notices, &Notifying::setWishes);
    connect(wishes, &NotifySettings::testAsked, m_notices, &Notifying::showExample);
    auto *shortcuts = new ShortcutsPage(m_actions, m_theme);
    m_shortcutsGroup = m_settingsPage->addGroup(tr("Shortcuts"), shortcuts);
    connect(shortcuts, &ShortcutsPage::keysChosen, this,
            [this](const QString &action, const std::optional<QKeySequence> &keys) {
                m_settings.setShortcut(action, keys);
            });
    addPage(Inbox, m_inbox);
    addPage(Carriers, m_carriers);
    addPage(Settings, m_settingsPage);
    addPage(Health, m_healthPage);
    m_status = new StatusLine(m_proxy, m_book, m_theme, console);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_places, 1);
    auto *column = new QVBoxLayout(console);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_locked);
    column->addWidget(m_database);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    return console;
}

void MainWindow::addIntegrations(const ui::Integrations &context)
{
    m_endpoints = new EndpointBook(context.hooks, context.clock, this);
    m_integrations = new IntegrationsPage(*m_endpoints, context, m_places);
    addPage(Integrations, m_integrations);
    m_rail->addPlace(Integrations, QStringLiteral("plug"), tr("Integrations"),
                     QStringLiteral("Ctrl+3"));
    addAction({QStringLiteral("place.integrations"),
               tr("Show integrations"),
               QKeySequence(QStringLiteral("Ctrl+3")),
               {},
               tr("Window"),
               {}},
              [this] { showPlace(Integrations); });
    connect(m_endpoints, &EndpointBook::endpointsChanged, m_status, [this] {
        const auto &endpoints = m_endpoints->endpoints();
        m_status->setWebhooks(endpoints.isEmpty() ? StateLook() : HookWords::overall(endpoints));
        m_health->setWebhookTrouble(HookWords::trouble(endpoints));
    });
    connect(m_healthPage, &HealthPage::webhooksAsked, this, [this] { showPlace(Integrations); });
    connect(m_status, &StatusLine::webhooksAsked, this, [this] { showPlace(Integrations); });
    m_rail->setNarrow(width() < narrowRailBelow);
}

void MainWindow::wire()
{
    connect(m_rail, &Rail::chosen, this, [this](int place) { showPlace(Place(place)); });
    connect(m_inbox, &InboxPage::unreadChanged, this, [this](int threads) {
        m_rail->setBadge(Inbox, threads);
        m_notices->setWaiting(threads);
        showTitle(threads);
    });
    const auto count = [this](const ThreadCounts &counts) {
        m_notices->watch().setUnassigned(counts.unassignedUnread);
    };
    connect(&m_team, &TeamBook::countsChanged, this, count);
    connect(&m_team, &TeamBook::meKnown, this, [this](const Operator &me) {
        m_notices->watch().setMe(me.id);
        m_me->setPerson(me.name);
    });
    m_notices->watch().setMe(m_team.me().id);
    m_me->setPerson(m_team.me().name);
    count(m_team.counts());
    connect(m_status, &StatusLine::carrierAsked, this, [this](CarrierId id) {
        showPlace(Carriers);
        m_carriers->select(id);
    });
    connect(m_inbox, &InboxPage::pdusRequested, this,
            [this](const ChatMessage &message, const QString &person) {
                showPlace(Carriers);
                m_carriers->showPdus(message, person);
            });
    connect(m_inbox, &InboxPage::carrierAsked, this, [this](CarrierId id) {
        showPlace(Carriers);
        if (m_book.carrier(id))
            m_carriers->select(id);
    });
    connect(m_inbox, &InboxPage::rulesAsked, this, [this] {
        showPlace(Settings);
        m_settingsPage->showGroup(m_rulesGroup);
    });
    connect(m_inbox, &InboxPage::labelsEditAsked, this, [this] {
        showPlace(Settings);
        m_settingsPage->showGroup(m_labelsGroup);
    });
    connect(m_carriers, &CarriersPage::noted, m_status, &StatusLine::setNote);
    connect(m_status, &StatusLine::inboxAsked, this, [this] { showPlace(Inbox); });
    connect(m_status, &StatusLine::healthAsked, this, [this] { showPlace(Health); });
    wireHealth();
    wireNotices();
    connect(m_status, &StatusLine::needsYouAsked, this, [this] {
        showPlace(Inbox);
        m_inbox->threads().showNeedsYou();
    });
    connect(&m_needsYou, &NeedsYouBook::changed, m_status, &StatusLine::setNeedsYou);
    connect(&m_needsYou, &NeedsYouBook::changed, m_notices, &Notifying::setNeedsYou);
    connect(m_settingsPage, &SettingsPage::themeChosen, this,
            [this](ThemeChoice choice) { m_settings.setTheme(choice); });
    m_settingsPage->setUndoSeconds(m_settings.undoSeconds());
    connect(m_settingsPage, &SettingsPage::undoSecondsChosen, this,
            [this](int seconds) { m_settings.setUndoSeconds(seconds); });
    connect(m_settingsPage, &SettingsPage::keepsRunningChosen, this,
            [this](bool keeps) { m_settings.setKeepsRunning(keeps); });
    m_settingsPage->setSendWithEnter(m_settings.sendWithEnter());
    connect(m_settingsPage, &SettingsPage::sendWithEnterChosen, this, [this](bool on) {
        m_settings.setSendWithEnter(on);
        m_inbox->setSendWithEnter(on);
        for (ThreadWindow *window : findChildren<ThreadWindow *>())
            window->page().setSendWithEnter(on);
    });
    connect(m_strip, &DemoStrip::connectRequested, this, &MainWindow::connectRequested);
    connect(m_carriers, &CarriersPage::demoAsked, this, &MainWindow::startDemoRequested);
    connect(m_first, &FirstRunPage::startDemoRequested, this, &MainWindow::startDemoRequested);
    connect(m_first, &FirstRunPage::connectRequested, this, &MainWindow::openForm);
    connect(&m_book, &CarrierBook::carriersChanged, this, &MainWindow::carriersKnown);
    connect(&m_proxy, &EngineProxy::databaseTroubled, this, [this](const QString &trouble) {
        m_database->setText(tr("Nothing can be sent or saved now."), trouble);
        m_database->setVisible(!trouble.isEmpty());
    });
    QAbstractButton *unlock = m_locked->addButton(tr("Enter the passphrase"));
    connect(unlock, &QAbstractButton::clicked, this, [this] {
        m_locked->hide();
        showPlace(Carriers);
        m_carriers->focusPassphrase();
    });
}

void MainWindow::showPlace(Place place)
{
    m_place = place;
    if (m_wasThere)
        m_settings.setPlace(place);
    m_rail->setCurrent(place);
    m_places->setCurrentWidget(m_pages.value(place));
    if (place == Settings)
        m_settingsPage->setKeepsRunning(m_settings.keepsRunning(), m_notices->tray().isThere());
    noteWhatIsSeen();
}

void MainWindow::addPage(Place place, QWidget *page)
{
    m_pages.insert(place, page);
    m_places->addWidget(page);
}

void MainWindow::wireHealth()
{
    connect(m_healthPage, &HealthPage::carrierAsked, m_status, &StatusLine::carrierAsked);
    connect(m_healthPage, &HealthPage::routesAsked, this, [this] {
        showPlace(Carriers);
        m_carriers->showRoutes();
    });
    connect(m_health, &HealthBook::changed, m_status, [this] {
        const HealthVerdict &verdict = m_health->verdict();
        m_status->setStop(verdict.nothingMoves ? verdict.lead : QString());
    });
}

bool MainWindow::isFirstRun() const
{
    return m_stack->currentWidget() == m_first;
}

void MainWindow::carriersKnown()
{
    const bool none = m_book.isKnown() && !m_book.error() && m_book.carriers().isEmpty();
    if (!none)
        m_wantsForm = false;
    if (none && !m_demo && !m_wantsForm)
        welcomeIfEmpty();
    else
        m_stack->setCurrentWidget(m_console);
    lookAtVault();
}

// Who removed the last carrier still has conversations to read.
void MainWindow::welcomeIfEmpty()
{
    ThreadQuery one;
    one.limit = 1;
    take(m_proxy.engine().threads(one), this, [this](const Result<ThreadPage> &page) {
        if (!m_book.carriers().isEmpty() || m_wantsForm)
            return;
        const bool empty = page && page->rows.isEmpty();
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_first) : m_console);
    });
}

// Sealed passwords of a passphrase stay shut until somebody enters it: say so at once.
void MainWindow::lookAtVault()
{
    const auto &carriers = m_book.carriers();
    const bool sealed = std::any_of(carriers.begin(), carriers.end(), [](const Carrier &carrier) {
        return carrier.hasPassword && !carrier.demo;
    });
    if (m_demo || m_vaultAsked || !sealed)
        return;
    m_vaultAsked = true;
    take(m_proxy.engine().vaultReady(), this, [this](const Result<void> &ready) {
        if (ready)
            return;
        m_locked->setText(tr("The carriers' passwords are locked."), ready.error().message);
        m_locked->show();
        m_carriers->askForPassphrase(ready.error());
    });
}

void MainWindow::openForm()
{
    m_wantsForm = true;
    m_stack->setCurrentWidget(m_console);
    showPlace(Carriers);
    m_carriers->add();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setNarrow(width() < narrowRailBelow);
    m_inbox->setRoom(size());
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveInReadingOrder(this, next);
}

} // namespace cordboard::ui
