#include "json_schema.h"
#include "openapi.h"
#include "serve_bench.h"
#include "unit/webhook/hook_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace cordboard;
using namespace cordboard::webhook;
using namespace Qt::StringLiterals;
using cordboard::test::JsonSchema;
using cordboard::test::ServeBench;

namespace {

/// The API over a real forwarder, its database and a receiver.
struct Bench : HookFixture
{
    Bench()
    {
        serve::ApiOptions options;
        options.webhooks = service.get();
        api.restart(options);
    }

    QJsonObject ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                    int wanted = 200)
    {
        const http::Response answer = api.askAs(ServeBench::admin, method, target, body);
        if (answer.status != wanted)
            qWarning("%d %s", answer.status, answer.body.constData());
        status = answer.status;
        return QJsonDocument::fromJson(answer.body).object();
    }

    QByteArray made(const QByteArray &more = {})
    {
        const QJsonObject webhook =
            ask("POST", "/v1.0/webhooks",
                "{\"url\":\"" + receiver.url().toUtf8() + "\",\"secret\":\"" + secret.toUtf8() +
                    "\",\"allow_private\":true" + more + '}');
        return "/v1.0/webhooks/" + webhook[u"id"_s].toString().toLatin1();
    }

    QString reasonOf(const QJsonObject &answer) const
    {
        return answer[u"error"_s].toObject()[u"reason"_s].toString();
    }

    ServeBench api;
    int status = 0;
};

} // namespace

class TestServeWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsMadeSeenChangedAndRemoved()
    {
        Bench b;
        const QByteArray path = b.made(R"(,"name":"their CRM","events":["message_received"])");
        QCOMPARE(b.status, 200);
        const QJsonObject seen = b.ask("GET", path);
        QCOMPARE(seen[u"name"_s].toString(), u"their CRM"_s);
        QCOMPARE(seen[u"url"_s].toString(), b.receiver.url());
        QCOMPARE(seen[u"naming"_s].toString(), u"seed"_s);
        QCOMPARE(seen[u"events"_s].toArray(), QJsonArray{u"message_received"_s});
        QCOMPARE(seen[u"status"_s].toString(), u"active"_s);
        QVERIFY(!seen.contains(u"secret"_s));
        const QJsonObject changed = b.ask("PUT", path, R"({"timeout_seconds":9})");
        QCOMPARE(changed[u"timeout_seconds"_s].toInt(), 9);
        QCOMPARE(changed[u"name"_s].toString(), u"their CRM"_s);
        QVERIFY(!changed.contains(u"secret"_s)); // it is not new
        QCOMPARE(b.ask("GET", "/v1.0/webhooks")[u"result"_s].toArray().size(), 1);
        QCOMPARE(b.ask("DELETE", path)[u"timeout_seconds"_s].toInt(), 9);
        QCOMPARE(b.reasonOf(b.ask("GET", path, {}, 404)), u"WEBHOOK_NOT_FOUND"_s);
        QVERIFY(b.ask("GET", "/v1.0/webhooks")[u"result"_s].toArray().isEmpty());
    }

    void aSecretThatIsMadeIsShownOnce()
    {
        Bench b;
        const QJsonObject made =
            b.ask("POST", "/v1.0/webhooks", R"({"url":"https:\/\/example.com/"})");
        QVERIFY(made[u"secret"_s].toString().startsWith(u"whsec_"));
        const QByteArray path = "/v1.0/webhooks/" + made[u"id"_s].toString().toLatin1();
        QVERIFY(!b.ask("GET", path).contains(u"secret"_s));
        const QString rotated = b.ask("POST", path + "/rotate")[u"secret"_s].toString();
        QVERIFY(rotated.startsWith(u"whsec_") && rotated != made[u"secret"_s].toString());
    }

    /// Without a keyring and a passphrase: after the next start it is not there any more.
    void aSecretThatWillNotLastIsSaidToBeOne()
    {
        Bench b;
        const QByteArray body = R"({"url":"https:\/\/example.com/"})";
        QVERIFY(!b.ask("POST", "/v1.0/webhooks", body).contains(u"warning"_s));
        b.vault = SharedVault(secrets::Vault::forThisRun().value().release());
        const QJsonObject made = b.ask("POST", "/v1.0/webhooks", body);
        QVERIFY(made[u"warning"_s].toString().contains(u"--passphrase-file"_s));
        const QByteArray path = "/v1.0/webhooks/" + made[u"id"_s].toString().toLatin1();
        QVERIFY(!b.ask("GET", path).contains(u"warning"_s));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("no url") << QByteArray("{}") << u"url"_s;
        QTest::newRow("private") << QByteArray(R"({"url":"http:\/\/127.0.0.1/"})") << u"“url”: "_s;
        QTest::newRow("unknown") << QByteArray(R"({"url":"https:\/\/example.com/","evnts":[]})")
                                 << u"Did you mean “events”"_s;
        QTest::newRow("event") << QByteArray(R"({"url":"https:\/\/example.com/","events":["x"]})")
                               << u"“events”: "_s;
        QTest::newRow("secret") << QByteArray(R"({"url":"https:\/\/example.com/","secret":"zq7"})")
                                << u"“secret”: "_s;
        QTest::newRow("method") << QByteArray(R"({"url":"https:\/\/example.com/","method":"HEAD"})")
                                << u"“method”: "_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        Bench b;
        const QJsonObject answer = b.ask("POST", "/v1.0/webhooks", body, 400);
        QCOMPARE(b.status, 400);
        QCOMPARE(b.reasonOf(answer), u"INVALID_ARGUMENT"_s);
        const QString message = answer[u"error"_s].toObject()[u"message"_s].toString();
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY(!message.contains(u"zq7"_s));
    }

    void deliveriesAreListedPagedAndReplayed()
    {
        Bench b;
        const QByteArray path = b.made();
        for (int i = 0; i < 5; ++i)
            b.receive(u"+15551234567"_s, u"text %1"_s.arg(i));
        WAIT_FOR(b.receiver.requests.size() == 5);
        WAIT_FOR(b.ask("GET", path + "/deliveries?status=done")[u"result"_s].toArray().size() == 5);
        QSet<QString> ids;
        QByteArray token;
        do {
            const QJsonObject page =
                b.ask("GET", path + "/deliveries?page_size=2&page_token=" + token);
            for (const QJsonValue &row : page[u"result"_s].toArray())
                ids.insert(row[u"id"_s].toString());
            token = page[u"next_page_token"_s].toString().toLatin1();
        } while (!token.isEmpty());
        QCOMPARE(ids.size(), 5);

        const QByteArray one = path + "/deliveries/" + ids.begin()->toLatin1();
        const QJsonObject detail = b.ask("GET", one);
        QCOMPARE(detail[u"attempts"_s].toArray().size(), 1);
        QVERIFY(detail[u"request"_s].toObject()[u"body"_s].toString().startsWith(
            u"{\"type\":\"message_received\""));
        QCOMPARE(b.ask("POST", one + "/replay")[u"count"_s].toInt(), 1);
        WAIT_FOR(b.receiver.requests.size() == 6);
        QCOMPARE(b.receiver.requests[5].headers.value("webhook-id"),
                 "evt_" + ids.begin()->toLatin1());

        const QByteArray range = R"("from":"2020-01-01T00:00:00Z")";
        WAIT_FOR(b.ask("GET", path + "/deliveries?status=done")[u"result"_s].toArray().size() == 5);
        const QJsonObject dry =
            b.ask("POST", path + "/replay", '{' + range + R"(,"dry_run":true})");
        QCOMPARE(dry[u"count"_s].toInt(), 5);
        QVERIFY(dry[u"dry_run"_s].toBool());
        QCOMPARE(b.receiver.requests.size(), 6);
        QCOMPARE(b.ask("POST", path + "/replay", '{' + range + '}')[u"count"_s].toInt(), 5);
        WAIT_FOR(b.receiver.requests.size() == 11);
        b.ask("POST", path + "/replay", "{}", 400);
        QCOMPARE(b.status, 400);
        b.ask("GET", path + "/deliveries?status=lost", {}, 400);
        QCOMPARE(b.status, 400);
        QCOMPARE(b.reasonOf(b.ask("GET", path + "/deliveries/" + path.right(36), {}, 404)),
                 u"DELIVERY_NOT_FOUND"_s);
    }

    void testPauseAndResume()
    {
        Bench b;
        const QByteArray path = b.made();
        QCOMPARE(b.ask("POST", path + "/pause")[u"status"_s].toString(), u"paused"_s);
        const QString event = b.ask("POST", path + "/test")[u"id"_s].toString();
        WAIT_FOR(b.receiver.requests.size() == 1);
        QCOMPARE(b.receiver.requests[0].headers.value("webhook-id"), "evt_" + event.toLatin1());
        WAIT_FOR(b.ask("GET", path)[u"waiting"_s].toInt() == 0); // what came of the test is written
        b.receive(u"+15551234567"_s, u"kept"_s);
        WAIT_FOR(b.ask("GET", path)[u"waiting"_s].toInt() == 1);
        QCOMPARE(b.ask("POST", path + "/resume")[u"status"_s].toString(), u"active"_s);
        WAIT_FOR(b.receiver.requests.size() == 2);
    }

    void answersAreAsDescribed()
    {
        const QJsonObject document =
            QJsonDocument::fromJson(serve::openApiDocument(u"1.2.3"_s, true)).object();
        JsonSchema schemas(document[u"components"_s].toObject()[u"schemas"_s].toObject());
        const auto mustFit = [&schemas](const QString &name, const QJsonObject &answer) {
            const QStringList wrong = schemas.check(name, answer);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        };
        Bench b;
        mustFit(u"Webhook"_s,
                b.ask("POST", "/v1.0/webhooks", R"({"url":"https:\/\/example.com/"})"));
        const QByteArray path = b.made();
        b.answerWith(500);
        b.receive(u"+15551234567"_s, u"hello"_s);
        WAIT_FOR(b.ask("GET", path)[u"failures_in_row"_s].toInt() == 1);
        mustFit(u"Webhook"_s, b.ask("GET", path));
        mustFit(u"WebhookList"_s, b.ask("GET", "/v1.0/webhooks"));
        mustFit(u"WebhookSecret"_s, b.ask("POST", path + "/rotate"));
        mustFit(u"WebhookTest"_s, b.ask("POST", path + "/test"));
        const QJsonObject page = b.ask("GET", path + "/deliveries");
        mustFit(u"DeliveryList"_s, page);
        for (const QJsonValue &row : page[u"result"_s].toArray())
            mustFit(u"Delivery"_s,
                    b.ask("GET", path + "/deliveries/" + row[u"id"_s].toString().toLatin1()));
        mustFit(u"ReplayCount"_s,
                b.ask("POST", path + "/replay", R"({"only_dead":true,"dry_run":true})"));
    }

    void onlyAdminsOfAllNumbers()
    {
        Bench b;
        b.made();
        QCOMPARE(b.api.askAs(ServeBench::reader, "GET", "/v1.0/webhooks").status, 403);
        QCOMPARE(b.api.askAs(ServeBench::sender, "GET", "/v1.0/webhooks").status, 403);
        b.api.addKey("vb_someofthemsomeofthemsomeofthem000", KeyRole::Admin, {u"+15551234567"_s});
        QCOMPARE(
            b.api.askAs("vb_someofthemsomeofthemsomeofthem000", "GET", "/v1.0/webhooks").status,
            403);
        QCOMPARE(b.api.ask("GET", "/v1.0/webhooks").status, 401);
        b.api.restart({}); // without a forwarder there are no such routes
        QCOMPARE(b.api.askAs(ServeBench::admin, "GET", "/v1.0/webhooks").status, 404);
    }
};

QTEST_GUILESS_MAIN(TestServeWebhooks)
#include "tst_serve_webhooks.moc"
