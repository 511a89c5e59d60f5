// The PDU view: off until asked, found, taken apart, hidden unless asked, saved.
#include "pdu_field_model.h"
#include "pdu_filter_field.h"
#include "pdu_list_model.h"
#include "pdu_list_view.h"
#include "pdu_tree.h"
#include "pdu_words.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/pdu_samples.h"
#include "ui/carriers/hex_view.h"
#include "ui/carriers/pdu_tab.h"
#include "ui/common/empty_note.h"
#include "ui/common/strip.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;

namespace {

constexpr qint64 startUs = 1'795'350'000'000'000;

struct Desk
{
    Desk()
    {
        Carrier northline;
        northline.name = QStringLiteral("Northline");
        carrier = northline;
        carrier.id = engine.addCarrier(northline);
        tab.resize(980, 700);
    }

    void open()
    {
        tab.showCarrier(carrier, {});
        tab.show();
        QTRY_VERIFY(!records().queries.isEmpty());
        QCoreApplication::processEvents();
    }
    void recorded()
    {
        test::fillPduSample(records(), TargetId{9}, startUs);
        records().recording = {
            .on = true, .sinceUs = startUs, .untilUs = startUs + 30 * 60'000'000LL};
    }
    test::FakePduRecords &records() { return engine.pduRecords(); }
    ui::PduListView *list() { return tab.findChild<ui::PduListView *>(); }
    ui::PduTree *tree() { return tab.findChild<ui::PduTree *>(); }
    ui::HexView *hex() { return tab.findChild<ui::HexView *>(); }
    ui::EmptyNote *note() { return tab.findChild<ui::EmptyNote *>(); }
    QPushButton *button(const char *text)
    {
        for (auto *one : tab.findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(text))
                return one;
        }
        return nullptr;
    }
    QString cell(int row, int column)
    {
        return list()->model()->index(row, column).data().toString();
    }
    ui::Strip *strip(const char *beginning)
    {
        for (auto *one : tab.findChildren<ui::Strip *>()) {
            if (one->isVisibleTo(&tab) && one->text().startsWith(QLatin1String(beginning)))
                return one;
        }
        return nullptr;
    }
    QString valueOf(const char *field)
    {
        auto *model = static_cast<ui::PduFieldModel *>(tree()->model());
        return model->indexOf(QLatin1String(field)).siblingAtColumn(1).data().toString();
    }

    ui::Theme theme;
    test::FakeEngine engine;
    test::FakeDialogs dialogs;
    SystemClock clock;
    ui::EngineProxy proxy{engine, clock};
    ui::CarrierBook book{proxy};
    Carrier carrier;
    ui::PduTab tab{{proxy, book, dialogs, theme}};
};

} // namespace

class TestPduTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offUntilAskedFor()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.note()->isVisible());
        QVERIFY(desk.note()->text().startsWith(QLatin1String("Nothing is recorded.")));
        QVERIFY(!desk.records().recording.on);
        desk.button("Record for 30 minutes")->click();
        QTRY_VERIFY(desk.records().recording.on);
        QTRY_VERIFY(desk.strip("Recording since"));
        QVERIFY(
            desk.strip("Recording since")->text().contains(QLatin1String("Stops by itself at")));
        desk.button("Stop")->click();
        QTRY_VERIFY(!desk.records().recording.on);
        QTRY_VERIFY(desk.strip("Recorded from"));
    }

    void rowsAsInThePicture()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
        QTRY_COMPARE(desk.cell(0, ui::PduListModel::InWords), QStringLiteral("Ines, part 1 of 2"));
        QCOMPARE(desk.cell(0, ui::PduListModel::Direction), QStringLiteral("to carrier"));
        QCOMPARE(desk.cell(0, ui::PduListModel::Number), QStringLiteral("0x1c4"));
        QCOMPARE(desk.cell(2, ui::PduListModel::InWords), QStringLiteral("Accepted, id 7f01a2"));
        QCOMPARE(desk.cell(2, ui::PduListModel::Took), QStringLiteral("42 ms"));
        QCOMPARE(desk.cell(4, ui::PduListModel::InWords),
                 QStringLiteral("Receipt for 7f01a2: delivered"));
        QCOMPARE(desk.cell(6, ui::PduListModel::InWords),
                 QStringLiteral("Receipt for 7f01a3: failed, code 027"));
        const auto failed = desk.list()->model()->index(6, ui::PduListModel::InWords);
        QVERIFY(failed.data(ui::PduListModel::FailedRole).toBool());
        QCOMPARE(failed.data(ui::PduListModel::GapRole).toString(), QStringLiteral("+24 h"));
    }

    void theFirstIsTakenApart()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.valueOf("esm_class"), QStringLiteral("0x40"));
        QCOMPARE(desk.valueOf("source_addr"), QStringLiteral("15550100142"));
        QCOMPARE(desk.valueOf("part header"), QStringLiteral("05 00 03 5a 02 01"));
        QVERIFY(!desk.valueOf("destination_addr").contains(QLatin1String("155501344")));
        QVERIFY(desk.valueOf("destination_addr").endsWith(QLatin1String("477")));
    }

    void bytesAndFieldsMarkEachOther()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.valueOf("esm_class"), QStringLiteral("0x40"));
        auto *model = static_cast<ui::PduFieldModel *>(desk.tree()->model());
        const auto header = model->indexOf(QStringLiteral("part header"));
        desk.tree()->setCurrentIndex(header);
        QCOMPARE(desk.hex()->marked(), model->rangeOf(header));
        QCOMPARE(desk.hex()->hexText(), QStringLiteral("05 00 03 5a 02 01"));
        desk.hex()->setFocus();
        QTest::keyClick(desk.hex(), Qt::Key_Home);
        QCOMPARE(desk.tree()->currentIndex().data().toString(), QStringLiteral("command_length"));
        QCOMPARE(desk.hex()->marked(), (OctetRange{0, 4}));
        QTest::keyClick(desk.hex(), Qt::Key_End);
        QCOMPARE(desk.tree()->currentIndex().data().toString(), QStringLiteral("text"));
        QVERIFY(desk.hex()->hexText().startsWith(QLatin1String(".. ..")));
        QTest::keySequence(desk.hex(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String(".. ..")));
        QVERIFY(!desk.hex()->accessibleDescription().isEmpty());
    }

    void theSameFieldStaysChosen()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.valueOf("esm_class"), QStringLiteral("0x40"));
        auto *model = static_cast<ui::PduFieldModel *>(desk.tree()->model());
        desk.tree()->setCurrentIndex(model->indexOf(QStringLiteral("part header")));
        desk.list()->choose(1);
        QTRY_COMPARE(desk.valueOf("part header"), QStringLiteral("05 00 03 5a 02 02"));
        QCOMPARE(desk.tree()->currentIndex().data().toString(), QStringLiteral("part header"));
        QCOMPARE(desk.hex()->hexText(), QStringLiteral("05 00 03 5a 02 02"));
    }

    void numbersAreShownOnlyAfterAQuestion()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.valueOf("esm_class"), QStringLiteral("0x40"));
        QVERIFY(!desk.records().revealed);
        desk.dialogs.answer = false;
        desk.button("Show numbers...")->click();
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QVERIFY(!desk.records().revealed);
        desk.dialogs.answer = true;
        desk.button("Show numbers...")->click();
        QTRY_COMPARE(desk.valueOf("destination_addr"), QStringLiteral("15550134477"));
        QVERIFY(desk.strip("Recording")->text().contains(QLatin1String("are shown")));
        desk.button("Hide numbers")->click(); // without a question
        QTRY_VERIFY(desk.valueOf("destination_addr").endsWith(QLatin1String("477")) &&
                    desk.valueOf("destination_addr") != QLatin1String("15550134477"));
        QCOMPARE(desk.dialogs.asked.size(), 2);
    }

    void leavingTheViewHidesThemAgain()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        desk.button("Show numbers...")->click();
        QTRY_VERIFY(desk.records().revealed);
        desk.tab.hide();
        QVERIFY(desk.button("Show numbers..."));
        desk.tab.show();
        QTRY_VERIFY(!desk.records().queries.last().reveal);
    }

    void oneMessageOnly()
    {
        Desk desk;
        desk.recorded();
        desk.records().add(test::pduEntry(true, test::pdu(4, 0, 0x300, test::smBody({.text = "x"})),
                                          startUs, QStringLiteral("Sam")));
        desk.open();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 9);
        desk.tab.showMessage(TargetId{9}, QStringLiteral("message: Ines, 22 Nov 13:38"));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
        auto *field = desk.tab.findChild<ui::PduFilterField *>();
        QCOMPARE(field->chip(), QStringLiteral("message: Ines, 22 Nov 13:38"));
        auto *edit = field->findChild<QLineEdit *>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTRY_COMPARE(desk.list()->model()->rowCount(), 9);
        QVERIFY(field->chip().isEmpty());
    }

    void whatBecomesTheMessagesLaterAppears()
    {
        Desk desk;
        desk.recorded();
        const qint64 receipt =
            desk.records().add(test::pduEntry(false, test::deliverSm(5, {.text = "Hi"}), startUs));
        desk.open();
        desk.tab.showMessage(TargetId{9}, QStringLiteral("message"));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
        QTRY_VERIFY(desk.cell(2, ui::PduListModel::Name).startsWith(QLatin1String("submit")));
        desk.list()->setCurrentIndex(desk.list()->model()->index(2, 0));
        desk.records().giveTo(receipt, TargetId{9});
        QTRY_COMPARE(desk.list()->model()->rowCount(), 9);
        QCOMPARE(desk.list()->currentIndex().row(), 2);
    }

    void wordsFilter()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
        auto *edit = desk.tab.findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("deliver_sm_resp"));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 2);
        edit->setText(QStringLiteral("nothing like that"));
        QTRY_VERIFY(desk.note()->isVisible());
        QCOMPARE(desk.note()->text(), QStringLiteral("No PDU fits this filter."));
        desk.button("Show all PDUs")->click();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
    }

    void keepAliveIsHiddenAtFirst()
    {
        Desk desk;
        desk.recorded();
        desk.records().add(test::pduEntry(true, test::pdu(0x15, 0, 9), startUs));
        desk.open();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
        desk.button("Hide keep-alive")->click();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 9);
    }

    void newOnesAppearWhileItRecords()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 8);
        QSignalSpy noted(&desk.tab, &ui::CarrierTab::noted);
        desk.records().add(test::pduEntry(false, test::deliverSm(5, {.text = "Hi"}), startUs));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 9);
        QVERIFY(noted.count() > 0);
        QVERIFY(noted.last().first().toString().startsWith(QLatin1String("9 of 9")));
    }

    void twentyThousandAreReadInSlices()
    {
        Desk desk;
        const auto entry = test::pduEntry(true, test::pdu(4, 0, 1, test::smBody({.text = "x"})),
                                          startUs, QStringLiteral("Sam"));
        for (int i = 0; i < 20'000; ++i)
            desk.records().add(entry);
        desk.open();
        QTRY_COMPARE(desk.list()->model()->rowCount(), 20'000);
        QTRY_VERIFY(!desk.cell(0, ui::PduListModel::InWords).isEmpty());
        desk.list()->scrollToBottom();
        QTRY_VERIFY(!desk.cell(19'999, ui::PduListModel::InWords).isEmpty());
        QVERIFY(desk.cell(10'000, ui::PduListModel::InWords).isEmpty()); // never looked at
        QVERIFY(desk.records().rowsRead < 1'000);
        QVERIFY(desk.records().mostRowsAtOnce < 300);
    }

    void savedAsItIsShown()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_VERIFY(desk.button("Save as pcap")->isEnabled());
        desk.button("Save as pcap")->click(); // and nothing chosen
        QCOMPARE(desk.dialogs.files.size(), 1);
        QVERIFY(desk.dialogs.files[0].name.startsWith(QLatin1String("northline-")));
        QVERIFY(desk.dialogs.files[0].name.endsWith(QLatin1String(".pcap")));
        QVERIFY(desk.records().savedTo.isEmpty());
        desk.dialogs.fileName = QStringLiteral("/tmp/northline.pcap");
        desk.button("Save as pcap")->click();
        QTRY_VERIFY(desk.strip("Saved 8 PDU"));
        QVERIFY(desk.strip("Saved")->text().contains(QLatin1String("are hidden in it")));
        QVERIFY(!desk.records().queries.last().reveal);
        QCOMPARE(desk.records().savedTo, desk.dialogs.fileName);
    }

    void whatCannotBeSavedIsSaid()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        desk.records().saveError = Error{ErrorCode::Full, QStringLiteral("The disk is full."), {}};
        desk.dialogs.fileName = QStringLiteral("/tmp/northline.pcap");
        QSignalSpy failed(&desk.tab, &ui::CarrierTab::failed);
        QTRY_VERIFY(desk.button("Save as pcap")->isEnabled());
        desk.button("Save as pcap")->click();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().toString(), QStringLiteral("The disk is full."));
    }

    void brokenPdusSayWhatIsWrong()
    {
        Desk desk;
        desk.records().add(test::pduEntry(
            false, test::deliverSm(5, {.text = "Hi", .tlvs = test::tlv(0x0427, "ab")}), startUs));
        desk.records().recording = {.on = true, .sinceUs = startUs, .untilUs = startUs + 1};
        desk.open();
        QTRY_VERIFY(desk.tree()->model()->rowCount() >= 4);
        const auto last = desk.tree()->model()->index(desk.tree()->model()->rowCount() - 1, 0);
        QCOMPARE(last.data().toString(), QStringLiteral("what is wrong"));
        const auto warning = desk.tree()->model()->index(0, 0, last);
        QVERIFY(warning.data(ui::PduFieldModel::WarningRole).toBool());
        QVERIFY(warning.data().toString().startsWith(QLatin1String("message_state has 2")));
    }

    void narrowWindowsPutTheOctetsBelow()
    {
        Desk desk;
        desk.recorded();
        desk.open();
        QTRY_VERIFY(desk.hex()->isVisible());
        QVERIFY(desk.hex()->mapTo(&desk.tab, QPoint()).x() > 300);
        desk.tab.resize(700, 540);
        QTRY_VERIFY(desk.hex()->mapTo(&desk.tab, QPoint()).x() < 10);
        QVERIFY(desk.hex()->height() > 40 && desk.tree()->height() > 40);
    }

    void modelsAreSound()
    {
        ui::PduListModel list;
        QAbstractItemModelTester listTester(&list,
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setIds({3, 4, 5});
        list.append({6, 9});
        list.dropBefore(5);
        QCOMPARE(list.rowCount(), 3);
        QCOMPARE(list.wanted(0, 0), (QList<qint64>{5, 6, 9}));
        PduRow row;
        row.id = 6;
        list.fill({row});
        QCOMPARE(list.wanted(0, 2), (QList<qint64>{5, 9}));
        QCOMPARE(list.rowOf(9), 2);
        QCOMPARE(list.rowOf(7), -1);

        ui::PduFieldModel fields;
        QAbstractItemModelTester fieldTester(
            &fields, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fields.setFields(
            describe::describe(test::deliverSm(1, {.text = "Hi", .tlvs = test::tlv(0x0427, "ab")}))
                .body);
        QVERIFY(fields.rowCount() > 10);
        fields.setFields({});
        QCOMPARE(fields.rowCount(), 0);
    }

    void words()
    {
        QCOMPARE(ui::pduTook(-1), QString());
        QCOMPARE(ui::pduTook(400), QStringLiteral("0.4 ms"));
        QCOMPARE(ui::pduTook(42'000), QStringLiteral("42 ms"));
        QCOMPARE(ui::pduTook(1'200'000), QStringLiteral("1.2 s"));
        QCOMPARE(ui::pduGap(1, 2), QString());
        QCOMPARE(ui::pduGap(1, 1 + 86'400'000'000), QStringLiteral("+24 h"));
    }
};

QTEST_MAIN(TestPduTab)
#include "tst_pdu_tab.moc"
