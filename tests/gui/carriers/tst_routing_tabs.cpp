// The tabs Routes, Senders and Costs, with an engine that answers as told.
#include "gui/carriers/routing_samples.h"
#include "support/fake_dialogs.h"
#include "ui/carriers/costs_tab.h"
#include "ui/carriers/price_csv.h"
#include "ui/carriers/routes_tab.h"
#include "ui/carriers/routing_words.h"
#include "ui/carriers/senders_tab.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

struct Desk
{
    Desk()
        : samples(test::fillRouting(engine))
    {
        book.reload();
        if (!QTest::qWaitFor([this] { return book.carrier(samples.northline) != nullptr; }))
            qFatal("the carriers did not come");
    }

    template<class Tab>
    std::unique_ptr<Tab> open()
    {
        const ui::CarrierTabContext context{proxy, book, dialogs, theme};
        auto tab = std::make_unique<Tab>(context);
        tab->resize(900, 700);
        tab->showCarrier(*book.carrier(samples.northline), {});
        tab->show();
        // Its rows come with a later turn of the event loop.
        (void)QTest::qWaitFor([&tab] {
            const auto *table = tab->template findChild<QTableView *>();
            return !table || table->model()->rowCount() > 0;
        });
        return tab;
    }

    ui::Theme theme;
    test::FakeEngine engine;
    test::RoutingSamples samples;
    test::FakeDialogs dialogs;
    SystemClock clock;
    ui::EngineProxy proxy{engine, clock};
    ui::CarrierBook book{proxy};
};

template<class W>
W *named(const QWidget &parent, const QString &name)
{
    for (auto *one : parent.findChildren<W *>()) {
        if (one->accessibleName() == name && one->isVisibleTo(&parent))
            return one;
    }
    return nullptr;
}

QPushButton *button(const QWidget &parent, const QString &text)
{
    for (auto *one : parent.findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisibleTo(&parent))
            return one;
    }
    return nullptr;
}

bool says(const QWidget &parent, const QString &text)
{
    for (auto *one : parent.findChildren<QLabel *>()) {
        if (one->isVisibleTo(&parent) && one->text().contains(text))
            return true;
    }
    return false;
}

QString cell(const QTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

} // namespace

class TestRoutingTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routesInTheOrderOfLooking()
    {
        Desk desk;
        const auto tab = desk.open<ui::RoutesTab>();
        auto *table = named<QTableView>(*tab, u"Routes"_s);
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(cell(*table, 1, 0), u"+49"_s);
        QVERIFY(cell(*table, 1, 3).contains(u"Northline"_s));
        QVERIFY(cell(*table, 0, 3).contains(u"backup"_s));
        QCOMPARE(cell(*table, 3, 0), u"all numbers"_s);
    }

    void aRouteIsChangedWithTheKeyboard()
    {
        Desk desk;
        const auto tab = desk.open<ui::RoutesTab>();
        auto *table = named<QTableView>(*tab, u"Routes"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        table->setCurrentIndex(table->model()->index(1, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *prefix = named<QLineEdit>(*tab, u"Prefix"_s);
        QVERIFY(prefix);
        QCOMPARE(prefix->text(), u"+49"_s);
        QVERIFY(!tab->isChanged());
        prefix->setText(u"+4915"_s);
        QVERIFY(tab->isChanged());
        desk.engine.routing().failNext({ErrorCode::Invalid, u"That is no prefix."_s, {}});
        QTest::keyClick(prefix, Qt::Key_Return);
        QTRY_VERIFY(says(*tab, u"That is no prefix."_s));
        QCOMPARE(prefix->accessibleDescription(), u"That is no prefix."_s);
        QTest::keyClick(prefix, Qt::Key_Return);
        QTRY_VERIFY(!prefix->isVisible());
        QCOMPARE(desk.engine.routing().stored().at(1).prefix, u"+4915"_s);
        QVERIFY(!tab->isChanged());
        QTRY_COMPARE(cell(*table, 1, 0), u"+4915"_s);
    }

    void escapeLeavesTheForm()
    {
        Desk desk;
        const auto tab = desk.open<ui::RoutesTab>();
        tab->editRow(0);
        auto *prefix = named<QLineEdit>(*tab, u"Prefix"_s);
        prefix->setText(u"+1"_s);
        QTest::keyClick(prefix, Qt::Key_Escape);
        QTRY_VERIFY(!prefix->isVisible());
        QCOMPARE(desk.engine.routing().stored().at(0).prefix, u"+49"_s);
    }

    void carriersOfARouteHaveWeights()
    {
        Desk desk;
        const auto tab = desk.open<ui::RoutesTab>();
        tab->add();
        QTest::mouseClick(button(*tab, u"Add a carrier"_s), Qt::LeftButton);
        const auto combos = tab->findChildren<QComboBox *>();
        QList<QComboBox *> carriers;
        for (auto *one : combos) {
            if (one->accessibleName() == u"Carrier"_s)
                carriers.append(one);
        }
        QCOMPARE(carriers.size(), 2);
        carriers[1]->setCurrentIndex(1);
        QTest::mouseClick(button(*tab, u"Save route"_s), Qt::LeftButton);
        const Route made = desk.engine.routing().stored().last();
        QCOMPARE(made.carriers,
                 (QList<RouteCarrier>{{desk.samples.northline, 1}, {desk.samples.prairie, 0}}));
    }

    void aRemovedRouteComesBack()
    {
        Desk desk;
        const auto tab = desk.open<ui::RoutesTab>();
        auto *table = named<QTableView>(*tab, u"Routes"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        const Route before = desk.engine.routing().stored().at(2);
        tab->removeRow(2);
        QTRY_COMPARE(desk.engine.routing().stored().size(), 3);
        QTRY_VERIFY(button(*tab, u"Undo"_s));
        QTest::mouseClick(button(*tab, u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.engine.routing().stored().size(), 4);
        QCOMPARE(desk.engine.routing().stored().last().sender, before.sender);
    }

    void theTesterAnswersInWords()
    {
        Desk desk;
        desk.engine.routing().setAnswer(test::sampleAnswer(desk.engine.routing(), desk.samples));
        const auto tab = desk.open<ui::RoutesTab>();
        auto *number = named<QLineEdit>(*tab, u"Who gets this number?"_s);
        QVERIFY(number);
        number->setText(u"+49 151 1234 5678"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_VERIFY(says(*tab, u"by the route for"_s));
        QTRY_VERIFY(says(*tab, u"Germany"_s));
        QTRY_VERIFY(says(*tab, u"0.072 EUR a part"_s));
        QTRY_VERIFY(says(*tab, u"it is for another kind of message"_s));
        QTRY_VERIFY(says(*tab, u"another one goes first"_s));
        desk.engine.routing().failNext({ErrorCode::Invalid, u"That is no phone number."_s, {}});
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_VERIFY(says(*tab, u"That is no phone number."_s));
    }

    void sendersShowTheirDay()
    {
        Desk desk;
        const auto tab = desk.open<ui::SendersTab>();
        auto *table = named<QTableView>(*tab, u"Senders"_s);
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QAbstractItemModelTester tester(table->model());
        QVERIFY(cell(*table, 0, 1).contains(QLocale().toString(1284)));
        QVERIFY(cell(*table, 0, 1).contains(QLocale().toString(2000)));
        QCOMPARE(cell(*table, 0, 3), u"US, CA"_s);
        QCOMPARE(cell(*table, 1, 5), u"the carrier"_s);
        tab->showCarrier(*desk.book.carrier(desk.samples.prairie), {});
        QTRY_VERIFY(!table->isVisible());
        QTRY_VERIFY(says(*tab, u"has no number of yours"_s));
    }

    void aNewSenderSaysWhatItIs()
    {
        Desk desk;
        const auto tab = desk.open<ui::SendersTab>();
        tab->add();
        auto *number = named<QLineEdit>(*tab, u"Number or name"_s);
        QVERIFY(number);
        QTest::keyClicks(number, u"Fernway"_s);
        auto *kind = named<QComboBox>(*tab, u"Type"_s);
        QCOMPARE(SenderKind(kind->currentData().toInt()), SenderKind::Alphanumeric);
        named<QLineEdit>(*tab, u"Countries"_s)->setText(u"DE, AT"_s);
        QTest::keyClick(number, Qt::Key_Return);
        const Sender made = desk.engine.routing().storedSenders().last().sender;
        QCOMPARE(made.number, u"Fernway"_s);
        QCOMPARE(made.carrier, desk.samples.northline);
        QCOMPARE(made.countries, (QStringList{u"DE"_s, u"AT"_s}));
    }

    void everythingHasAName()
    {
        Desk desk;
        const auto routes = desk.open<ui::RoutesTab>();
        routes->editRow(0);
        const auto senders = desk.open<ui::SendersTab>();
        senders->editRow(0);
        const auto costs = desk.open<ui::CostsTab>();
        for (const QWidget *tab :
             {static_cast<QWidget *>(routes.get()), static_cast<QWidget *>(senders.get()),
              static_cast<QWidget *>(costs.get())}) {
            for (const auto *field : tab->findChildren<QWidget *>()) {
                const bool input = qobject_cast<const QComboBox *>(field) ||
                                   qobject_cast<const QSpinBox *>(field) ||
                                   qobject_cast<const QTableView *>(field);
                if (input)
                    QVERIFY2(!field->accessibleName().isEmpty(), field->metaObject()->className());
            }
        }
    }

    void pricesAreEditedInTheirCells()
    {
        Desk desk;
        const auto tab = desk.open<ui::CostsTab>();
        auto *table = named<QTableView>(*tab, u"Prices"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QAbstractItemModelTester tester(table->model());
        QSignalSpy failed(tab.get(), &ui::CarrierTab::failed);
        auto *model = table->model();
        QVERIFY(!model->setData(model->index(0, 1), u"five"_s, Qt::EditRole));
        QVERIFY(failed.last().first().toString().contains(u"five"_s));
        QVERIFY(model->setData(model->index(0, 1), u"0.05"_s, Qt::EditRole));
        const auto stored = [&desk] {
            return desk.engine.routing().storedPrices().last();
        };
        QTRY_COMPARE(stored().prices[0].micro, 50'000);
        QVERIFY(model->setData(model->index(3, 0), u"+44"_s, Qt::EditRole));
        QVERIFY(model->setData(model->index(3, 1), u"0.04"_s, Qt::EditRole));
        QTRY_COMPARE(stored().prices.size(), 4);
        QCOMPARE(stored().prices[3], (Price{u"+44"_s, 40'000}));
        QTRY_COMPARE(model->rowCount(), 5); // and the empty one to write into
        tab->removeRow(3);
        QTRY_COMPARE(stored().prices.size(), 3);
        QTRY_VERIFY(button(*tab, u"Undo"_s));
        QTest::mouseClick(button(*tab, u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(stored().prices.size(), 4);
    }

    void tablesComeInAndGoOut()
    {
        Desk desk;
        const auto tab = desk.open<ui::CostsTab>();
        tab->takeCsv("Prefix;Price;Currency\n+49;0,075;EUR\n\n\"*\";0,05;EUR\n");
        const auto stored = [&desk] {
            return desk.engine.routing().storedPrices().last();
        };
        QTRY_COMPARE(stored().prices, (QList<Price>{{u"+49"_s, 75'000}, {QString(), 50'000}}));
        QSignalSpy failed(tab.get(), &ui::CarrierTab::failed);
        tab->takeCsv("+49,0.07\n+49,0.08\n");
        QVERIFY(failed.last().first().toString().contains(u"Line 2"_s));
        QCOMPARE(stored().prices.size(), 2);
    }

    void csvReadsBackWhatItWrote()
    {
        const PriceList list{{1}, u"USD"_s, {{QString(), 7'500}, {u"+1"_s, 12'345'678}}};
        const QByteArray csv = ui::pricesToCsv(list);
        QCOMPARE(ui::pricesFromCsv(csv, {{1}, {}, {}}).value(), list);
        for (const char *bad : {"", "prefix,price\n", "x,1\n", "+49,cheap\n+1,1\n",
                                "+1,1,USD\n+2,1,EUR\n", "+1,0.0000001\n"})
            QVERIFY2(!ui::pricesFromCsv(bad, {}), bad);
    }

    void moneyInWords()
    {
        QCOMPARE(ui::amount(7'500), QLocale().toString(0.0075, 'f', 4));
        QCOMPARE(ui::amount(50'000), QLocale().toString(0.05, 'f', 2));
        QCOMPARE(ui::microFromText(u"0.0075"_s), 7'500);
        QVERIFY(!ui::microFromText(u"-1"_s));
    }
};

QTEST_MAIN(TestRoutingTabs)
#include "tst_routing_tabs.moc"
