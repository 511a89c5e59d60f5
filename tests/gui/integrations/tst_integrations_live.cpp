// The place over the real forwarder and the real catcher: an event that a person sends arrives, is
// signed, and is seen on both sides.
#include "app/common/loopback_catcher.h"
#include "catcher_tab.h"
#include "delivery_pane.h"
#include "secrets/vault.h"
#include "store/carriers.h"
#include "store/store.h"
#include "support/fake_api_console.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/fake_programs.h"
#include "ui/common/row_table.h"
#include "ui/integrations/integrations_page.h"
#include "webhook/forwarder_service.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace cordboard;

namespace {

constexpr int patience = 60'000;

struct Live
{
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<store::Store> store;
    std::shared_ptr<secrets::Vault> vault;
    std::unique_ptr<webhook::ForwarderService> hooks;
    test::FakeEngine engine;
    test::FakeAccessKeys keys;
    test::FakeApiConsole console;
    app::LoopbackCatcher catcher{clock};
    test::FakeDialogs dialogs;
    ui::Theme theme;
    std::unique_ptr<ui::EndpointBook> book;
    std::unique_ptr<ui::IntegrationsPage> page;

    void open()
    {
        store::OpenOptions options;
        options.path = folder.filePath(QStringLiteral("cordboard.db"));
        auto opened = store::Store::open(options);
        QVERIFY(opened);
        store = *std::move(opened);
        const auto known = store->write([](store::Connection &c) {
            return store::Settings(c).setValue(
                QStringLiteral("customer_id"),
                QStringLiteral("5e4a0680-804e-11ec-8477-2fea5968d85b"));
        });
        QTRY_VERIFY_WITH_TIMEOUT(known.isFinished(), patience);
        vault = std::shared_ptr<secrets::Vault>(
            secrets::Vault::fromKey(QByteArray(32, 'k')).value().release());
        webhook::ForwarderOptions wanted;
        wanted.vault.toSeal = wanted.vault.toOpen = [this] {
            return QtFuture::makeReadyFuture(Result<webhook::SharedVault>(vault));
        };
        hooks = webhook::ForwarderService::start(*store, wanted);
        book = std::make_unique<ui::EndpointBook>(*hooks, clock);
        const ui::Integrations context{*hooks, keys, engine.routing(), console, catcher, dialogs,
                                       theme,  clock};
        page = std::make_unique<ui::IntegrationsPage>(*book, context);
        page->resize(1208, 746);
        page->show();
        catcher.start(0);
        QVERIFY(catcher.port() > 0);
    }
    QAbstractButton *button(const char *words) const
    {
        for (auto *one : page->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text() == QString::fromUtf8(words))
                return one;
        }
        return nullptr;
    }
    void press(const char *words) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(button(words) && button(words)->isEnabled(), patience);
        button(words)->click();
    }
    bool says(const char *words) const
    {
        for (const auto *one : page->findChildren<QWidget *>()) {
            if (one->isVisible() && one->accessibleName().startsWith(QString::fromUtf8(words)))
                return true;
        }
        return false;
    }
    /// The result of the newest delivery.
    QString result() const
    {
        for (const auto *table : page->findChildren<ui::RowTable *>()) {
            if (table->isVisible() && table->model()->columnCount() == 5 &&
                table->model()->rowCount() > 0)
                return table->model()->index(0, 3).data().toString();
        }
        return {};
    }
};

} // namespace

class TestIntegrationsLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatIsSentIsSeenOnBothSides()
    {
        Live live;
        live.open();
        live.press("Try the catcher");
        live.press("Send our events here…");
        live.press("Save endpoint");
        live.press("I have it");
        live.press("Send test");
        QTRY_COMPARE_WITH_TIMEOUT(live.catcher.caught().size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(live.result().startsWith(QLatin1String("200 in ")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(live.says("Delivered."), patience);
        live.press("Catcher");
        QTRY_VERIFY_WITH_TIMEOUT(live.says("The signature is genuine."), patience);
    }

    void whatFailedIsReplayedUnderItsOwnId()
    {
        Live live;
        live.open();
        live.catcher.setAnswer(500);
        live.press("Try the catcher");
        live.press("Send our events here…");
        live.press("Save endpoint");
        live.press("Send test");
        QTRY_VERIFY_WITH_TIMEOUT(live.result().startsWith(QLatin1String("500")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(live.says("The receiver answered 500"), patience);
        const auto first = live.catcher.caught();
        QCOMPARE(first.size(), 1);
        live.catcher.setAnswer(200);
        live.press("Replay now");
        QTRY_VERIFY_WITH_TIMEOUT(live.result().startsWith(QLatin1String("200 in ")), patience);
        const auto both = live.catcher.caught();
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.first().header("webhook-id"), first.first().header("webhook-id"));
        QCOMPARE(both.first().body, first.first().body);
        QCOMPARE(both.first().header("webhook-replay"), QByteArray("1"));
    }

    void anotherPortOnThisComputerIsRefusedUnlessAllowed()
    {
        Live live;
        live.open();
        live.press("Add endpoint");
        for (auto *field : live.page->findChildren<QLineEdit *>()) {
            if (field->isVisible() && field->accessibleName() == QLatin1String("Address"))
                field->setText(QStringLiteral("http://127.0.0.1:%1/").arg(live.catcher.port()));
        }
        live.press("Save endpoint");
        // The fault stands at the address.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&live] {
                for (auto *field : live.page->findChildren<QLineEdit *>()) {
                    if (field->isVisible() && field->accessibleName() == QLatin1String("Address"))
                        return !field->accessibleDescription().startsWith(QLatin1String("https"));
                }
                return false;
            }(),
            patience);
        QVERIFY(live.book->endpoints().isEmpty());
    }
};

QTEST_MAIN(TestIntegrationsLive)
#include "tst_integrations_live.moc"
