#include "serve_bench.h"
#include "serve_json.h"

#include <QUrl>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::objectOf;
using test::reasonOf;
using test::rowsOf;
using test::ServeBench;

/// Carriers, numbers of ours, routes and the opt-out list, as programs see them.
class TestServeSetUp : public QObject
{
    Q_OBJECT

    const QString ours = u"+15551234567"_s;
    const QString others = u"+15551230000"_s;

    std::unique_ptr<ServeBench> m_bench;

    CarrierId addCarrier()
    {
        Carrier carrier;
        carrier.uuid = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
        carrier.name = u"Northline"_s;
        carrier.host = u"smsc.example"_s;
        carrier.systemId = u"acme"_s;
        carrier.hasPassword = true;
        carrier.senders = {ours};
        return m_bench->engine.addCarrier(carrier);
    }
    http::Response get(const QByteArray &path, const QByteArray &token = ServeBench::reader)
    {
        return m_bench->askAs(token, "GET", path);
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<ServeBench>();
        m_bench->addKey("vb_scoped", KeyRole::Admin, {ours});
    }

    void aCarrierWithItsLine()
    {
        LinkStatus link;
        link.carrier = addCarrier();
        link.name = u"Northline"_s;
        link.state = LinkState::Down;
        link.sentence = u"The carrier refused the password."_s;
        link.waiting = 12;
        BindStatus bind;
        bind.state = LinkState::Down;
        link.binds = {bind};
        m_bench->engine.setLink(link);
        const QJsonObject carrier = rowsOf(get("/v1.0/carriers")).first().toObject();
        QCOMPARE(carrier.value("name"_L1).toString(), u"Northline"_s);
        const QJsonObject line = carrier.value("link"_L1).toObject();
        QCOMPARE(line.value("state"_L1).toString(), u"down"_s);
        QCOMPARE(line.value("sentence"_L1).toString(), link.sentence);
        QCOMPARE(line.value("waiting"_L1).toInt(), 12);
        QCOMPARE(line.value("binds"_L1).toArray().size(), 1);
    }

    // Where it is and whom it logs in as is for admins, the password for nobody.
    void accountsAreForAdmins()
    {
        addCarrier();
        const auto seen = get("/v1.0/carriers");
        QVERIFY(!seen.body.contains("smsc.example") && !seen.body.contains("acme"));
        const auto shown = get("/v1.0/carriers", ServeBench::admin);
        QVERIFY(shown.body.contains("smsc.example") && shown.body.contains("acme"));
        QVERIFY(shown.body.contains("\"has_password\":true"));
        QVERIFY(!shown.body.contains("\"password\""));
        Carrier other;
        other.name = u"Southline"_s;
        other.senders = {others};
        m_bench->engine.addCarrier(other);
        const auto scoped = get("/v1.0/carriers", "vb_scoped");
        QCOMPARE(rowsOf(scoped).size(), 1);
        QVERIFY(!scoped.body.contains("smsc.example"));
    }

    void numbersAndRoutesThatConcernTheKey()
    {
        const CarrierId carrier = addCarrier();
        Sender sender;
        sender.number = ours;
        sender.carrier = carrier;
        sender.limits.perDay = 500;
        m_bench->engine.routing().addSender(sender, 17);
        sender.number = others;
        m_bench->engine.routing().addSender(sender);
        Route route;
        route.prefix = u"+49"_s;
        route.carriers = {{carrier, 3}};
        m_bench->engine.routing().addRoute(route);
        route.sender = others;
        m_bench->engine.routing().addRoute(route);

        const QJsonArray senders = rowsOf(get("/v1.0/senders"));
        QCOMPARE(senders.size(), 2);
        QCOMPARE(senders[0].toObject().value("carrier"_L1).toString(), u"Northline"_s);
        QCOMPARE(senders[0].toObject().value("parts_today"_L1).toInt(), 17);
        QCOMPARE(rowsOf(get("/v1.0/senders", "vb_scoped")).size(), 1);
        const QJsonArray routes = rowsOf(get("/v1.0/routes"));
        QCOMPARE(routes.size(), 2);
        const QJsonObject share =
            routes[0].toObject().value("carriers"_L1).toArray().first().toObject();
        QCOMPARE(share.value("weight"_L1).toInt(), 3);
        QCOMPARE(share.value("carrier_id"_L1).toString(),
                 u"00000001-0002-0003-0405-060708090a0c"_s);
        QCOMPARE(rowsOf(get("/v1.0/routes", "vb_scoped")).size(), 1);
    }

