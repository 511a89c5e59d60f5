#pragma once

#include "gui/carriers/fake_simulator.h"
#include "gui/shell/sample.h"
#include "support/fake_api_console.h"
#include "support/fake_dialogs.h"
#include "support/fake_hook_catcher.h"
#include "support/fake_webhooks.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTemporaryDir>

class QAbstractItemView;

namespace cordboard::test {

struct Hostile;

/// The whole window over an afternoon of everything: threads in each state, a team, carriers with
/// routes, prices and recordings, endpoints, keys, rules.
class PageWorld
{
public:
    PageWorld();

    void open();

    /// Clicks the button of these words, or of this accessible name, that is to be seen and
    /// enabled, in `root` or in the whole window.
    bool press(const char *words, QWidget *root = nullptr);
    /// The view of this name that is to be seen, with this row current.
    QAbstractItemView *choose(const char *view, int row);
    bool openThread(ConversationId id);
    /// The menu or popup that is open, or the window.
    QWidget *front() const;
    /// What opened over the window goes; what was typed too.
    void closeAll();

    QTemporaryDir folder;
    StillClock clock{sampleNowUs()};
    ui::Theme &theme{*new ui::Theme(qApp)}; ///< outlives the style it gives to the application
    FakeEngine engine;
    FakeWebhooks hooks;
    FakeAccessKeys keys;
    FakeApiConsole console;
    FakeHookCatcher catcher;
    FakeDialogs dialogs;
    FakeSimulator simulator;
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<ui::MainWindow> window;
    ConversationId mara;
    ConversationId joana;                     ///< has messages of which nobody knows
    std::pair<ConversationId, TargetId> half; ///< half of it arrived
    QUuid endpoint;

private:
    void fillRules();
    void fillRouting();
    void fillIntegrations();
    void fillHealth();
};

/// In every place of it what somebody writes who hopes to be taken for markup; before open().
void makeHostile(PageWorld &world, const Hostile &evil);

/// Lets what was asked for arrive: answers of the fakes, and what is done a moment later.
void settle();

/// A state of the program that a person can bring about.
struct Page
{
    const char *name;
    std::function<bool(PageWorld &)> open; ///< false: the way there is gone
    bool takesTab = false;                 ///< Tab chooses there
};
QList<Page> allPages();

} // namespace cordboard::test
