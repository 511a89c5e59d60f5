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
    HookFixture();
    ~HookFixture();

    void start();

    /// What the forwarder is told when it asks for the vault.
    void setVaultError(const std::optional<Error> &error);

    /// As at an ordinary end: what is on its way may come back for two seconds.
    void stop();

    /// The answer, while the receiver goes on.
    template<class T>
    static T got(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
            qFatal("no answer within a minute");
        return future.result();
    }

    WebhookEdit edit(const QString &path = QStringLiteral("/hook"));

    WebhookEndpoint add(const WebhookEdit &wanted);
    WebhookEndpoint add();

    WebhookSummary summary(const WebhookEndpoint &of);

    QList<WebhookDelivery> deliveries(const WebhookEndpoint &of);

    int countOf(const WebhookEndpoint &of, DeliveryState state);

    Verdict verdict(const HookRequest &request) const;

    static QJsonObject dataOf(const HookRequest &request);

    /// The texts that arrived, in order.
    QStringList texts() const;

    /// Answers everything with one status.
    void answerWith(int status, const QList<QByteArray> &headers = {});

    const QString secret{QStringLiteral("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")};
    HookReceiver receiver;
    SharedVault vault;
    std::mutex vaultMutex; ///< the forwarder asks from its thread
    std::optional<Error> vaultError;
    std::unique_ptr<ForwarderService> service;
};

} // namespace cordboard::webhook
