#include "serve_bench.h"
#include "serve_json.h"
#include "webhook/face/webhooks.h"

#include <QPromise>
#include <QSemaphore>

#include <thread>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::objectOf;
using test::ServeBench;
using webhook::WebhookEdit;
using webhook::WebhookSummary;

namespace {

const QByteArray path = "/v1.0/customer";

/// Endpoints in memory; what is not about them fails.
class HookShelf final : public webhook::Webhooks
{
public:
    QList<WebhookEndpoint> stored;
    QList<QUuid> resumed;
    /// When set, what endpoints() waits for.
    std::shared_ptr<QPromise<Result<QList<WebhookSummary>>>> held;

    WebhookEndpoint &add(WebhookNaming naming, const QString &url, qint64 createdUs)
    {
        WebhookEndpoint endpoint;
        endpoint.uuid = QUuid::createUuid();
        endpoint.naming = naming;
        endpoint.url = url;
        endpoint.createdUs = createdUs;
        stored.append(endpoint);
        return stored.last();
    }

    QFuture<Result<QList<WebhookSummary>>> endpoints() override
    {
        if (held)
            return held->future();
        QList<WebhookSummary> summaries;
        for (const WebhookEndpoint &endpoint : stored) {
            WebhookSummary summary;
            summary.endpoint = endpoint;
            summaries.append(summary);
        }
        return ready<QList<WebhookSummary>>(summaries);
    }
    QFuture<Result<webhook::SavedWebhook>> save(const WebhookEdit &edit) override
    {
        if (!edit.endpoint.url.startsWith(u"https://"_s))
            return ready<webhook::SavedWebhook>(
                fail(ErrorCode::Invalid, u"This address must begin with https://."_s, u"url"_s));
        for (WebhookEndpoint &endpoint : stored) {
            if (endpoint.uuid != edit.endpoint.uuid)
                continue;
            endpoint = edit.endpoint;
            return ready<webhook::SavedWebhook>(webhook::SavedWebhook{endpoint, {}});
        }
        WebhookEndpoint made = edit.endpoint;
        made.uuid = QUuid::createUuid();
        stored.append(made);
        const bool makes = edit.mode == WebhookEdit::Secret::Make;
        return ready<webhook::SavedWebhook>(
            webhook::SavedWebhook{made, makes ? u"whsec_x"_s : QString()});
    }
    QFuture<Result<void>> remove(const QUuid &uuid) override
    {
        stored.removeIf([&](const WebhookEndpoint &endpoint) { return endpoint.uuid == uuid; });
        return ready<void>({});
    }
    QFuture<Result<void>> resume(const QUuid &uuid) override
    {
        resumed.append(uuid);
        return ready<void>({});
    }

    QFuture<Result<WebhookSummary>> endpoint(const QUuid &) override
    {
        return none<WebhookSummary>();
    }
    QFuture<Result<void>> pause(const QUuid &) override { return none<void>(); }
    QFuture<Result<void>> tryNow(const QUuid &) override { return none<void>(); }
    QFuture<Result<QString>> rotate(const QUuid &) override { return none<QString>(); }
    QFuture<Result<QList<webhook::WebhookKeyInfo>>> keys(const QUuid &) override
    {
        return none<QList<webhook::WebhookKeyInfo>>();
    }
    QFuture<Result<QUuid>> sendTest(const QUuid &) override { return none<QUuid>(); }
    QFuture<Result<webhook::DeliveriesPage>> deliveries(const webhook::DeliveriesQuery &) override
    {
        return none<webhook::DeliveriesPage>();
    }
    QFuture<Result<QList<WebhookDelivery>>> deliveriesByEvents(const QUuid &,
                                                               const QList<qint64> &) override
    {
        return none<QList<WebhookDelivery>>();
    }
    QFuture<Result<WebhookDeliveryDetail>> delivery(const QUuid &, const QUuid &) override
    {
        return none<WebhookDeliveryDetail>();
    }
    QFuture<Result<int>> replay(const webhook::ReplayRequest &) override { return none<int>(); }
    void setWatch(std::function<void()>) override {}
    Changes takeChanges() override { return {}; }

private:
    template<class T>
    static QFuture<Result<T>> ready(Result<T> result)
    {
        return QtFuture::makeReadyFuture(std::move(result));
    }
    template<class T>
    static QFuture<Result<T>> none()
    {
        return ready<T>(fail(ErrorCode::NotFound, u"There is none."_s));
    }
};

} // namespace

/// /v1.0/customer: VoIPBIN's way to one webhook.
class TestServeCustomer : public QObject
{
    Q_OBJECT

    HookShelf m_hooks;
    std::unique_ptr<ServeBench> m_bench;

    /// With ' for ".
    http::Response put(QByteArray body)
    {
        return m_bench->askAs(ServeBench::admin, "PUT", path, body.replace('\'', '"'));
    }
    http::Response get() { return m_bench->askAs(ServeBench::admin, "GET", path); }

private Q_SLOTS:
    void init()
    {
        m_hooks = {};
        serve::ApiOptions options;
        options.webhooks = &m_hooks;
        m_bench = std::make_unique<ServeBench>(options);
    }

