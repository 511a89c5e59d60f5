// Endpoints, what was sent to them, and sending it again, with webhooks that answer as told.
#include "catcher_tab.h"
#include "code_box.h"
#include "deliveries_tab.h"
#include "delivery_pane.h"
#include "endpoint_form.h"
#include "gui/integrations/integration_samples.h"
#include "ui/common/empty_note.h"
#include "ui/common/row_table.h"
#include "ui/common/strip.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QListView>
#include <QListWidget>

using namespace cordboard;
using test::FakeWebhooks;
using test::IntegrationDesk;
using test::StillClock;
using Call = FakeWebhooks::Call;

namespace {

ui::RowTable *rows(const IntegrationDesk &desk)
{
    return desk.named<ui::RowTable>("Deliveries");
}

ui::DeliveryPane *pane(const IntegrationDesk &desk)
{
    return desk.page->findChild<ui::DeliveryPane *>();
}

void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}

/// All that is said in strips that are seen.
QString strips(const IntegrationDesk &desk)
{
    QStringList words;
    for (const auto *strip : desk.page->findChildren<ui::Strip *>()) {
        if (strip->isVisible())
            words.append(strip->text());
    }
    return words.join(u' ').remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void emptySaysWhatToDo()
    {
        IntegrationDesk desk;
        desk.open();
        auto *note = desk.page->findChild<ui::EmptyNote *>();
        QTRY_VERIFY(note->text().startsWith(QLatin1String("No endpoint yet.")));
        QTRY_VERIFY(desk.button("Try the catcher"));
        desk.press("Try the catcher");
        QVERIFY(desk.button("Start the catcher"));
    }

    void whatCannotBeReadIsSaidAndTriedAgain()
    {
        IntegrationDesk desk;
        desk.hooks.failReads(
            Error{ErrorCode::Unreachable, QStringLiteral("The database does not answer."), {}});
        desk.open();
        QTRY_VERIFY(desk.button("Try again"));
        desk.hooks.failReads(std::nullopt);
        desk.addCrm();
        desk.press("Try again");
        QTRY_VERIFY(rows(desk) || desk.button("Send a test event"));
    }

    void aNewEndpointShowsItsSecretOnce()
    {
        IntegrationDesk desk;
        desk.addCrm();
        desk.open();
        desk.press("Add endpoint");
        desk.named<QLineEdit>("Name")->setText(QStringLiteral("Shop"));
        desk.named<QLineEdit>("Address")->setText(QStringLiteral("https://shop.example/in"));
        QVERIFY(desk.press("Save endpoint"));
        QTRY_VERIFY(desk.named<ui::CodeBox>("Secret"));
        QCOMPARE(desk.named<ui::CodeBox>("Secret")->code(), FakeWebhooks::secret);
        settle(); // the list is read again meanwhile
        QVERIFY(desk.named<ui::CodeBox>("Secret"));
        QCOMPARE(desk.named<QLineEdit>("Name")->text(), QStringLiteral("Shop"));
        QVERIFY(desk.hooks.saved.last().mode == webhook::WebhookEdit::Secret::Make);
        QVERIFY(desk.press("I have it"));
        QVERIFY(!desk.named<ui::CodeBox>("Secret"));
        for (const auto *box : desk.page->findChildren<ui::CodeBox *>())
            QVERIFY(!box->code().contains(FakeWebhooks::secret));
    }

    void faultsStandAtTheirFieldAndNothingIsLost()
    {
        IntegrationDesk desk;
        desk.open();
        desk.press("Add endpoint");
        desk.named<QLineEdit>("Address")->setText(QStringLiteral("ftp://shop.example"));
        desk.hooks.failNext(Call::Save, Error{ErrorCode::Invalid,
                                              QStringLiteral("The address has to begin with "
                                                             "https:// or http://."),
                                              QStringLiteral("url")});
        desk.press("Save endpoint");
        auto *url = desk.named<QLineEdit>("Address");
        QTRY_VERIFY(url->accessibleDescription().startsWith(QLatin1String("The address has to")));
        QCOMPARE(url->text(), QStringLiteral("ftp://shop.example"));
        QVERIFY(strips(desk).isEmpty());
    }

    void whatAPersonDidNotTouchStaysAsItIs()
    {
        IntegrationDesk desk;
        const WebhookId id = desk.addCrm();
        auto &endpoint = desk.hooks.summary(id).endpoint;
        endpoint.timeoutMs = 1500;
        endpoint.events = {QStringLiteral("message_updated")};
        desk.open();
        desk.press("Settings");
        auto *form = desk.page->findChild<ui::EndpointForm *>();
        QVERIFY(!form->isChanged());
        desk.named<QLineEdit>("Name")->setText(QStringLiteral("CRM"));
        QVERIFY(form->isChanged());
        desk.press("Save endpoint");
        QTRY_COMPARE(desk.hooks.saved.size(), 1);
        QCOMPARE(desk.hooks.saved.first().endpoint.timeoutMs, 1500);
        QCOMPARE(desk.hooks.saved.first().endpoint.events, endpoint.events);
        QVERIFY(desk.hooks.saved.first().mode == webhook::WebhookEdit::Secret::Keep);
    }

    void unsavedWordsAreNotLostByAClick()
    {
        IntegrationDesk desk;
        desk.addCrm();
        desk.add("Shop", "https://shop.example/in");
        desk.open();
        desk.press("Settings");
        desk.named<QLineEdit>("Name")->setText(QStringLiteral("CRM import, new"));
        desk.dialogs.answer = false;
        auto *list = desk.named<QListView>("Endpoints");
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(list->currentIndex().row(), 0);
        QCOMPARE(desk.named<QLineEdit>("Name")->text(), QStringLiteral("CRM import, new"));
        desk.dialogs.answer = true;
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(desk.dialogs.asked.size(), 2);
        QTRY_VERIFY(desk.button("Send a test event"));
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void aChosenDeliverySaysWhatHappened()
    {
        IntegrationDesk desk;
        const QUuid failing = test::fillIntegrations(desk);
        desk.open();
        QTRY_VERIFY(rows(desk));
        QTRY_COMPARE(rows(desk)->model()->rowCount(), 10);
        QVERIFY(strips(desk).contains(QLatin1String("5 times in a row")));
        QVERIFY(!pane(desk)->isVisible());
        rows(desk)->chooseRow(3);
        QTRY_VERIFY(pane(desk)->isVisible());
        QCOMPARE(pane(desk)->event(), failing);
        QTRY_VERIFY(desk.named<QWidget>("The receiver answered 500. Ask its owner to look at "
                                        "14:29:14, then replay. Until then Cordboard tries again "
                                        "by itself for 3 days."));
        QVERIFY(desk.press("Copy as curl"));
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY(curl.startsWith(QLatin1String("curl 'https://crm.fernway.example/hooks'")));
        QVERIFY(curl.contains(QLatin1String("webhook-signature")));
        rows(desk)->setFocus();
        QTest::keyClick(rows(desk), Qt::Key_Escape);
        QVERIFY(!pane(desk)->isVisible());
        QVERIFY(rows(desk)->isVisible());
    }

    void replayingOneKeepsItInSight()
    {
        IntegrationDesk desk;
        const WebhookId crm = desk.addCrm();
        const auto last = IntegrationDesk::answered(9, StillClock::at(13, 0, 0), 500, 10);
        const QUuid dead = desk.add(IntegrationDesk::row(
            crm, StillClock::at(13, 0, 0), "message_updated", "Mara", DeliveryState::Dead, last));
        desk.open();
        QTRY_VERIFY(rows(desk));
        QTRY_COMPARE(rows(desk)->model()->rowCount(), 1);
        rows(desk)->chooseRow(0);
        QTRY_VERIFY(desk.button("Replay now") && desk.button("Replay now")->isEnabled());
        desk.hooks.failNext(Call::Replay,
                            Error{ErrorCode::Busy, QStringLiteral("There is no room now."), {}});
        desk.press("Replay now");
        QTRY_VERIFY(strips(desk).contains(QLatin1String("There is no room now.")));
        desk.press("Replay now");
        QTRY_COMPARE(desk.hooks.replays.size(), 2);
        QCOMPARE(desk.hooks.replays.last().event, dead);
        QVERIFY(!desk.hooks.replays.last().dryRun);
        QTRY_VERIFY(desk.button("Try now"));
        QVERIFY(!strips(desk).contains(QLatin1String("There is no room now.")));
        desk.hooks.delivery(dead).state = DeliveryState::Done;
        desk.hooks.delivery(dead).last =
            IntegrationDesk::answered(1, StillClock::at(14, 32, 7), 200, 90);
        desk.hooks.changed();
        QTRY_VERIFY(desk.button("Replay now"));
        QCOMPARE(rows(desk)->currentRow(), 0);
    }

    void aTestIsChosenAsSoonAsItIsThere()
    {
        IntegrationDesk desk;
        const WebhookId crm = desk.addCrm();
        desk.add(IntegrationDesk::delivered(crm, StillClock::at(13, 0, 0), "Mara"));
        desk.open();
        QTRY_VERIFY(rows(desk));
        // Whatever is looked for, the test is seen.
        desk.named<QComboBox>("Which results")->setCurrentIndex(3);
        Q_EMIT desk.named<QComboBox>("Which results")->activated(3);
        QTRY_VERIFY(desk.button("Show all events"));
        QVERIFY(desk.press("Send test"));
        QTRY_VERIFY(pane(desk)->isVisible());
        QCOMPARE(pane(desk)->event(), desk.hooks.lastTest);
        QVERIFY(strips(desk).contains(QLatin1String("A test event is on its way to CRM import.")));
        QCOMPARE(rows(desk)->currentRow(), 0);
    }

    void aRangeIsCountedBeforeItIsSent()
    {
        IntegrationDesk desk;
        const WebhookId crm = desk.addCrm();
        const auto dead = IntegrationDesk::answered(9, StillClock::at(13, 0, 0), 500, 10);
        for (const int minute : {1, 2, 3})
            desk.add(IntegrationDesk::row(crm, StillClock::at(13, minute, 0), "message_updated",
                                          "Mara", DeliveryState::Dead, dead));
        desk.add(IntegrationDesk::delivered(crm, StillClock::at(13, 4, 0), "Tomas"));
        desk.open();
        desk.press("Replay range…");
        QTRY_VERIFY(desk.button("Replay 3"));
        QVERIFY(desk.hooks.replays.last().dryRun);
        desk.named<QComboBox>("Which")->setCurrentIndex(1);
        QTRY_VERIFY(desk.button("Replay 4"));
        for (const auto &asked : std::as_const(desk.hooks.replays))
            QVERIFY(asked.dryRun);
        desk.press("Replay 4");
        QTRY_VERIFY(!desk.hooks.replays.last().dryRun);
        QVERIFY(!desk.hooks.replays.last().onlyDead);
        QTRY_VERIFY(strips(desk).contains(QLatin1String("4 events leave again, in order.")));
        QVERIFY(!desk.button("Replay"));
    }

    void pausesAndGoesOn()
    {
        IntegrationDesk desk;
        desk.addCrm();
        desk.open();
        desk.press("Settings");
        QVERIFY(desk.press("Pause"));
        QTRY_VERIFY(desk.button("Switch on"));
        QCOMPARE(desk.hooks.calls(Call::Pause), 1);
        desk.press("Deliveries");
        QTRY_VERIFY(strips(desk).contains(QLatin1String("CRM import is paused by you.")));
        desk.press("Switch on");
        QTRY_COMPARE(desk.hooks.calls(Call::Resume), 1);
        QTRY_VERIFY(strips(desk).isEmpty());
    }

    void oneThatFailsIsTriedAtOnce()
    {
        IntegrationDesk desk;
        test::fillIntegrations(desk);
        desk.open();
        QTRY_VERIFY(desk.button("Try now"));
        desk.press("Try now");
        QTRY_COMPARE(desk.hooks.calls(Call::TryNow), 1);
    }

    void removingAsksFirst()
    {
        IntegrationDesk desk;
        desk.addCrm();
        desk.open();
        desk.press("Settings");
        desk.dialogs.answer = false;
        desk.press("Remove endpoint…");
        QCOMPARE(desk.hooks.calls(Call::Remove), 0);
        desk.dialogs.answer = true;
        desk.press("Remove endpoint…");
        QTRY_VERIFY(desk.button("Try the catcher"));
        QCOMPARE(desk.hooks.calls(Call::Remove), 1);
    }

    void aSecretIsChangedWithoutAGap()
    {
        IntegrationDesk desk;
        desk.addCrm();
        desk.open();
        desk.press("Signature");
        desk.press("Change the secret…");
        QCOMPARE(desk.hooks.calls(Call::Rotate), 1);
        QVERIFY(desk.dialogs.asked.last().sentence.contains(QLatin1String("24 hours")));
        QTRY_VERIFY(desk.named<ui::CodeBox>("Secret"));
        desk.named<QLineEdit>("Secret to check with")->setText(FakeWebhooks::secret);
        const auto caught = test::caughtRequest();
        QString headers;
        for (const auto &[name, value] : caught.headers)
            headers += QString::fromUtf8(name + ": " + value + '\n');
        desk.named<ui::CodeBox>("Headers of the request")->setCode(headers);
        desk.named<ui::CodeBox>("Body of the request")->setCode(QString::fromUtf8(caught.body));
        desk.press("Check the signature");
        QTRY_VERIFY(desk.named<QWidget>("The signature is genuine."));
    }

    void aNarrowWindowShowsOneThingAtATime()
    {
        IntegrationDesk desk;
        test::fillIntegrations(desk);
        desk.open({900, 560});
        QTRY_VERIFY(rows(desk));
        QTRY_COMPARE(rows(desk)->model()->rowCount(), 10);
        auto *table = rows(desk);
        table->chooseRow(3); // walking through the rows goes on
        settle();
        QVERIFY(!pane(desk)->isVisible());
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(pane(desk)->isVisible());
        QVERIFY(!table->isVisible());
        QTest::keyClick(pane(desk), Qt::Key_Escape);
        QTRY_VERIFY(table->isVisible());
        QVERIFY(!pane(desk)->isVisible());
    }

    void everythingHasAName()
    {
        IntegrationDesk desk;
        test::fillIntegrations(desk);
        test::fillKeys(desk);
        desk.open();
        QTRY_VERIFY(rows(desk));
        for (const auto *widget : desk.page->findChildren<QWidget *>()) {
            const bool asks = widget->focusPolicy() & Qt::TabFocus;
            const bool inside = qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) ||
                                widget->objectName().startsWith(QLatin1String("qt_"));
            const bool popup = widget->window() != desk.page->window();
            if (!asks || inside || popup || widget->focusProxy())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const QString name = button && widget->accessibleName().isEmpty()
                                     ? button->text()
                                     : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
