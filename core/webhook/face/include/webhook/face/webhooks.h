#pragma once

#include "base/result.h"
#include "model/webhook.h"

#include <QFuture>
#include <QSet>

#include <functional>
#include <optional>

namespace cordboard::webhook {

/// An endpoint as it is now.
struct WebhookSummary
{
    enum class Light {
        Up,       ///< the last one arrived, or nothing was sent so far
        Degraded, ///< some fail, or it asked for a pause
        Down,     ///< nothing arrives; one delivery at a time looks whether it is back
        Off,      ///< paused by a person, or disabled by itself
    };
    WebhookEndpoint endpoint;
    Light light = Light::Up;
    QString sentence; ///< why, for people
    int failuresInRow = 0;
    int waiting = 0;      ///< deliveries; at most 10,000 are counted
    int dead = 0;         ///< likewise
    qint64 nextTryUs = 0; ///< 0: nothing waits for a time
    qint64 lastTookUs = 0;
    int lastStatus = 0;    ///< of the last that was tried; 0: none was, or it had no answer
    qint64 lastDoneUs = 0; ///< when one arrived last; 0: not lately
};

/// What a person or a program wants of an endpoint.
struct WebhookEdit
{
    enum class Secret {
        Keep,     ///< as it is; of a new one: Make
        Make,     ///< a new one; the old one ends at once
        Given,    ///< `secret`; the old one ends at once
        Unsigned, ///< no signatures: a choice, never a default
    };
    WebhookEndpoint endpoint; ///< a null uuid: a new one. Its state is not touched
    Secret mode = Secret::Keep;
    QString secret{};
};

struct SavedWebhook
{
    WebhookEndpoint endpoint;
    QString secret;    ///< only when it is new, and never again
    QString warning{}; ///< a sentence: it was made, but will not last
};

struct WebhookKeyInfo
{
    qint64 createdUs = 0;
    qint64 expiresUs = 0; ///< 0: the current one
};

struct DeliveriesQuery
{
    QUuid endpoint;
    QList<DeliveryState> states{}; ///< empty: all
    QStringList types{};           ///< empty: all
    QString text{};                ///< in whom it is about, its ids or what was answered
    qint64 fromUs = 0;             ///< of the event, inclusive; 0: no limit
    qint64 untilUs = 0;            ///< exclusive; 0: no limit
    qint64 beforeEvent = 0;        ///< from the page before; 0: from the newest
    int limit = 100;
};

struct DeliveriesPage
{
    QList<WebhookDelivery> rows; ///< newest first
    qint64 beforeEvent = 0;      ///< for the next page; 0: this is the last
};

/// What is to be sent again. It keeps its webhook-id, and carries "webhook-replay: 1".
struct ReplayRequest
{
    QUuid endpoint;
    QUuid event{}; ///< only this one; null: by the rest, without tests
    bool onlyDead = false;
    qint64 fromUs = 0;  ///< of the event, inclusive; 0: no limit
    qint64 untilUs = 0; ///< exclusive; 0: no limit
    bool dryRun = false;
};

/// All that windows and listeners see of the webhook forwarder. Every method may be called from any
/// thread and returns at once; take the answers with `.then(context, …)`. Errors are sentences;
/// NotFound: there is no such endpoint or delivery.
class Webhooks
{
public:
    virtual ~Webhooks() = default;

    virtual QFuture<Result<QList<WebhookSummary>>> endpoints() = 0;
    virtual QFuture<Result<WebhookSummary>> endpoint(const QUuid &uuid) = 0;

    /// Checks, seals the secret, stores; a new one is told what happens from then on. Invalid names
    /// the field in `detail` ("url", "secret", "events" …); Locked: secrets cannot be sealed now.
    virtual QFuture<Result<SavedWebhook>> save(const WebhookEdit &edit) = 0;
    virtual QFuture<Result<void>> remove(const QUuid &uuid) = 0;

    /// What happens meanwhile is kept and leaves afterwards, for at most 30 days.
    virtual QFuture<Result<void>> pause(const QUuid &uuid) = 0;
    /// Also switches on what was disabled.
    virtual QFuture<Result<void>> resume(const QUuid &uuid) = 0;
    /// What waits is tried now, however long its wait.
    virtual QFuture<Result<void>> tryNow(const QUuid &uuid) = 0;

    /// The new secret. The old one signs beside it for 24 hours; three keys at most.
    virtual QFuture<Result<QString>> rotate(const QUuid &uuid) = 0;
    virtual QFuture<Result<QList<WebhookKeyInfo>>> keys(const QUuid &uuid) = 0;

    /// Sends "webhook_test" once, also to one that is paused; the event's uuid.
    virtual QFuture<Result<QUuid>> sendTest(const QUuid &uuid) = 0;

    virtual QFuture<Result<DeliveriesPage>> deliveries(const DeliveriesQuery &query) = 0;
    virtual QFuture<Result<QList<WebhookDelivery>>>
    deliveriesByEvents(const QUuid &endpoint, const QList<qint64> &events) = 0;
    virtual QFuture<Result<WebhookDeliveryDetail>> delivery(const QUuid &endpoint,
                                                            const QUuid &event) = 0;
    /// How many, 10,000 at most; with `dryRun` nothing is sent.
    virtual QFuture<Result<int>> replay(const ReplayRequest &request) = 0;

    /// Called, from any thread, when something of endpoints or deliveries has changed; not again
    /// before the changes were taken. Empty: nobody watches.
    virtual void setWatch(std::function<void()> watch) = 0;

    struct Changes
    {
        bool endpoints = false;    ///< their summaries
        bool many = false;         ///< too many deliveries to be named
        QSet<qint64> deliveries{}; ///< by WebhookDelivery::event
    };
    /// What has changed since the last call.
    virtual Changes takeChanges() = 0;
};

} // namespace cordboard::webhook
