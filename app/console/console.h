#pragma once

#include "app/common/api_listener.h"
#include "app/common/foundation.h"
#include "app/common/loopback_catcher.h"
#include "app/common/loopback_console.h"
#include "app/common/media_links.h"
#include "app/common/termination.h"
#include "app/common/webhooks.h"
#include "base/clock.h"
#include "demo.h"
#include "demo_control.h"
#include "second_start.h"
#include "serve/mms_listeners.h"
#include "ui/bridge/dialogs.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/theme.h"
#include "ui/notify/desktop_notices.h"
#include "ui/shell/main_window.h"

class QApplication;

namespace cordboard::app {

/// The running console: demo carrier, engine, webhooks, and window, in the order in which they need
/// each other. Lives in main(); destroyed, it drains the links and closes the database.
class Console : public QObject
{
    Q_OBJECT

public:
    Console(QApplication &program, const ProgramOptions &options, Foundation foundation,
            std::unique_ptr<Demo> demo);
    ~Console() override;

private:
    void startDemo();
    void addIntegrations();
    void applyOptions();
    void applyProvision();
    void startApi();
    std::optional<provision::ProvisionMedia> linkPages() const;
    void tellProvisionFailed(const Error &error);
    void joinDesktop();
    void takeScreenshot();
    void startAnother(const QStringList &arguments);

    QApplication &m_program;
    const ProgramOptions m_options;
    Foundation m_foundation;
    std::unique_ptr<DemoControl> m_demoControl; ///< null without the demo; outlives its thread
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<engine::EngineService> m_engine;
    std::unique_ptr<webhook::ForwarderService> m_webhooks;
    ApiListener m_api;
    serve::MmsListeners m_mmscs;
    MediaLinksHere m_links;
    SystemClock m_clock;
    LoopbackConsole m_ownCalls; ///< what a person tries the API with
    LoopbackCatcher m_catcher;
    ui::EngineProxy m_proxy;
    ui::MessageDialogs m_dialogs;
    ui::Theme m_theme;
    std::unique_ptr<ui::DesktopNotices> m_desktop; ///< null where there is no session bus
    ui::MainWindow m_window;
    SecondStart m_secondStart;
    Termination m_termination;
};

} // namespace cordboard::app
