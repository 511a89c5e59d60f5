#include "json_schema.h"
#include "serve_bench.h"
#include "serve_json.h"

#include "event_json.h"
#include "openapi.h"
#include "route_table.h"
#include "views/json_reader.h"

#include <QFile>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::JsonSchema;
using test::objectOf;
using test::ServeBench;

namespace {

MessageRecord aMessage()
{
    MessageRecord message;
    message.uuid = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
    message.source = u"+15551234567"_s;
    message.text = u"Hello"_s;
    message.reference = u"order 7"_s;
    message.createdUs = 1'795'671'600'123'456;
    TargetRecord target;
    target.destination = u"+15559876543"_s;
    target.state = TargetState::Failed;
    target.reason = {ReasonCode::CarrierRefused, u"0x0B"_s};
    target.createdUs = message.createdUs;
    target.updatedUs = message.createdUs + 1;
    target.possibleDuplicate = true;
    message.targets.append(target);
    message.counts = TargetCounts();
    return message;
}

} // namespace

/// /openapi.json is the table of routes, and what is answered is what it says.
class TestServeOpenApi : public QObject
{
    Q_OBJECT

    QJsonObject m_document;

    JsonSchema schemas() const
    {
        return JsonSchema(
            m_document.value("components"_L1).toObject().value("schemas"_L1).toObject());
    }
    void mustFit(const QString &schema, const QByteArray &json) const
    {
        const QStringList wrong = schemas().check(schema, objectOf(json));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n') + u'\n' + QString::fromUtf8(json)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray json = serve::openApiDocument(u"1.2.3"_s, true);
        const auto strict = views::readJson(json);
        QVERIFY2(strict, strict ? "" : qPrintable(strict.error().message));
        m_document = objectOf(json);
        QCOMPARE(m_document.value("openapi"_L1).toString(), u"3.1.0"_s);
    }

    void itIsServedWithoutAKey()
    {
        ServeBench bench;
        const auto answer = bench.ask("GET", "/openapi.json");
        QCOMPARE(answer.status, 200);
        // What cannot be asked here is not described.
        QVERIFY(!objectOf(answer)
                     .value("paths"_L1)
                     .toObject()
                     .value("/v1.0/customer"_L1)
                     .toObject()
                     .contains("put"_L1));
    }

    void eachRouteIsThereAndNothingElse()
    {
        const QJsonObject paths = m_document.value("paths"_L1).toObject();
        QStringList described;
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            for (const QString &method : path->toObject().keys())
                described.append(method.toUpper() + u' ' + path.key());
        }
        QStringList routes;
        for (const serve::Endpoint &endpoint : serve::endpoints())
            routes.append(QLatin1String(endpoint.method) + u' ' + QLatin1String(endpoint.pattern));
        described.sort();
        routes.sort();
        QCOMPARE(described, routes);
        QStringList ids;
        for (const QJsonValue &path : paths) {
            for (const QJsonValue &operation : path.toObject())
                ids.append(operation.toObject().value("operationId"_L1).toString());
        }
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void eachSchemaThatIsNamedIsThere()
    {
        const QByteArray json = serve::openApiDocument({}, true);
        const QJsonObject all =
            m_document.value("components"_L1).toObject().value("schemas"_L1).toObject();
        qsizetype at = 0;
        int named = 0;
        const QByteArray prefix = JsonSchema::prefix().toLatin1();
        while ((at = json.indexOf(prefix, at)) >= 0) {
            at += prefix.size();
            const QByteArray name = json.mid(at, json.indexOf('"', at) - at);
            QVERIFY2(all.contains(QString::fromLatin1(name)), name.constData());
            ++named;
        }
        QVERIFY(named > 100);
    }

    void parametersOfAPathAreDescribed()
    {
        const QJsonObject operation = m_document.value("paths"_L1)
                                          .toObject()
                                          .value("/v1.0/optouts/{number}"_L1)
                                          .toObject()
                                          .value("delete"_L1)
                                          .toObject();
        QStringList names;
        for (const QJsonValue &parameter : operation.value("parameters"_L1).toArray()) {
            const QJsonObject one = parameter.toObject();
            names.append(one.value("in"_L1).toString() + u' ' + one.value("name"_L1).toString() +
                         (one.value("required"_L1).toBool() ? u"!"_s : QString()));
        }
        QCOMPARE(names, (QStringList{u"path number!"_s, u"query reason!"_s, u"query sender"_s}));
    }

