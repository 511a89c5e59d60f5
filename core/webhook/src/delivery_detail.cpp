#include "service_private.h"
#include "store/webhook_log.h"
#include "summary.h"

namespace cordboard::webhook {

namespace {

/// A delivery, and what signs it.
struct Found
{
    WebhookEndpoint endpoint;
    WebhookDeliveryDetail detail;
    QList<store::WebhookKey> keys;
};

Result<Found> find(store::Connection &connection, const QUuid &uuid, const QUuid &event,
                   qint64 nowUs)
{
    store::WebhookEndpoints table(connection);
    const auto endpoint = table.byUuid(uuid);
    if (!endpoint)
        return forward(endpoint);
    const auto detail = store::WebhookLog(connection).detail(endpoint->id, event);
    if (!detail)
        return forward(detail);
    const auto keys = table.keys(endpoint->id, nowUs);
    if (!keys)
        return forward(keys);
    return Found{*endpoint, *detail, *keys};
}

WebhookDeliveryDetail complete(const Found &found, const SigningKeys &keys, qint64 nowUs)
{
    WebhookDeliveryDetail detail = found.detail;
    store::QueuedDelivery queued;
    queued.uuid = detail.delivery.uuid;
    queued.replayed = detail.delivery.replayed;
    queued.body = detail.body;
    const http::Exchange exchange = exchangeOf(found.endpoint, keys, queued, nowUs);
    detail.method = found.endpoint.method;
    detail.url = found.endpoint.url;
    detail.headers = exchange.headers;
    detail.delivery.last.sentence = sentenceOf(detail.delivery.last);
    for (DeliveryAttempt &attempt : detail.attempts)
        attempt.sentence = sentenceOf(attempt);
    return detail;
}

} // namespace

QFuture<Result<WebhookDeliveryDetail>> ForwarderService::delivery(const QUuid &endpoint,
                                                                  const QUuid &event)
{
    using Answer = Result<WebhookDeliveryDetail>;
    const qint64 nowUs = d->shared->clock->nowUs();
    return d->shared->store
        .read([=](store::Connection &c) { return find(c, endpoint, event, nowUs); })
        .then([shared = d->shared, nowUs](const Result<Found> &found) -> QFuture<Answer> {
            if (!found)
                return QtFuture::makeReadyFuture(Answer(forward(found)));
            if (!found->endpoint.isSigned)
                return QtFuture::makeReadyFuture(Answer(complete(*found, {}, nowUs)));
            return shared->vault.toOpen().then(
                [found = *found, nowUs](const Result<SharedVault> &vault) {
                    // Without the key it is shown as it is, without a signature.
                    const auto keys = vault ? openKeys(**vault, found.endpoint.uuid, found.keys)
                                            : Result<SigningKeys>(forward(vault));
                    return Answer(complete(found, keys ? *keys : SigningKeys(), nowUs));
                });
        })
        .unwrap();
}

} // namespace cordboard::webhook
