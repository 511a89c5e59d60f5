#include "console.h"

#include "app/common/process.h"
#include "app/common/provisioner.h"
#include "base/log.h"
#include "demo_link.h"
#include "demo_names.h"
#include "screenshot.h"
#include "start_dialog.h"
#include "ui/carriers/carriers_page.h"
#include "ui/carriers/simulator_tab.h"
#include "ui/inbox/conversation_view.h"
#include "ui/integrations/integrations.h"
#include "ui/shell/notifying.h"
#include "usable_line.h"

#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QProcess>

namespace cordboard::app {

namespace {

std::unique_ptr<engine::EngineService> startEngine(Foundation &foundation, bool demo)
{
    engine::EngineOptions options;
    options.key.dataDir = foundation.folder.path();
    options.name = engineName();
    options.isListenedFor = true;
    const Person person = personHere();
    options.me = {person.login, person.name};
    if (demo)
        options.key = Demo::key(foundation.folder.path());
    return engine::EngineService::start(std::move(foundation.store), options);
}

QString certificateOf(const Foundation &foundation)
{
    const auto &provision = foundation.provision;
    return provision && provision->api ? provision->api->certificate : QString();
}

ui::ThemeChoice themeChoice(const QString &word)
{
    if (word == QLatin1String("light"))
        return ui::ThemeChoice::Light;
    return word == QLatin1String("dark") ? ui::ThemeChoice::Dark : ui::ThemeChoice::HighContrast;
}

} // namespace

Console::Console(QApplication &program, const ProgramOptions &options, Foundation foundation,
                 std::unique_ptr<Demo> demo)
    : m_program(program)
    , m_options(options)
    , m_foundation(std::move(foundation))
    , m_demo(std::move(demo))
    , m_engine(startEngine(m_foundation, m_demo != nullptr))
    , m_webhooks(startWebhooks(*m_engine))
    , m_api(*m_engine, *m_webhooks)
    , m_mmscs(m_engine->multimedia())
    , m_links(*m_engine)
    , m_ownCalls({[this] { return m_api.address(); },
                  [this] {
                      return m_api.trouble();
                  }},
                 certificateOf(m_foundation))
    , m_catcher(m_clock)
    , m_proxy(*m_engine, m_clock, personHere().login)
    , m_window(m_proxy, m_dialogs, m_theme, m_foundation.folder.path(), m_demo != nullptr)
    , m_secondStart(m_foundation.folder.path())
{
    // The window decides: closed, it may stay in the tray. exit() instead of quit(), which would
    // close all windows first and stop where one of them will not.
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&m_window, &ui::MainWindow::left, &m_program, [] { QApplication::exit(0); });
    connect(&m_termination, &Termination::requested, &m_window, &ui::MainWindow::leave);
    connect(&m_secondStart, &SecondStart::happened, &m_window, &ui::MainWindow::comeForward);
    connect(&m_program, &QGuiApplication::commitDataRequest, &m_window,
            &ui::MainWindow::endSession);
    connect(&m_window, &ui::MainWindow::startDemoRequested, this,
            [this] { startAnother({QStringLiteral("--demo")}); });
    connect(&m_window, &ui::MainWindow::connectRequested, this, [this] { startAnother({}); });
    addIntegrations();
    if (m_demo)
        startDemo();
    applyOptions();
    applyProvision();
    m_window.show();
    joinDesktop();
    takeScreenshot();
}

Console::~Console() = default;

void Console::addIntegrations()
{
    m_window.addIntegrations({*m_webhooks, m_engine->programs().accessKeys(), m_engine->routing(),
                              m_ownCalls, m_catcher, m_dialogs, m_theme, m_clock});
}

void Console::startDemo()
{
    auto *newcomers = new DemoNewcomers(m_proxy, this);
    new DemoNames(m_proxy, *newcomers, this);
    if (m_demo->isFirstRun() && m_options.screenshotFile.isEmpty())
        new DemoLink(m_proxy, *newcomers, this);
    m_demoControl = std::make_unique<DemoControl>(m_demo->carrier(), m_engine->multimedia());
    m_window.carriers().addTab(
        {ui::CarrierTab::tr("Simulator"),
         [control = m_demoControl.get()](const ui::CarrierTabContext &context, QWidget *parent) {
             return new ui::SimulatorTab(context, *control, parent);
         },
         [](const Carrier &carrier) {
             return carrier.demo && !carrier.isMm7();
         }});
    m_demo->introduce(*m_engine, this, [this] { m_mmscs.start(); });
}

void Console::applyOptions()
{
    if (!m_options.theme.isEmpty())
        m_theme.setChoice(themeChoice(m_options.theme));
    m_theme.apply();
    if (m_options.size.isValid())
        m_window.resize(m_options.size);
    auto *threads = m_window.findChild<ui::ConversationView *>();
    if (threads && qEnvironmentVariable("CORDBOARD_BENCH") == QLatin1String("1"))
        new UsableLine(*threads);
}

void Console::applyProvision()
{
    if (!m_foundation.provision)
        return startApi();
    applyThrough({*m_engine, *m_webhooks}, *m_foundation.provision, &m_program,
                 [this](const Result<void> &applied) {
                     if (!applied)
                         tellProvisionFailed(applied.error());
                     startApi();
                 });
}

/// Once the keys of the file are there.
void Console::startApi()
{
    if (!m_options.screenshotFile.isEmpty())
        return;
    m_mmscs.start();
    m_links.start(linkPages());
    m_api.start(m_foundation.provision ? m_foundation.provision->api : std::nullopt);
}

std::optional<provision::ProvisionMedia> Console::linkPages() const
{
    if (m_foundation.provision && m_foundation.provision->media)
        return m_foundation.provision->media;
    if (!m_demo)
        return {};
    provision::ProvisionMedia media = linksOnThisComputer();
    media.links.company = QStringLiteral("Fernway"); // whom its customers write to
    return media;
}

void Console::tellProvisionFailed(const Error &error)
{
    printError(error.message);
    const bool atFault = error.code == ErrorCode::Invalid;
    const auto end = [this, atFault] {
        if (atFault)
            m_program.exit(int(ExitCode::Malformed));
    };
    if (!m_options.screenshotFile.isEmpty())
        return end();
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The provision file was not applied"),
                                error.message, QMessageBox::Close, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    connect(box, &QDialog::finished, this, end);
    box->open();
}

/// Only a bus that is there: QtDBus would start one with dbus-launch, and wait for it.
void Console::joinDesktop()
{
    const QString there = qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/bus");
    const bool hasBus =
        qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(there);
    if (!m_options.screenshotFile.isEmpty() || !hasBus)
        return;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    m_desktop = std::make_unique<ui::DesktopNotices>(bus);
    m_window.notices().setDesktop(*m_desktop);
}

void Console::takeScreenshot()
{
    if (m_options.screenshotFile.isEmpty())
        return;
    auto *picture =
        new Screenshot(m_window, m_proxy, {m_options.screenshotFile, m_options.demo}, this);
    connect(picture, &Screenshot::finished, this, [this](const QString &failure) {
        if (!failure.isEmpty())
            printError(failure);
        m_program.exit(int(failure.isEmpty() ? ExitCode::Fine : ExitCode::Failed));
    });
}

void Console::startAnother(const QStringList &arguments)
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        qCWarning(lcApp, "A second Cordboard could not be started.");
}

} // namespace cordboard::app
