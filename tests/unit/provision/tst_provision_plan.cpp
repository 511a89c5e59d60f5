#include "engine/provision/plan.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::provision;
using namespace Qt::StringLiterals;

class TestProvisionPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsToAnEmptyStore();
    void secondTimeNothingIsLeft();
    void keepsWhatTheFileLeavesOut();
    void warnsAboutOverwriting();
    void replacesAPasswordWithAWarning();
    void noPasswordNeedsNoSealing();
    void movesSenders();
    void swapsSenders();
    void movesRoutes();
    void unknownCarriersAreErrors();
    void aNewCarrierNeedsAHost();
    void aListenersNameNeedsAPassword();

    void senderKeysAreChangedAlone();
    void routesDifferBySenderAndCategory();
    void weightsAndPrioritiesAreReplaced();
    void pricesAreAddedAndReplaced();

private:
    static Route routeTo(const QString &prefix, qint64 carrier)
    {
        Route route;
        route.id = {1};
        route.prefix = prefix;
        route.carriers = {{{carrier}, 1}};
        return route;
    }
    static Provision provision(const QByteArray &bytes)
    {
        return parseProvision(bytes, u"p.json"_s).value_or(Provision());
    }
    static Carrier stored(int id, const QString &name, const QStringList &senders = {})
    {
        Carrier carrier;
        carrier.id = {id};
        carrier.uuid = QUuid::createUuid();
        carrier.name = name;
        carrier.host = u"old.example"_s;
        carrier.hasPassword = true;
        carrier.senders = senders;
        return carrier;
    }
};

void TestProvisionPlan::addsToAnEmptyStore()
{
    const auto plan =
        planProvision(provision(R"({"carriers":[{"name":"lab","host":"h","password":"p"}],
"senders":[{"number":"12345","carrier":"lab"},{"number":"12346","carrier":"lab"}],
"routes":[{"prefix":"","carrier":"lab"}]})"),
                      {});
    QVERIFY(plan);
    QCOMPARE(plan->carriers.size(), 1);
    QCOMPARE(plan->carriers[0].edit.carrier.senders, QStringList({u"12345"_s, u"12346"_s}));
    QCOMPARE(plan->carriers[0].edit.password, u"p"_s);
    QVERIFY(!plan->carriers[0].edit.keepPassword);
    QCOMPARE(plan->routes.size(), 1);
    QCOMPARE(plan->added, 4);
    QCOMPARE(plan->updated, 0);
    QCOMPARE(plan->warnings, QStringList());
}

void TestProvisionPlan::secondTimeNothingIsLeft()
{
    const Stored before{{stored(1, u"lab"_s, {u"12345"_s})}, {routeTo(QString(), 1)}};
    const auto plan = planProvision(provision(R"({"carriers":[{"name":"lab","host":"old.example"}],
"senders":[{"number":"12345","carrier":"lab"}],"routes":[{"prefix":"","carrier":"lab"}]})"),
                                    before);
    QVERIFY(plan);
    QVERIFY(plan->carriers.isEmpty() && plan->routes.isEmpty() && plan->warnings.isEmpty());
    QCOMPARE(plan->added + plan->updated, 0);
}

void TestProvisionPlan::keepsWhatTheFileLeavesOut()
{
    Carrier lab = stored(1, u"lab"_s, {u"12345"_s});
    lab.port = 9999;
    lab.window = 77;
    lab.enabled = false;
    const auto plan =
        planProvision(provision(R"({"carriers":[{"name":"lab","rate":3}]})"), {{lab}, {}});
    QVERIFY(plan);
    QCOMPARE(plan->carriers.size(), 1);
    Carrier expected = lab;
    expected.rate = 3;
    QVERIFY(plan->carriers[0].edit.carrier == expected);
    QVERIFY(plan->carriers[0].edit.keepPassword);
    QCOMPARE(plan->updated, 1);
}

void TestProvisionPlan::warnsAboutOverwriting()
{
    const auto plan = planProvision(
        provision("{\"carriers\":[\n{\"name\":\"lab\",\"host\":\"new.example\",\"tls\":true,"
                  "\"bind\":\"pair\"}]}"),
        {{stored(1, u"lab"_s)}, {}});
    QVERIFY(plan);
    QCOMPARE(
        plan->warnings,
        QStringList(
            {u"p.json, line 2: “host” of the carrier “lab” was “old.example” and is now “new.example”."_s,
             u"p.json, line 2: “bind” of the carrier “lab” was “transceiver” and is now “pair”."_s,
             u"p.json, line 2: “tls” of the carrier “lab” was false and is now true."_s}));
}

