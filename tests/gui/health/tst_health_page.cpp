#include "support/fake_engine.h"
#include "support/hand_clock.h"
#include "ui/common/row_table.h"
#include "ui/health/health_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace cordboard;
using namespace cordboard::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;

struct Desk
{
    Desk()
    {
        Carrier carrier;
        carrier.id = {1};
        carrier.name = u"Northline"_s;
        carrier.enabled = true;
        engine.addCarrier(carrier);
        show(0, 1);
        gauges().kept = StorageFigures{u"/srv/cordboard.db"_s, 41'200'000, 71'400'000'000};
    }

    test::FakeGauges &gauges() { return engine.programs().gauges(); }

    void show(qint64 waiting, int answeredAgo, LinkState state = LinkState::Up)
    {
        LinkStatus link;
        link.carrier = {1};
        link.state = state;
        link.waiting = waiting;
        link.window = 100;
        link.inFlight = 12;
        link.answerMs = 41;
        link.upSinceUs = clock.nowUs() - 3600 * second;
        link.lastAnswerUs = clock.nowUs() - answeredAgo * second;
        engine.setLink(link);
    }

    void open()
    {
        book = std::make_unique<CarrierBook>(proxy);
        health = std::make_unique<HealthBook>(proxy, *book);
        page = std::make_unique<HealthPage>(proxy, *health, theme);
        page->resize(1100, 800);
        page->show();
        QTRY_COMPARE(health->facts().links.size(), 1);
    }

    QAbstractButton *button(const QString &text)
    {
        for (auto *one : page->findChildren<QAbstractButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QStringList texts()
    {
        QStringList all;
        for (auto *label : page->findChildren<QLabel *>()) {
            if (!label->isHidden())
                all.append(label->text());
        }
        return all;
    }
    QString cell(int table, int row, int column)
    {
        return page->findChildren<RowTable *>()
            .at(table)
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }

    test::HandClock clock;
    test::FakeEngine engine;
    Theme theme;
    EngineProxy proxy{engine, clock};
    std::unique_ptr<CarrierBook> book;
    std::unique_ptr<HealthBook> health;
    std::unique_ptr<HealthPage> page;
};

} // namespace

class TestHealthPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAndCarriersAreShown()
    {
        Desk desk;
        desk.open();
        auto *strip = desk.page->findChild<Strip *>();
        QCOMPARE(strip->kind(), Strip::Kind::Ok);
        QVERIFY(strip->text().startsWith(u"All is well."_s));
        QTRY_VERIFY(desk.texts().contains(u"41.2 MB"_s));
        QVERIFY(desk.texts().contains(u"71 GB"_s));
        QVERIFY(desk.texts().contains(u"Everything is kept in /srv/cordboard.db."_s));
        QVERIFY(desk.texts().contains(u"No carrier has refused anything that left from here."_s));
        QCOMPARE(desk.cell(0, 0, 0), u"Northline"_s);
        QCOMPARE(desk.cell(0, 0, 1), u"Up"_s);
        QCOMPARE(desk.cell(0, 0, 3), u"–"_s);
        QCOMPARE(desk.cell(0, 0, 4), u"1 s ago"_s);
        QCOMPARE(desk.cell(0, 0, 6), u"12 of 100"_s);
    }

    void aLineThatStandsStillIsRedAndCanBeMadeAnew()
    {
        Desk desk;
        desk.show(312, 250);
        const qint64 oldestUs = desk.clock.nowUs() - 240 * second;
        desk.gauges().figures = engine::QueueFigures{0, oldestUs, {{CarrierId{1}, oldestUs}}};
        desk.open();
        auto *strip = desk.page->findChild<Strip *>();
        QTRY_COMPARE(strip->kind(), Strip::Kind::Stop);
        QVERIFY(strip->text().contains(u"although Northline is up"_s));
        QCOMPARE(desk.cell(0, 0, 1), u"Nothing has moved for 4 min"_s);
        QCOMPARE(desk.cell(0, 0, 3), u"4 min"_s);
        auto *what = desk.button(u"What is this?"_s);
        QVERIFY(what);
        what->click();
        QVERIFY(desk.texts().join(u' ').contains(u"answers the keep-alive"_s));
        auto *reconnect = desk.button(u"Reconnect"_s);
        QVERIFY(reconnect);
        reconnect->click();
        QCOMPARE(desk.engine.reconnected, QList<CarrierId>{CarrierId{1}});

        // It moves again: the sentence goes, and its buttons with it.
        desk.gauges().figures = engine::QueueFigures{};
        desk.show(0, 0);
        desk.health->look();
        QTRY_COMPARE(strip->kind(), Strip::Kind::Ok);
        QCOMPARE(desk.cell(0, 0, 1), u"Up"_s);
        QVERIFY(!desk.button(u"Reconnect"_s) || desk.button(u"Reconnect"_s)->isHidden());
    }

    void refusalsAreCountedInWordsMostFrequentFirst()
    {
        Desk desk;
        engine::LineCounts counts;
        counts.carrier = {1};
        counts.refusals = {{0x0b, 4}, {0x58, 1200}};
        desk.gauges().counted = {counts};
        desk.open();
        const auto tables = desk.page->findChildren<RowTable *>();
        QTRY_COMPARE(tables.at(1)->model()->rowCount(), 2);
        const QAbstractItemModelTester lines(tables.at(0)->model());
        const QAbstractItemModelTester refusals(tables.at(1)->model());
        QCOMPARE(desk.cell(1, 0, 1), u"0x00000058"_s);
        QCOMPARE(desk.cell(1, 0, 3), u"1,200"_s);
        QCOMPARE(desk.cell(1, 1, 1), u"0x0000000b"_s);
        QCOMPARE(desk.cell(1, 0, 0), u"It said no: 88."_s);
        QCOMPARE(desk.cell(1, 0, 2), u"Northline"_s);
        desk.gauges().counted.first().refusals[0x0b] = 5000;
        desk.health->look();
        QTRY_COMPARE(desk.cell(1, 0, 3), u"5,000"_s);
    }

    void aDatabaseThatDoesNotAnswerIsSaid()
    {
        Desk desk;
        desk.gauges().figures = fail(ErrorCode::Full, u"There is no space left."_s);
        desk.open();
        auto *strip = desk.page->findChild<Strip *>();
        QTRY_COMPARE(strip->kind(), Strip::Kind::Stop);
        QVERIFY(strip->text().contains(u"There is no space left."_s));
    }

    void enterOnACarrierOpensIt()
    {
        Desk desk;
        desk.open();
        QSignalSpy asked(desk.page.get(), &HealthPage::carrierAsked);
        auto *table = desk.page->findChildren<RowTable *>().first();
        table->chooseRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<CarrierId>(), CarrierId{1});
    }

    void nobodyIsAskedWhileNothingWaitsAndNobodyLooks()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.health->isWaitingToLook());
        desk.page->hide();
        desk.health->look();
        QTRY_VERIFY(!desk.health->isWaitingToLook());
        desk.show(5, 1);
        QTRY_VERIFY(desk.health->isWaitingToLook());
    }
};

QTEST_MAIN(TestHealthPage)
#include "tst_health_page.moc"
