#pragma once

#include "store/carriers.h"
#include "store/webhook_endpoints.h"
#include "support/hook_receiver.h"
#include "unit/store/store_fixture.h"
#include "webhook/face/signature.h"
#include "webhook/forwarder_service.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>

namespace cordboard::webhook {

using test::HookReceiver;
using test::HookReply;
using test::HookRequest;

/// Waits for a condition, generously: two cores may be busy with other things.
#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60'000)

/// A store, a receiver on this computer, and a forwarder between them, by a clock that the test
/// moves.
struct HookFixture : store::StoreFixture
{
    HookFixture()
    {
        vault = std::shared_ptr<secrets::Vault>(
            secrets::Vault::fromKey(QByteArray(32, 'k')).value().release());
        const auto known = write([](store::Connection &c) {
            return store::Settings(c).setValue(
                QStringLiteral("customer_id"),
                QStringLiteral("5e4a0680-804e-11ec-8477-2fea5968d85b"));
        });
        if (!known)
            qFatal("%s", qPrintable(known.error().message));
        start();
    }
    ~HookFixture() { stop(); }

    void start()
    {
        ForwarderOptions options;
        options.clock = &clock;
        options.vault.toSeal = options.vault.toOpen = [this] {
            const std::lock_guard lock(vaultMutex);
            return QtFuture::makeReadyFuture(
                vaultError ? Result<SharedVault>(Unexpected<Error>(*vaultError))
                           : Result<SharedVault>(vault));
        };
        service = ForwarderService::start(*store, options);
    }

    /// What the forwarder is told when it asks for the vault.
    void setVaultError(const std::optional<Error> &error)
    {
        const std::lock_guard lock(vaultMutex);
        vaultError = error;
    }

    /// As at an ordinary end: what is on its way may come back for two seconds.
    void stop() { service.reset(); }

    /// The answer, while the receiver goes on.
    template<class T>
    static T got(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
            qFatal("no answer within a minute");
        return future.result();
    }

    WebhookEdit edit(const QString &path = QStringLiteral("/hook"))
    {
        WebhookEdit wanted;
        wanted.endpoint.url = receiver.url(path);
        wanted.endpoint.allowPrivate = true;
        wanted.mode = WebhookEdit::Secret::Given;
        wanted.secret = secret;
        return wanted;
    }

    WebhookEndpoint add(const WebhookEdit &wanted)
    {
        const auto saved = got(service->save(wanted));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message + saved.error().detail));
        return saved->endpoint;
    }
    WebhookEndpoint add() { return add(edit()); }

    WebhookSummary summary(const WebhookEndpoint &of)
    {
        return got(service->endpoint(of.uuid)).value();
    }

    QList<WebhookDelivery> deliveries(const WebhookEndpoint &of)
    {
        DeliveriesQuery query;
        query.endpoint = of.uuid;
        return got(service->deliveries(query)).value().rows;
    }

    int countOf(const WebhookEndpoint &of, DeliveryState state)
    {
        int count = 0;
        for (const WebhookDelivery &one : deliveries(of))
            count += one.state == state ? 1 : 0;
        return count;
    }

    Verdict verdict(const HookRequest &request) const
    {
        return verify(keyOf(secret).value(), request.headers.value("webhook-id"),
                      request.headers.value("webhook-timestamp"),
                      request.headers.value("webhook-signature"), request.body,
                      clock.nowUs() / 1'000'000);
    }

    static QJsonObject dataOf(const HookRequest &request)
    {
        return QJsonDocument::fromJson(request.body).object()[QStringLiteral("data")].toObject();
    }

    /// The texts that arrived, in order.
    QStringList texts() const
    {
        QStringList all;
        for (const HookRequest &request : receiver.requests)
            all.append(dataOf(request)[QStringLiteral("text")].toString());
        return all;
    }

    /// Answers everything with one status.
    void answerWith(int status, const QList<QByteArray> &headers = {})
    {
        receiver.script = [status, headers](const HookRequest &) {
            HookReply reply;
            reply.status = status;
            reply.headers = headers;
            return reply;
        };
    }

    const QString secret{QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")};
    HookReceiver receiver;
    SharedVault vault;
    std::mutex vaultMutex; ///< the forwarder asks from its thread
    std::optional<Error> vaultError;
    std::unique_ptr<ForwarderService> service;
};

} // namespace cordboard::webhook
