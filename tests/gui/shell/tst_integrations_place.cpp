// The place Integrations in the window: rail, keys, status line, panes.
#include "sample.h"
#include "support/fake_api_console.h"
#include "support/fake_dialogs.h"
#include "support/fake_hook_catcher.h"
#include "support/fake_programs.h"
#include "support/fake_webhooks.h"
#include "ui/integrations/integrations_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_line.h"

#include <QAbstractButton>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;

namespace {

struct Desk
{
    QTemporaryDir folder;
    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeWebhooks hooks;
    test::FakeAccessKeys keys;
    test::FakeApiConsole console;
    test::FakeHookCatcher catcher;
    test::FakeDialogs dialogs;
    test::StillClock clock{test::sampleNowUs()};
    ui::EngineProxy proxy{engine, clock};
    std::unique_ptr<ui::MainWindow> window;

    void open()
    {
        test::fillSampleCarriers(engine);
        window = std::make_unique<ui::MainWindow>(proxy, dialogs, theme, folder.path(), false);
        window->addIntegrations(
            {hooks, keys, engine.routing(), console, catcher, dialogs, theme, clock});
        window->show();
        QTRY_VERIFY(!window->isFirstRun());
        window->activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window->isActiveWindow(), 20'000);
    }
    QStringList status() const { return window->statusLine().words(); }
};

webhook::WebhookSummary crm()
{
    webhook::WebhookSummary one;
    one.endpoint.name = QStringLiteral("CRM import");
    one.endpoint.url = QStringLiteral("https://crm.fernway.example/in");
    return one;
}

} // namespace

class TestIntegrationsPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHasAPlaceAndAKey()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.window->integrations()->isVisible());
        QTest::keyClick(desk.window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(desk.window->integrations()->isVisible());
        QCOMPARE(desk.window->place(), ui::MainWindow::Integrations);
        QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(desk.window->place(), ui::MainWindow::Inbox);
        // It stands above what is at the rail's foot.
        QAbstractButton *place = nullptr;
        QAbstractButton *settings = nullptr;
        for (auto *button : desk.window->findChildren<QAbstractButton *>()) {
            if (!button->isVisible()) // places have tabs of the same names
                continue;
            if (button->accessibleName() == QLatin1String("Integrations"))
                place = button;
            if (button->accessibleName() == QLatin1String("Settings"))
                settings = button;
        }
        QVERIFY(place && settings);
        QVERIFY(place->mapTo(desk.window.get(), QPoint()).y() <
                settings->mapTo(desk.window.get(), QPoint()).y());
    }

    void theStatusLineSaysHowTheWebhooksDo()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.status().contains(QStringLiteral("Webhooks delivered")));
        const WebhookId id = desk.hooks.addEndpoint(crm());
        desk.hooks.changed();
        QTRY_VERIFY(desk.status().contains(QStringLiteral("Webhooks delivered")));
        auto &status = desk.hooks.summary(id);
        status.light = webhook::WebhookSummary::Light::Down;
        status.waiting = 2;
        desk.hooks.changed();
        QTRY_VERIFY(desk.status().contains(QStringLiteral("CRM import: 2 events waiting")));
        for (auto *item : desk.window->statusLine().findChildren<QAbstractButton *>()) {
            if (item->text().startsWith(QLatin1String("CRM import")))
                item->click();
        }
        QCOMPARE(desk.window->place(), ui::MainWindow::Integrations);
    }

    void f6WalksThroughItsPanes()
    {
        Desk desk;
        desk.hooks.addEndpoint(crm());
        desk.open();
        desk.window->showPlace(ui::MainWindow::Integrations);
        const auto panes = desk.window->integrations()->panes();
        QTRY_VERIFY(panes.first()->isVisible());
        panes.first()->setFocus();
        QTest::keyClick(desk.window.get(), Qt::Key_F6);
        QTRY_VERIFY(panes.at(1)->hasFocus());
        QTest::keyClick(desk.window.get(), Qt::Key_F6);
        QTRY_VERIFY(panes.at(2)->isAncestorOf(QApplication::focusWidget()));
        // Walking through it opens nothing.
        QVERIFY(desk.window->integrations()->isVisible());
    }
};

QTEST_MAIN(TestIntegrationsPlace)
#include "tst_integrations_place.moc"
