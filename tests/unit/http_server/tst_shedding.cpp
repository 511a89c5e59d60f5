#include "shedding.h"

#include <QTest>

using namespace cordboard::http;
using namespace std::chrono_literals;
using Stage = Standing::Stage;

class TestShedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWorksStays()
    {
        QVERIFY(!whoIsShed({}));
        QVERIFY(!whoIsShed({{1, Stage::Working, 60s}, {2, Stage::Working, 0s}}));
    }

    void inOrder()
    {
        std::vector<Standing> all{
            {1, Stage::Working, 60s},  {2, Stage::Moving, 10ms, 5},   {3, Stage::Idle, 1s},
            {4, Stage::Idle, 9s},      {5, Stage::Moving, 3s, 2'000}, {6, Stage::Moving, 2s, 1'000},
            {7, Stage::HalfOpen, 2ms}, {8, Stage::HalfOpen, 3s},      {9, Stage::Leaving, 100ms},
            {10, Stage::Idle, 20ms},   {11, Stage::Idle, 900ms},
        };
        std::vector<quint64> order;
        while (const auto next = whoIsShed(all)) {
            order.push_back(*next);
            std::erase_if(all, [&](const Standing &standing) { return standing.id == *next; });
        }
        QCOMPARE(order, (std::vector<quint64>{9, 8, 7, 6, 5, 4, 3, 2, 11, 10}));
    }

    void theSlowestBodyGivesWay()
    {
        QVERIFY(!slowestBody({{1, Stage::Moving, 10ms, 1}}));
        QCOMPARE(slowestBody({{1, Stage::Moving, 10ms, 1},
                              {2, Stage::Moving, 2s, 1'000'000},
                              {3, Stage::Moving, 2s, 1'024}}),
                 std::optional<quint64>(3));
    }
};

QTEST_APPLESS_MAIN(TestShedding)
#include "tst_shedding.moc"
