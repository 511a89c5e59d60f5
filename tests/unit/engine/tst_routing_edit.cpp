#include "routing_edit.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::engine;
using namespace Qt::StringLiterals;

class TestRoutingEdit : public QObject
{
    Q_OBJECT

    static Route route(const QString &prefix)
    {
        Route route;
        route.prefix = prefix;
        route.carriers = {{{1}, 1}};
        return route;
    }

    static Sender sender(const QString &number, SenderKind kind)
    {
        Sender sender;
        sender.number = number;
        sender.kind = kind;
        sender.carrier = {1};
        return sender;
    }

private Q_SLOTS:
    void prefixesAreWrittenInOneWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("empty") << u"  "_s << QString();
        QTest::newRow("plus") << u"+49"_s << u"+49"_s;
        QTest::newRow("bare") << u"49"_s << u"+49"_s;
        QTest::newRow("zeros") << u"0049 151"_s << u"+49151"_s;
        QTest::newRow("marks") << u"+1 (555)-01"_s << u"+155501"_s;
    }

    void prefixesAreWrittenInOneWay()
    {
        QFETCH(QString, typed);
        QFETCH(QString, prefix);
        const auto checked = checkRoute(route(typed));
        QVERIFY(checked);
        QCOMPARE(checked->prefix, prefix);
    }

    void routesThatCannotBe()
    {
        QVERIFY(checkRoute(route(u"+0"_s)).error().message.contains(u"+0"_s));
        QVERIFY(!checkRoute(route(u"four"_s)));
        QVERIFY(!checkRoute(route(u"+1234567890123456"_s)));
        Route bad = route({});
        bad.carriers = {};
        QVERIFY(!checkRoute(bad));
        bad.carriers = {{{1}, 1}, {{1}, 2}};
        QVERIFY(!checkRoute(bad));
        bad.carriers = {{{1}, 101}};
        QVERIFY(!checkRoute(bad));
        bad = route({});
        bad.priority = 101;
        QVERIFY(!checkRoute(bad));
    }

    void sendersByKind()
    {
        QCOMPARE(checkSender(sender(u"+1 555 010 0142"_s, SenderKind::LongNumber))->number,
                 u"+15550100142"_s);
        QVERIFY(checkSender(sender(u"Fernway"_s, SenderKind::Alphanumeric)));
        QVERIFY(!checkSender(sender(u"Fernway Bikes"_s, SenderKind::Alphanumeric)));
        QVERIFY(!checkSender(sender(u"12345678901"_s, SenderKind::Alphanumeric)));
        QVERIFY(checkSender(sender(u"4711"_s, SenderKind::ShortCode)));
        QVERIFY(!checkSender(sender(u"47"_s, SenderKind::ShortCode)));
        QVERIFY(!checkSender(sender(u"Fernway"_s, SenderKind::TollFree)));
        QVERIFY(!checkSender(sender({}, SenderKind::LongNumber)));
        Sender one = sender(u"4711"_s, SenderKind::ShortCode);
        one.countries = {u" us"_s, u"CA"_s, u"US"_s, QString()};
        QCOMPARE(checkSender(one)->countries, (QStringList{u"US"_s, u"CA"_s}));
        one.countries = {u"USA"_s};
        QVERIFY(checkSender(one).error().message.contains(u"USA"_s));
        one.countries = {};
        one.limits.perDay = -1;
        QVERIFY(!checkSender(one));
        one = sender(u"4711"_s, SenderKind::ShortCode);
        one.carrier = {};
        QVERIFY(!checkSender(one));
    }

    void priceLists()
    {
        const auto checked =
            checkPrices({{1}, u" eur"_s, {{QString(), 50'000}, {u"0049"_s, 75'000}}});
        QVERIFY(checked);
        QCOMPARE(checked->currency, u"EUR"_s);
        QCOMPARE(checked->prices[1].prefix, u"+49"_s);
        QVERIFY(checkPrices({{1}, {}, {}}));
        QVERIFY(!checkPrices({{1}, {}, {{QString(), 1}}}));
        QVERIFY(!checkPrices({{1}, u"Euro"_s, {}}));
        QVERIFY(!checkPrices({{1}, u"EUR"_s, {{u"49"_s, 1}, {u"+49"_s, 2}}}));
        QVERIFY(!checkPrices({{1}, u"EUR"_s, {{u"49"_s, -1}}}));
    }
};

QTEST_GUILESS_MAIN(TestRoutingEdit)
#include "tst_routing_edit.moc"
