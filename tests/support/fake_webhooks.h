#pragma once

#include "webhook/face/webhooks.h"

#include <QHash>

#include <optional>

namespace cordboard::test {

/// Webhook endpoints and their deliveries in memory. Single-threaded; answers are ready at once.
/// Nothing is sent: a test and a replay stay pending until the test says what came of them.
class FakeWebhooks final : public webhook::Webhooks
{
public:
    enum class Call {
        Save,
        Remove,
        Pause,
        Resume,
        TryNow,
        Rotate,
        SendTest,
        Replay,
    };

    // What a test puts in.
    WebhookId addEndpoint(webhook::WebhookSummary summary);
    webhook::WebhookSummary &summary(WebhookId id);
    /// Above those that are there. `row.endpoint` says whose it is.
    void addDelivery(WebhookDelivery row, const QByteArray &body = {},
                     const QList<DeliveryAttempt> &attempts = {});
    WebhookDelivery &delivery(const QUuid &event);
    void failNext(Call call, const Error &error) { m_failures.insert(call, error); }
    void failReads(const std::optional<Error> &error) { m_readFailure = error; }
    /// Tells whoever watches that all of it may have changed.
    void changed();

    // What a test looks at.
    QList<webhook::WebhookEdit> saved;
    QList<webhook::ReplayRequest> replays;
    QList<webhook::DeliveriesQuery> queries;
    int calls(Call call) const { return m_calls.value(call); }
    QUuid lastTest;
    const QList<webhook::WebhookSummary> &stored() const { return m_endpoints; }

    static inline const QString secret = QStringLiteral("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");

    QFuture<Result<QList<webhook::WebhookSummary>>> endpoints() override;
    QFuture<Result<webhook::WebhookSummary>> endpoint(const QUuid &uuid) override;
    QFuture<Result<webhook::SavedWebhook>> save(const webhook::WebhookEdit &edit) override;
    QFuture<Result<void>> remove(const QUuid &uuid) override;
    QFuture<Result<void>> pause(const QUuid &uuid) override;
    QFuture<Result<void>> resume(const QUuid &uuid) override;
    QFuture<Result<void>> tryNow(const QUuid &uuid) override;
    QFuture<Result<QString>> rotate(const QUuid &uuid) override;
    QFuture<Result<QList<webhook::WebhookKeyInfo>>> keys(const QUuid &uuid) override;
    QFuture<Result<QUuid>> sendTest(const QUuid &uuid) override;
    QFuture<Result<webhook::DeliveriesPage>>
    deliveries(const webhook::DeliveriesQuery &query) override;
    QFuture<Result<QList<WebhookDelivery>>>
    deliveriesByEvents(const QUuid &endpoint, const QList<qint64> &events) override;
    QFuture<Result<WebhookDeliveryDetail>> delivery(const QUuid &endpoint,
                                                    const QUuid &event) override;
    QFuture<Result<int>> replay(const webhook::ReplayRequest &request) override;
    void setWatch(std::function<void()> watch) override { m_watch = std::move(watch); }
    Changes takeChanges() override;

private:
    struct Stored
    {
        WebhookDelivery row;
        QByteArray body;
        QList<DeliveryAttempt> attempts;
    };

    std::optional<Error> begin(Call call);
    webhook::WebhookSummary *find(const QUuid &uuid);
    QFuture<Result<void>> change(Call call, const QUuid &uuid,
                                 const std::function<void(webhook::WebhookSummary &)> &how);
    bool fits(const WebhookDelivery &row, const webhook::DeliveriesQuery &query) const;
    bool fits(const WebhookDelivery &row, const webhook::ReplayRequest &request) const;

    QList<webhook::WebhookSummary> m_endpoints;
    QHash<qint64, QList<webhook::WebhookKeyInfo>> m_keys;
    QList<Stored> m_deliveries; ///< newest first
    QHash<Call, Error> m_failures;
    QHash<Call, int> m_calls;
    std::optional<Error> m_readFailure;
    std::function<void()> m_watch;
    bool m_told = false;
    qint64 m_nextId = 0;
    qint64 m_nextEvent = 0;
};

size_t qHash(FakeWebhooks::Call call, size_t seed = 0);

} // namespace cordboard::test
