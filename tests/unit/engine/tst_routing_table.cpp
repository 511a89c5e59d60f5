#include "routing_table.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;

class TestRoutingTable : public QObject
{
    Q_OBJECT

    static constexpr CarrierId north{1};
    static constexpr CarrierId baltic{2};
    static constexpr CarrierId spare{3};
    const QString mara = u"+4915112345678"_s;
    const QString ours = u"+15550100142"_s;

    static Route route(qint64 id, const QString &prefix, const QList<RouteCarrier> &carriers)
    {
        Route route;
        route.id = {id};
        route.prefix = prefix;
        route.carriers = carriers;
        return route;
    }

    static RoutingTable table(const QList<Route> &routes, const QList<Sender> &senders = {},
                              const QList<PriceList> &prices = {})
    {
        return RoutingTable({routes, senders, prices, {north, baltic, spare}});
    }

    Sender owned(CarrierId carrier, OtherCarriers others = OtherCarriers::WhenDown) const
    {
        Sender sender;
        sender.number = ours;
        sender.carrier = carrier;
        sender.otherCarriers = others;
        return sender;
    }

    static QString someNumber(QRandomGenerator &random)
    {
        return u"+49"_s + QString::number(1'000'000'000 + random.bounded(2'000'000'000u));
    }

private Q_SLOTS:
    /// A number of a carrier for texts sends its pictures through one that is on, if any is.
    void picturesGoWhereSomethingIsOn()
    {
        Sender sender = owned(north);
        sender.mms = true;
        RoutingTable::Facts facts{{}, {sender}, {}, {north, baltic, spare}};
        facts.mms = {{baltic, 300'000}, {spare, 300'000}};
        const auto carrier = [&] {
            return RoutingTable(facts).mms().choose({ours, mara, {}}, {}).carrier;
        };
        QCOMPARE(carrier(), baltic);
        facts.mmsOff = {baltic};
        QCOMPARE(carrier(), spare);
        facts.mmsOff = {baltic, spare}; // it waits where it always went
        QCOMPARE(carrier(), baltic);
    }

    void theLongestPrefixWinsAmongEqualPriority() // property, against a plain search
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            QList<Route> routes;
            QSet<QString> prefixes;
            for (int i = 0; i < 12; ++i) {
                QString prefix = random.bounded(4) == 0 ? QString() : u"+"_s;
                for (quint32 n = random.bounded(4u); !prefix.isEmpty() && n > 0; --n)
                    prefix += QChar(u'1' + random.bounded(2));
                if (prefix == u"+"_s || prefixes.contains(prefix))
                    continue;
                prefixes.insert(prefix);
                routes.append(route(i + 1, prefix, {{north, 1}}));
            }
            QString number = u"+"_s;
            for (int i = 0; i < 8; ++i)
                number += QChar(u'1' + random.bounded(2));
            QString longest;
            bool any = false;
            for (const QString &prefix : std::as_const(prefixes)) {
                if (number.startsWith(prefix) && (!any || prefix.size() > longest.size())) {
                    longest = prefix;
                    any = true;
                }
            }
            const auto choice = table(routes).choose({{}, number, {}}, {});
            QCOMPARE(choice.route.isValid(), any);
            for (const Route &one : std::as_const(routes)) {
                if (one.id == choice.route)
                    QCOMPARE(one.prefix, longest);
            }
        }
    }

    void priorityGoesBeforeThePrefix()
    {
        Route urgent = route(1, {}, {{baltic, 1}});
        urgent.priority = 1;
        const auto both = table({urgent, route(2, u"+49"_s, {{north, 1}})});
        QCOMPARE(both.choose({{}, mara, {}}, {}).carrier, baltic);
    }

    void senderGoesBeforeCategoryAndBothBeforeNeither()
    {
        Route any = route(1, u"+49"_s, {{north, 1}});
        Route otp = route(2, u"+49"_s, {{baltic, 1}});
        otp.category = u"otp"_s;
        Route mine = route(3, u"+49"_s, {{spare, 1}});
        mine.sender = ours;
        const auto all = table({any, otp, mine});
        QCOMPARE(all.choose({{}, mara, {}}, {}).carrier, north);
        QCOMPARE(all.choose({{}, mara, u"otp"_s}, {}).carrier, baltic);
        QCOMPARE(all.choose({ours, mara, u"otp"_s}, {}).carrier, spare);
        QCOMPARE(all.choose({u"+15550000000"_s, mara, u"marketing"_s}, {}).carrier, north);
    }

    void withoutARouteThereIsNone()
    {
        const auto choice = table({route(1, u"+1"_s, {{north, 1}})}).choose({{}, mara, {}}, {});
        QVERIFY(!choice.carrier.isValid() && !choice.loops);
    }

    void aMessageToItsOwnSenderLoops()
    {
        const auto all = table({route(1, {}, {{north, 1}})}, {owned(north)});
        const auto choice = all.choose({ours, ours, {}}, {});
        QVERIFY(choice.loops);
        QVERIFY(!choice.carrier.isValid());
        QVERIFY(all.explain({ours, ours, {}}, {}).loops);
    }

    void weightsAreKeptWithinFivePercent()
    {
        const auto all = table({route(1, {}, {{north, 3}, {baltic, 1}, {spare, 0}})});
        QRandomGenerator random(11);
        QHash<CarrierId, int> count;
        for (int i = 0; i < 10'000; ++i)
            ++count[all.choose({{}, someNumber(random), {}}, {}).carrier];
        QVERIFY2(qAbs(count[north] - 7'500) < 375, qPrintable(QString::number(count[north])));
        QVERIFY2(qAbs(count[baltic] - 2'500) < 125, qPrintable(QString::number(count[baltic])));
        QCOMPARE(count[spare], 0);
    }

    void onlyTheShareOfTheFallenMoves()
    {
        const auto all = table({route(1, {}, {{north, 1}, {baltic, 1}, {spare, 1}})});
        QRandomGenerator random(13);
        for (int i = 0; i < 1'000; ++i) {
            const QString number = someNumber(random);
            const CarrierId before = all.choose({{}, number, {}}, {}).carrier;
            const CarrierId during = all.choose({{}, number, {}}, {baltic}).carrier;
            QVERIFY(during != baltic);
            if (before != baltic)
                QCOMPARE(during, before);
        }
    }

    void backupsInTheirOrderAndOnlyWhenNobodyElseIsUp()
    {
        const auto all = table({route(1, {}, {{baltic, 0}, {north, 1}, {spare, 0}})});
        const RoutingTable::Ask ask{{}, mara, {}};
        QCOMPARE(all.choose(ask, {}).carrier, north);
        QCOMPARE(all.choose(ask, {north}).carrier, baltic);
        QCOMPARE(all.choose(ask, {north, baltic}).carrier, spare);
        QCOMPARE(all.choose(ask, {north, baltic, spare}).carrier, north); // waits there
    }

    void aSenderStaysWithItsCarrierWhileThatIsUp()
    {
        const QList<Route> routes{route(1, {}, {{north, 1}, {baltic, 1}})};
        const RoutingTable::Ask ask{ours, mara, {}};
        const auto lent = table(routes, {owned(baltic)});
        QCOMPARE(lent.choose(ask, {}).carrier, baltic);
        QCOMPARE(lent.choose(ask, {baltic}).carrier, north);
        QCOMPARE(lent.choose(ask, {baltic, north}).carrier, baltic);
        const auto bound = table(routes, {owned(baltic, OtherCarriers::Never)});
        QCOMPARE(bound.choose(ask, {baltic}).carrier, baltic);
        QVERIFY(bound.choose(ask, {}).bySender);
        // A route without its carrier does not take the sender away from it.
        const auto foreign = table(routes, {owned(spare)});
        QCOMPARE(foreign.choose(ask, {spare}).carrier, spare);
        const auto free =
            table({route(1, {}, {{north, 1}})}, {owned(spare, OtherCarriers::Always)});
        QCOMPARE(free.choose(ask, {}).carrier, north);
    }

    void aRouteThatNamesTheSenderMayTakeItElsewhere()
    {
        Route mine = route(1, u"+49"_s, {{north, 1}});
        mine.sender = ours;
        const auto all = table({mine}, {owned(spare, OtherCarriers::Never)});
        QCOMPARE(all.choose({ours, mara, {}}, {}).carrier, north);
        QCOMPARE(all.choose({ours, u"+15550134477"_s, {}}, {}).carrier, spare);
    }

    void everyRuleSaysWhyItWasNotTaken()
    {
        using Why = RouteVerdict::Why;
        Route otp = route(4, u"+49"_s, {{baltic, 1}});
        otp.category = u"otp"_s;
        Route other = route(5, u"+49"_s, {{baltic, 1}});
        other.sender = u"Fernway"_s;
        const auto all =
            table({route(1, {}, {{north, 1}}), route(2, u"+49"_s, {{north, 2}, {spare, 0}}),
                   route(3, u"+1"_s, {{north, 1}}), otp, other,
                   route(6, u"+491"_s, {{CarrierId{99}, 1}})},
                  {}, {{north, u"EUR"_s, {{u"+49"_s, 75'000}}}});
        const auto answer = all.explain({{}, mara, {}}, {north});
        QHash<qint64, Why> why;
        for (const RouteVerdict &verdict : answer.rules)
            why.insert(verdict.route.id.value, verdict.why);
        QCOMPARE(why[1], Why::Outranked);
        QCOMPARE(why[2], Why::Taken);
        QCOMPARE(why[3], Why::OtherPrefix);
        QCOMPARE(why[4], Why::OtherCategory);
        QCOMPARE(why[5], Why::OtherSender);
        QCOMPARE(why[6], Why::NoCarrier);
        QCOMPARE(answer.carrier, spare);
        QCOMPARE(answer.carriers.size(), 2);
        QVERIFY(!answer.carriers[0].usable);
        QCOMPARE(answer.carriers[0].onePart, (Cost{75'000, u"EUR"_s}));
        QVERIFY(!answer.carriers[1].onePart);
    }

    void pricesByTheLongestPrefix()
    {
        const auto all =
            table({}, {}, {{north, u"USD"_s, {{u"+1"_s, 7'500}, {u"+1555"_s, 9'000}}}});
        QCOMPARE(all.costOf(u"+15550134477"_s, north, 3), (Cost{27'000, u"USD"_s}));
        QCOMPARE(all.costOf(u"+14440134477"_s, north, 1), (Cost{7'500, u"USD"_s}));
        QVERIFY(!all.costOf(mara, north, 1));
        QVERIFY(!all.costOf(mara, baltic, 1));
    }
};

QTEST_GUILESS_MAIN(TestRoutingTable)
#include "tst_routing_table.moc"