void TestProvisionPlan::replacesAPasswordWithAWarning()
{
    const auto plan =
        planProvision(provision(R"({"carriers":[{"name":"lab","password":"topsec99"}]})"),
                      {{stored(1, u"lab"_s)}, {}});
    QVERIFY(plan);
    QCOMPARE(plan->warnings,
             QStringList{u"p.json, line 1: the stored password of the carrier “lab” was replaced "
                         "by the one in the file."_s});
    QVERIFY(!plan->carriers[0].edit.keepPassword);
}

void TestProvisionPlan::noPasswordNeedsNoSealing()
{
    const auto fresh =
        planProvision(provision(R"({"carriers":[{"name":"lab","host":"h","password":""}]})"), {});
    QVERIFY(fresh);
    QVERIFY(fresh->carriers[0].edit.keepPassword);

    Carrier lab = stored(1, u"lab"_s);
    const auto cleared =
        planProvision(provision(R"({"carriers":[{"name":"lab","password":""}]})"), {{lab}, {}});
    QVERIFY(cleared);
    QVERIFY(!cleared->carriers[0].edit.keepPassword);

    lab.hasPassword = false;
    const auto same =
        planProvision(provision(R"({"carriers":[{"name":"lab","password":""}]})"), {{lab}, {}});
    QVERIFY(same);
    QVERIFY(same->carriers.isEmpty());
}

void TestProvisionPlan::movesSenders()
{
    const auto plan =
        planProvision(provision(R"({"senders":[{"number":"+15551234567","carrier":"b"}]})"),
                      {{stored(1, u"a"_s, {u"+15551234567"_s, u"2222"_s}), stored(2, u"b"_s)}, {}});
    QVERIFY(plan);
    QCOMPARE(plan->carriers.size(), 2);
    QVERIFY(plan->carriers[0].losesSenders);
    QCOMPARE(plan->carriers[0].firstSenders, QStringList{u"2222"_s});
    QCOMPARE(plan->carriers[0].edit.carrier.senders, QStringList{u"2222"_s});
    QCOMPARE(plan->carriers[1].edit.carrier.senders, QStringList{u"+15551234567"_s});
    QCOMPARE(plan->warnings,
             QStringList{
                 u"p.json, line 1: the sender …567 went through “a” and now goes through “b”."_s});
}

void TestProvisionPlan::swapsSenders()
{
    const auto plan = planProvision(
        provision(
            R"({"senders":[{"number":"1111","carrier":"b"},{"number":"2222","carrier":"a"}]})"),
        {{stored(1, u"a"_s, {u"1111"_s}), stored(2, u"b"_s, {u"2222"_s})}, {}});
    QVERIFY(plan);
    QCOMPARE(plan->carriers[0].firstSenders, QStringList());
    QCOMPARE(plan->carriers[1].firstSenders, QStringList());
    QCOMPARE(plan->carriers[0].edit.carrier.senders, QStringList{u"2222"_s});
    QCOMPARE(plan->carriers[1].edit.carrier.senders, QStringList{u"1111"_s});
    QCOMPARE(plan->updated, 2);
}

void TestProvisionPlan::movesRoutes()
{
    const auto plan = planProvision(
        provision(R"({"routes":[{"prefix":"+49","carrier":"b"},{"prefix":"+1","carrier":"b"}]})"),
        {{stored(1, u"a"_s), stored(2, u"b"_s)}, {routeTo(u"+49"_s, 1)}});
    QVERIFY(plan);
    QCOMPARE(plan->routes.size(), 2);
    QCOMPARE(plan->added, 1);
    QCOMPARE(plan->updated, 1);
    QCOMPARE(plan->warnings,
             QStringList{
                 u"p.json, line 1: the route “+49” went through “a” and now goes through “b”."_s});
}