    void answersAreAsDescribed()
    {
        ServeBench bench;
        bench.records().stored = {aMessage()};
        ConversationRecord thread;
        thread.uuid = QUuid::createUuid();
        thread.ourNumber = u"+15551234567"_s;
        thread.peerNumber = u"+15559876543"_s;
        thread.createdUs = 1'795'671'600'123'456;
        bench.records().threads = {thread};
        Carrier carrier;
        carrier.name = u"Northline"_s;
        LinkStatus link;
        link.carrier = bench.engine.addCarrier(carrier);
        link.name = carrier.name;
        link.binds = {BindStatus()};
        bench.engine.setLink(link);
        Sender sender;
        sender.number = u"+15551234567"_s;
        bench.engine.routing().addSender(sender);
        Route route;
        route.carriers = {{link.carrier, 1}};
        bench.engine.routing().addRoute(route);
        OptOut out;
        out.number = u"+15559876543"_s;
        bench.engine.policies().list = {out};
        bench.engine.sorting().add(u"VIP"_s, 3);
        bench.engine.programs().fakeDesk.block(u"+15550001111"_s);
        bench.askAs(ServeBench::admin, "POST", "/v1.0/accesskeys", R"({"name":"shop"})");
        for (const serve::Endpoint &endpoint : serve::endpoints()) {
            const QByteArray path = endpoint.pattern;
            // Those of webhooks are looked at in tst_serve_webhooks.
            if (endpoint.needsWebhooks || QByteArrayView(endpoint.method) != "GET" ||
                path.contains('{') || *endpoint.answer == '\0' ||
                QByteArrayView(endpoint.answer) == "Metrics")
                continue;
            const auto answer = bench.askAs(ServeBench::admin, "GET", path);
            QCOMPARE(answer.status, 200);
            mustFit(QString::fromLatin1(endpoint.answer), answer.body);
            if (QByteArrayView(endpoint.answer).endsWith("List"))
                QVERIFY2(!test::rowsOf(answer).isEmpty(), path.constData());
        }
        mustFit(u"Error"_s, bench.ask("GET", "/v1.0/messages").body);
        mustFit(u"AccessKey"_s,
                bench.askAs(ServeBench::admin, "POST", "/v1.0/accesskeys", R"({"name":"x"})").body);
        mustFit(u"OptOut"_s, bench
                                 .askAs(ServeBench::admin, "POST", "/v1.0/optouts",
                                        R"({"number":"+15559876543","reason":"x"})")
                                 .body);
        mustFit(u"Event"_s, serve::eventJson({engine::NewsItem::Kind::Updated,
                                              1'795'671'600'123'457, aMessage(), 3},
                                             WebhookNaming::Voipbin, QUuid::createUuid()));
    }

    // An example that does not hold is worse than none.
    void theExamplesOfTheDocsHold()
    {
        QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/docs/api.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        int checked = 0;
        // ```json Message … ```
        qsizetype at = 0;
        while ((at = text.indexOf("```json ", at)) >= 0) {
            at += 8;
            const qsizetype line = text.indexOf('\n', at);
            const QString schema = QString::fromUtf8(text.mid(at, line - at)).trimmed();
            const qsizetype end = text.indexOf("```", line);
            const QByteArray json = text.mid(line, end - line);
            const auto strict = views::readJson(json);
            QVERIFY2(strict,
                     qPrintable(schema + u": "_s + (strict ? QString() : strict.error().message)));
            mustFit(schema, json);
            ++checked;
            at = end;
        }
        QVERIFY(checked >= 8);
    }

    // The judge itself must find what is wrong.
    void theJudgeSees()
    {
        QVERIFY(!schemas().check(u"Health"_s, QJsonObject()).isEmpty());
        QVERIFY(
            !schemas()
                 .check(u"OptOutRequest"_s, QJsonObject{{"number"_L1, 5}, {"reason"_L1, u"x"_s}})
                 .isEmpty());
        QVERIFY(
            !schemas()
                 .check(u"OptOutRequest"_s,
                        QJsonObject{{"number"_L1, u"1"_s}, {"reason"_L1, u"x"_s}, {"more"_L1, 1}})
                 .isEmpty());
        QVERIFY(!schemas().check(u"Time"_s, u"yesterday"_s).isEmpty());
        QVERIFY(!schemas().check(u"NoSuchSchema"_s, QJsonObject()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServeOpenApi)
#include "tst_serve_openapi.moc"