    void aNumberGoesOntoTheListWithEvidence()
    {
        const auto answer = m_bench->askAs(
            ServeBench::sender, "POST", "/v1.0/optouts",
            R"({"number":"+15559876543","reason":"Asked by e-mail","sender":"+1 555 123 4567"})");
        QCOMPARE(answer.status, 200);
        const OptOutEdit edit = m_bench->engine.policies().added.value(0);
        QCOMPARE(edit.source, ConsentSource::Api);
        QCOMPARE(edit.author, u"sender"_s); // the key's name
        QCOMPARE(edit.scope, ours);
        QCOMPARE(edit.reason, u"Asked by e-mail"_s);
        QCOMPARE(objectOf(answer).value("source"_L1).toString(), u"api"_s);
        QCOMPARE(objectOf(answer).value("reason"_L1).toString(), u"Asked by e-mail"_s);
        const QJsonObject row = rowsOf(get("/v1.0/optouts")).first().toObject();
        QCOMPARE(row.value("number"_L1).toString(), u"+15559876543"_s);
        QCOMPARE(row.value("sender"_L1).toString(), ours);
    }

    void andOffWithAReason()
    {
        OptOut entry;
        entry.number = u"+15559876543"_s;
        m_bench->engine.policies().list = {entry};
        const QByteArray path = "/v1.0/optouts/%2B15559876543";
        const auto without = m_bench->askAs(ServeBench::admin, "DELETE", path);
        QCOMPARE(without.status, 400);
        QCOMPARE(reasonOf(without), u"MISSING_REQUEST_PARAMETER"_s);
        QCOMPARE(m_bench->askAs(ServeBench::sender, "DELETE", path + "?reason=x").status, 403);
        const auto done =
            m_bench->askAs(ServeBench::admin, "DELETE", path + "?reason=Signed+the+form");
        QCOMPARE(done.status, 200);
        QCOMPARE(m_bench->engine.policies().removed.value(0).number, entry.number);
        QCOMPARE(m_bench->engine.policies().removed.value(0).reason, u"Signed the form"_s);
        QVERIFY(!objectOf(done).value("tm_delete"_L1).isNull());
        QVERIFY(m_bench->engine.policies().list.isEmpty());
    }

    void badOptOuts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no reason") << QByteArray(R"({"number":"+15559876543"})");
        QTest::newRow("empty reason") << QByteArray(R"({"number":"+15559876543","reason":""})");
        QTest::newRow("no number") << QByteArray(R"({"reason":"x"})");
        QTest::newRow("bad sender")
            << QByteArray(R"({"number":"+15559876543","reason":"x","sender":"no number of ours"})");
        QTest::newRow("unknown field")
            << QByteArray(R"({"number":"+15559876543","reason":"x","scope":"all"})");
    }
    void badOptOuts()
    {
        QFETCH(const QByteArray, body);
        QCOMPARE(m_bench->askAs(ServeBench::sender, "POST", "/v1.0/optouts", body).status, 400);
        QVERIFY(m_bench->engine.policies().added.isEmpty());
    }

    void aKeyForOneNumberDecidesForThatOne()
    {
        const auto post = [this](const QByteArray &sender) {
            QByteArray body = "{'number':'+15559876543','reason':'x','sender':'" + sender + "'}";
            return m_bench->askAs("vb_scoped", "POST", "/v1.0/optouts", body.replace('\'', '"'));
        };
        QCOMPARE(post("").status, 403);
        QCOMPARE(post(others.toLatin1()).status, 403);
        QCOMPARE(post(ours.toLatin1()).status, 200);
        OptOut entry;
        entry.number = u"+15559876000"_s;
        entry.scope = others;
        m_bench->engine.policies().list.append(entry);
        const auto seen = get("/v1.0/optouts", "vb_scoped");
        QCOMPARE(rowsOf(seen).size(), 1);
        // Nor by where the list goes on.
        QVERIFY(!seen.body.contains("5559876000"));
        QCOMPARE(rowsOf(get("/v1.0/optouts")).size(), 2);
    }

    void theListGoesOnByNumber()
    {
        OptOut entry;
        entry.number = u"+15559876543"_s;
        entry.scope = ours;
        m_bench->engine.policies().list = {entry};
        const auto page = get("/v1.0/optouts?page_size=1&search=987");
        const QString token = objectOf(page).value("next_page_token"_L1).toString();
        get("/v1.0/optouts?page_token=" + QUrl::toPercentEncoding(token));
        QCOMPARE(m_bench->engine.policies().queries.value(0).limit, 1);
        QCOMPARE(m_bench->engine.policies().queries.value(0).search, u"987"_s);
        QCOMPARE(m_bench->engine.policies().queries.value(1).after,
                 entry.number + u' ' + entry.scope);
        QCOMPARE(get("/v1.0/optouts?page_size=x").status, 400);
    }

    void whatTheEngineRefuses()
    {
        m_bench->engine.policies().failure =
            Error{ErrorCode::Conflict, u"It is on the list already."_s, {}};
        const auto answer = m_bench->askAs(ServeBench::sender, "POST", "/v1.0/optouts",
                                           R"({"number":"+15559876543","reason":"x"})");
        QCOMPARE(answer.status, 409);
        m_bench->engine.failNext(test::FakeEngine::Call::Carriers,
                                 {ErrorCode::Unreachable, u"The database is gone."_s, u"08006"_s});
        QCOMPARE(get("/v1.0/carriers").status, 503);
    }
};

QTEST_GUILESS_MAIN(TestServeSetUp)
#include "tst_serve_set_up.moc"