void TestProvisionPlan::unknownCarriersAreErrors()
{
    const auto plan =
        planProvision(provision("{\"senders\":[{\"number\":\"1111\",\"carrier\":\"x\"}],\n"
                                "\"routes\":[{\"prefix\":\"\",\"carrier\":\"y\"}]}"),
                      {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Invalid);
    QCOMPARE(
        plan.error().message,
        u"p.json, line 1: there is no carrier “x”, neither in the file nor in the data folder. Add "
        u"it under “carriers”.\n"
        "p.json, line 2: there is no carrier “y”, neither in the file nor in the data folder. Add it under “carriers”."_s);
}

void TestProvisionPlan::aNewCarrierNeedsAHost()
{
    const auto plan = planProvision(provision(R"({"carriers":[{"name":"lab"}]})"), {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().message,
             u"p.json, line 1: “host” is missing in the carrier “lab”, which is a new one."_s);
}

void TestProvisionPlan::aListenersNameNeedsAPassword()
{
    const auto plan = planProvision(
        provision(
            R"({"carriers":[{"name":"m","kind":"mm7","url":"https://x.example/","listen_username":"mmsc"}]})"),
        {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().message,
             u"p.json, line 1: “listen_password” is missing in the carrier “m”: a name alone lets "
             "nobody in."_s);
}

void TestProvisionPlan::senderKeysAreChangedAlone()
{
    Sender before;
    before.number = u"12345"_s;
    before.carrier = {1};
    before.limits.perDay = 100;
    before.mms = true;
    const Stored stored{{this->stored(1, u"lab"_s, {u"12345"_s})}, {}, {before}};
    const auto with = [&](const QByteArray &keys) {
        return planProvision(
            provision("{\"senders\":[{\"number\":\"12345\",\"carrier\":\"lab\"," + keys + "}]}"),
            stored);
    };
    const auto same = with(R"("mms":true,"per_day":100)");
    QVERIFY(same && same->senders.isEmpty() && same->warnings.isEmpty());
    const auto changed = with(R"("per_day":5,"countries":["US"])");
    QVERIFY(changed);
    QCOMPARE(changed->senders.size(), 1);
    QCOMPARE(changed->updated, 1);
    QCOMPARE(changed->warnings.size(), 1);
    Sender after = before;
    copySenderKeys(changed->senders[0].extras, changed->senders[0].given, after);
    QCOMPARE(after.limits.perDay, 5);
    QCOMPARE(after.countries, QStringList{u"US"_s});
    QVERIFY(after.mms);
    QVERIFY(changed->carriers.isEmpty());
}

void TestProvisionPlan::routesDifferBySenderAndCategory()
{
    const auto plan = planProvision(
        provision(
            R"({"routes":[{"prefix":"+49","carrier":"b","category":"otp"},{"prefix":"+49","carrier":"a"}]})"),
        {{stored(1, u"a"_s), stored(2, u"b"_s)}, {routeTo(u"+49"_s, 1)}});
    QVERIFY(plan);
    QCOMPARE(plan->routes.size(), 1);
    QCOMPARE(plan->routes[0].route.category, u"otp"_s);
    QVERIFY(!plan->routes[0].route.id.isValid());
}

void TestProvisionPlan::weightsAndPrioritiesAreReplaced()
{
    const auto plan = planProvision(
        provision(
            R"({"routes":[{"prefix":"+49","priority":2,"carriers":[{"carrier":"a","weight":3},{"carrier":"b","weight":0}]}]})"),
        {{stored(1, u"a"_s), stored(2, u"b"_s)}, {routeTo(u"+49"_s, 1)}});
    QVERIFY(plan);
    QCOMPARE(plan->routes.size(), 1);
    QCOMPARE(plan->routes[0].route.priority, 2);
    QCOMPARE(plan->routes[0].carriers, (QList<ProvisionShare>{{u"a"_s, 3}, {u"b"_s, 0}}));
    QVERIFY(plan->warnings[0].contains(u"went through “a” and now goes through “a”, “b”."_s));
}

void TestProvisionPlan::pricesAreAddedAndReplaced()
{
    const auto plan = planProvision(
        provision(
            R"({"prices":[{"carrier":"a","prefix":"","price":"0.05","currency":"EUR"},{"carrier":"a","prefix":"+49","price":"0.075","currency":"EUR"},{"carrier":"a","prefix":"+1","price":"0.01","currency":"EUR"}]})"),
        {{stored(1, u"a"_s)},
         {},
         {},
         {{{1}, u"EUR"_s, {{QString(), 50'000}, {u"+49"_s, 70'000}}}}});
    QVERIFY(plan);
    QCOMPARE(plan->prices.size(), 2);
    QCOMPARE(plan->added, 1);
    QCOMPARE(plan->updated, 1);
    QCOMPARE(plan->prices[0].price, (Price{u"+49"_s, 75'000}));
}

QTEST_GUILESS_MAIN(TestProvisionPlan)
#include "tst_provision_plan.moc"