    void withoutWebhooksThereIsNothingToChange()
    {
        ServeBench bench;
        const auto answer = bench.askAs(ServeBench::reader, "GET", path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(objectOf(answer).value("id"_L1).toString(),
                 bench.engine.programs().customer().toString(QUuid::WithoutBraces));
        QCOMPARE(objectOf(answer).value("webhook_uri"_L1).toString(), QString());
        QCOMPARE(bench.askAs(ServeBench::admin, "PUT", path, "{}").status, 405);
    }

    void anAddressMakesAWebhookInVoipbinsWords()
    {
        const auto answer = put("{'webhook_uri':'https://a.example/in','webhook_method':'PUT'}");
        QCOMPARE(answer.status, 200);
        QCOMPARE(objectOf(answer).value("webhook_secret"_L1).toString(), u"whsec_x"_s);
        QCOMPARE(ServeBench::header(answer, "Cache-Control"), "no-store");
        QCOMPARE(m_hooks.stored.size(), 1);
        QCOMPARE(m_hooks.stored.first().naming, WebhookNaming::Voipbin);
        QCOMPARE(m_hooks.stored.first().method, u"PUT"_s);
        const auto shown = get();
        QCOMPARE(objectOf(shown).value("webhook_uri"_L1).toString(), u"https://a.example/in"_s);
        QVERIFY(!shown.body.contains("webhook_secret"));
    }

    void theOldestOfItsNamingIsEdited()
    {
        m_hooks.add(WebhookNaming::Seed, u"https://seed.example/"_s, 1);
        m_hooks.add(WebhookNaming::Voipbin, u"https://new.example/"_s, 30);
        m_hooks.add(WebhookNaming::Voipbin, u"https://old.example/"_s, 20).state =
            WebhookState::Disabled;
        QCOMPARE(put("{'webhook_uri':'https://b.example/'}").status, 200);
        QCOMPARE(m_hooks.stored.size(), 3);
        QCOMPARE(m_hooks.stored[2].url, u"https://b.example/"_s);
        // Who gives it an address wants to hear.
        QCOMPARE(m_hooks.resumed, QList<QUuid>{m_hooks.stored[2].uuid});
        QCOMPARE(put("{'webhook_method':'DELETE'}").status, 200);
        QCOMPARE(m_hooks.stored[2].method, u"DELETE"_s);
        QCOMPARE(m_hooks.stored[2].url, u"https://b.example/"_s);
    }

    void whatAPersonHasPausedStaysPaused()
    {
        m_hooks.add(WebhookNaming::Voipbin, u"https://old.example/"_s, 20).state =
            WebhookState::Paused;
        QCOMPARE(put("{'webhook_uri':'https://b.example/'}").status, 200);
        QCOMPARE(m_hooks.stored.first().url, u"https://b.example/"_s);
        QVERIFY(m_hooks.resumed.isEmpty());
    }

    /// The API ends while webhooks and engine still work on a request. They go right after it, so
    /// what comes of it must have come before.
    void theEndWaitsForWhatIsUnderWay()
    {
        m_hooks.held = std::make_shared<QPromise<Result<QList<WebhookSummary>>>>();
        m_hooks.held->start();
        std::atomic_bool answered = false;
        m_bench->begin(ServeBench::reader, "GET", "/metrics",
                       [&answered](const http::Response &) { answered = true; });
        QVERIFY(!answered);
        QSemaphore ending;
        std::thread database([held = m_hooks.held, &ending] {
            ending.acquire();
            for (int i = 0; i < 10'000; ++i)
                std::this_thread::yield(); // the end is well under way by then
            held->addResult(QList<WebhookSummary>());
            held->finish();
        });
        ending.release();
        m_bench.reset();
        const bool inTime = answered;
        database.join();
        QVERIFY(inTime);
    }

    void anEmptyAddressEndsIt()
    {
        put("{'webhook_uri':'https://a.example/in'}");
        QCOMPARE(put("{'webhook_uri':''}").status, 200);
        QVERIFY(m_hooks.stored.isEmpty());
        QCOMPARE(put("{'webhook_uri':''}").status, 200);
    }

    void whatVoipbinHasBesidesIsIgnored()
    {
        QCOMPARE(put("{'name':'x','detail':'y','email':'','phone_number':'','address':''}").status,
                 200);
        QVERIFY(m_hooks.stored.isEmpty());
    }

    void badRequests_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no address") << QByteArray("{'webhook_uri':'ftp://a.example/'}");
        QTest::newRow("no method") << QByteArray("{'webhook_method':'PATCH'}");
        QTest::newRow("method alone") << QByteArray("{'webhook_method':'PUT'}");
        QTest::newRow("unknown") << QByteArray("{'webhook_url':'https://a.example/'}");
        QTest::newRow("no text") << QByteArray("{'webhook_uri':5}");
        QTest::newRow("nothing") << QByteArray();
    }
    void badRequests()
    {
        QFETCH(const QByteArray, body);
        QCOMPARE(put(body).status, 400);
        QVERIFY(m_hooks.stored.isEmpty());
    }

    // The address of a webhook may be a secret of its own.
    void othersDoNotSeeOrChangeIt()
    {
        put("{'webhook_uri':'https://a.example/secret'}");
        m_bench->addKey("vb_scoped", KeyRole::Admin, {u"+15551234567"_s});
        for (const QByteArray &token : {QByteArray(ServeBench::reader),
                                        QByteArray(ServeBench::sender), QByteArray("vb_scoped")}) {
            const auto answer = m_bench->askAs(token, "GET", path);
            QCOMPARE(answer.status, 200);
            QVERIFY(!answer.body.contains("secret"));
            QCOMPARE(m_bench->askAs(token, "PUT", path, "{}").status, 403);
        }
        QCOMPARE(m_hooks.stored.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestServeCustomer)
#include "tst_serve_customer.moc"
