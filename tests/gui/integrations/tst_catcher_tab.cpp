// A receiver on this computer: off until started, and it says whether a signature fits.
#include "catcher_tab.h"
#include "caught_model.h"
#include "code_box.h"
#include "gui/integrations/integration_samples.h"
#include "ui/common/row_table.h"
#include "ui/common/strip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSpinBox>

using namespace cordboard;
using test::FakeWebhooks;
using test::IntegrationDesk;

namespace {

ui::RowTable *table(const IntegrationDesk &desk)
{
    return desk.named<ui::RowTable>("What was caught");
}

} // namespace

class TestCatcherTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOffUntilItIsStarted()
    {
        IntegrationDesk desk;
        desk.open();
        QTRY_VERIFY(desk.button("Try the catcher"));
        desk.press("Try the catcher");
        QCOMPARE(desk.catcher.port(), 0);
        QVERIFY(!table(desk));
        QVERIFY(!desk.button("Send our events here…"));
        desk.named<QSpinBox>("Port")->setValue(8491);
        desk.press("Start the catcher");
        QCOMPARE(desk.catcher.port(), 8491);
        QVERIFY(desk.button("Send our events here…"));
        desk.press("Stop the catcher");
        QCOMPARE(desk.catcher.port(), 0);
    }

    void aPortThatIsTakenIsSaid()
    {
        IntegrationDesk desk;
        desk.catcher.refuseToListen = QStringLiteral("Port 8490 is taken.");
        desk.open();
        QTRY_VERIFY(desk.button("Try the catcher"));
        desk.press("Try the catcher");
        desk.press("Start the catcher");
        auto *strip = desk.page->findChild<ui::CatcherTab *>()->findChild<ui::Strip *>();
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->text(), QStringLiteral("Port 8490 is taken."));
        QVERIFY(desk.button("Start the catcher"));
    }

    void itSaysWhetherTheSignatureFits()
    {
        IntegrationDesk desk;
        desk.open();
        QTRY_VERIFY(desk.button("Try the catcher"));
        desk.press("Try the catcher");
        desk.press("Start the catcher");
        const auto request = test::caughtRequest();
        desk.catcher.arrive(request);
        QTRY_VERIFY(table(desk));
        QCOMPARE(table(desk)->currentRow(), 0);
        // Exactly the octets: they are what was signed.
        QVERIFY(desk.named<ui::CodeBox>("The request")
                    ->code()
                    .endsWith(QLatin1String("\n\n") + QString::fromUtf8(request.body)));
        auto *secret = desk.named<QLineEdit>("Secret to check with");
        secret->setText(FakeWebhooks::secret);
        QVERIFY(desk.named<QWidget>("The signature is genuine."));
        auto forged = request;
        forged.body += ' ';
        desk.catcher.arrive(forged);
        QCOMPARE(table(desk)->currentRow(), 0);
        QVERIFY(!desk.named<QWidget>("The signature is genuine."));
        table(desk)->chooseRow(1);
        QVERIFY(desk.named<QWidget>("The signature is genuine."));
        secret->setText(QStringLiteral("whsec_short"));
        QVERIFY(!desk.named<QWidget>("The signature is genuine."));
    }

    void itAnswersAsTold()
    {
        IntegrationDesk desk;
        desk.open();
        QTRY_VERIFY(desk.button("Try the catcher"));
        desk.press("Try the catcher");
        auto *answer = desk.named<QComboBox>("It answers");
        answer->setCurrentIndex(1);
        Q_EMIT answer->activated(1);
        QCOMPARE(desk.catcher.answer(), 500);
    }

    void ourEventsCanBeSentThere()
    {
        IntegrationDesk desk;
        desk.open();
        QTRY_VERIFY(desk.button("Try the catcher"));
        desk.press("Try the catcher");
        desk.press("Start the catcher");
        desk.press("Send our events here…");
        QCOMPARE(desk.named<QLineEdit>("Address")->text(),
                 QStringLiteral("http://127.0.0.1:8490/"));
        desk.press("Save endpoint");
        QTRY_COMPARE(desk.hooks.stored().size(), 1);
        QVERIFY(desk.hooks.saved.first().endpoint.allowPrivate);
        QTRY_VERIFY(desk.button("Catcher"));
        desk.press("Catcher");
        // It is the same program: nobody has to carry the secret over.
        QCOMPARE(desk.named<QLineEdit>("Secret to check with")->text(), FakeWebhooks::secret);
    }

    void oldOnesAreForgotten()
    {
        IntegrationDesk desk;
        ui::CaughtModel model(desk.catcher, desk.clock, this);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < engine::HookCatcher::kept + 5; ++i) {
            auto request = test::caughtRequest();
            request.target = '/' + QByteArray::number(i);
            desk.catcher.arrive(request);
        }
        QCOMPARE(model.rowCount(), engine::HookCatcher::kept);
        QCOMPARE(model.at(0).target, QByteArray("/204"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestCatcherTab)
#include "tst_catcher_tab.moc"
