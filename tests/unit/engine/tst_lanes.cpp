#include "support/flight_bench.h"

#include <QTest>

#include <algorithm>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FakeLink;
using test::FlightBench;

/// Who leaves first when more waits than the line takes (issue: lanes, each with a ceiling).
class TestLanes : public QObject
{
    Q_OBJECT

    static void queue(FlightBench &bench, int broadcasts, int single)
    {
        bench.link->setState(LinkState::Down);
        for (int i = 0; i < broadcasts; ++i)
            bench.send(u"b"_s, Origin::Broadcast);
        for (int i = 0; i < single; ++i)
            bench.send(u"s"_s);
    }

    /// Lets the carrier answer one after the other until `count` have left.
    static void letLeave(FlightBench &bench, int count)
    {
        bench.link->setState(LinkState::Up);
        for (int answered = 0; bench.line->submitted().size() < count; ++answered) {
            QVERIFY(bench.until([&] { return bench.line->submitted().size() > answered; }));
            bench.link->accept(bench.line->submitted()[answered].attempt,
                               QString::number(answered));
        }
    }

    static int broadcastsIn(const FlightBench &bench, int first)
    {
        const auto submitted = bench.line->submitted().first(first);
        return int(std::count_if(submitted.begin(), submitted.end(),
                                 [](const auto &part) { return part.userData == "b"; }));
    }

private Q_SLOTS:
    void whatIsForOnePersonOvertakes()
    {
        FlightBench bench;
        bench.link->setWindow(4);
        queue(bench, 20, 3);
        letLeave(bench, 4);
        QCOMPARE(broadcastsIn(bench, 4), 1);
    }

    void broadcastsGetOnePlaceInFive_data()
    {
        QTest::addColumn<int>("window");
        QTest::newRow("one") << 1;
        QTest::newRow("five") << 5;
        QTest::newRow("seven") << 7;
    }

    void broadcastsGetOnePlaceInFive()
    {
        QFETCH(int, window);
        FlightBench bench;
        bench.link->setWindow(window);
        queue(bench, 40, 40);
        letLeave(bench, 35);
        const int bulk = broadcastsIn(bench, 35);
        QVERIFY2(bulk >= 6 && bulk <= 7, qPrintable(QString::number(bulk)));
    }

    void aloneEachHasTheWholeLine()
    {
        FlightBench bench;
        bench.link->setWindow(10);
        queue(bench, 10, 0);
        bench.link->setState(LinkState::Up);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 10; }));
        for (const auto &part : bench.line->submitted())
            bench.link->accept(part.attempt, QString::number(part.attempt.value));
        queue(bench, 0, 10);
        bench.link->setState(LinkState::Up);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 20; }));
    }
};

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
