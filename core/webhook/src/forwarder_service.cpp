#include "webhook/forwarder_service.h"

#include "base/uuid7.h"
#include "payload.h"
#include "service_private.h"
#include "store/carriers.h"
#include "store/webhook_log.h"
#include "summary.h"

#include <QSemaphore>

namespace cordboard::webhook {

namespace {

/// A receiver has five seconds, but people do not wait that long for a window to close.
constexpr int shutDownMs = 2'000;

void explain(WebhookDelivery &delivery)
{
    delivery.last.sentence = sentenceOf(delivery.last);
}

/// The endpoint, then what else is asked of the database about it. F: Result<T>(Connection &,
/// const WebhookEndpoint &).
template<class F>
auto about(const QUuid &uuid, F job)
{
    return [uuid, job = std::move(job)](store::Connection &connection)
               -> std::invoke_result_t<F, store::Connection &, const WebhookEndpoint &> {
        const auto endpoint = store::WebhookEndpoints(connection).byUuid(uuid);
        if (!endpoint)
            return forward(endpoint);
        return job(connection, *endpoint);
    };
}

} // namespace

std::unique_ptr<ForwarderService> ForwarderService::start(store::Store &store,
                                                          const ForwarderOptions &options)
{
    auto d = std::make_unique<Private>();
    d->shared = std::make_shared<Shared>(store);
    d->shared->clock = options.clock ? options.clock : &d->shared->systemClock;
    d->shared->vault = options.vault;
    d->forwarder = std::make_unique<Forwarder>(
        ForwarderTools{store, *d->shared->clock, options.vault.toOpen, d->shared->board,
                       d->shared->changes, options.name});
    d->forwarder->moveToThread(&d->thread);
    d->shared->setForwarder(d->forwarder.get());
    d->thread.setObjectName(QStringLiteral("webhooks"));
    d->thread.start();
    d->shared->post([](Forwarder &forwarder) { forwarder.start(); });
    return std::make_unique<ForwarderService>(std::move(d));
}

ForwarderService::ForwarderService(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

ForwarderService::~ForwarderService()
{
    auto drained = std::make_shared<QSemaphore>();
    QObject::connect(
        d->forwarder.get(), &Forwarder::drained, d->forwarder.get(),
        [drained] { drained->release(); }, Qt::DirectConnection);
    d->shared->changes.setWatch({});
    d->shared->post([](Forwarder &forwarder) { forwarder.shutDown(); });
    d->shared->setForwarder(nullptr);
    drained->tryAcquire(1, shutDownMs);
    d->thread.quit();
    d->thread.wait();
    d->forwarder.reset();
}

void ForwarderService::reload()
{
    d->shared->reload();
}

void ForwarderService::setListeners(const QList<http::Listener> &listeners)
{
    d->shared->post([listeners](Forwarder &forwarder) { forwarder.setListeners(listeners); });
}

QFuture<Result<QList<WebhookSummary>>> ForwarderService::endpoints()
{
    return d->shared->store.read(
        [shared = d->shared](store::Connection &c) -> Result<QList<WebhookSummary>> {
            const auto all = store::WebhookEndpoints(c).all();
            if (!all)
                return forward(all);
            QList<WebhookSummary> summaries;
            for (const WebhookEndpoint &endpoint : *all) {
                const auto counts = store::WebhookLog(c).counts(endpoint.id);
                if (!counts)
                    return forward(counts);
                summaries.append(summaryOf(endpoint, *counts, shared->board.of(endpoint.id),
                                           shared->clock->nowUs()));
            }
            return summaries;
        });
}

QFuture<Result<WebhookSummary>> ForwarderService::endpoint(const QUuid &uuid)
{
    return d->shared->store.read(
        about(uuid,
              [shared = d->shared](store::Connection &c,
                                   const WebhookEndpoint &endpoint) -> Result<WebhookSummary> {
                  const auto counts = store::WebhookLog(c).counts(endpoint.id);
                  if (!counts)
                      return forward(counts);
                  return summaryOf(endpoint, *counts, shared->board.of(endpoint.id),
                                   shared->clock->nowUs());
              }));
}

QFuture<Result<SavedWebhook>> ForwarderService::save(const WebhookEdit &edit)
{
    return saveWebhook(d->shared, edit);
}

QFuture<Result<void>> ForwarderService::remove(const QUuid &uuid)
{
    return d->shared->store
        .write(about(uuid,
                     [](store::Connection &c, const WebhookEndpoint &endpoint) {
                         return store::WebhookEndpoints(c).remove(endpoint.id);
                     }))
        .then([shared = d->shared](const Result<void> &removed) {
            shared->reload();
            return removed;
        });
}

QFuture<Result<void>> ForwarderService::setState(const QUuid &uuid, WebhookState state)
{
    return d->shared->store
        .write(about(uuid,
                     [state](store::Connection &c, const WebhookEndpoint &endpoint) {
                         return store::WebhookEndpoints(c).setState(endpoint.id, state,
                                                                    WebhookStop::None);
                     }))
        .then([shared = d->shared](const Result<void> &set) {
            shared->reload();
            return set;
        });
}

QFuture<Result<void>> ForwarderService::pause(const QUuid &uuid)
{
    return setState(uuid, WebhookState::Paused);
}

QFuture<Result<void>> ForwarderService::resume(const QUuid &uuid)
{
    return setState(uuid, WebhookState::Active);
}

QFuture<Result<void>> ForwarderService::tryNow(const QUuid &uuid)
{
    return d->shared->store
        .write(about(uuid,
                     [shared = d->shared](store::Connection &c,
                                          const WebhookEndpoint &endpoint) -> Result<WebhookId> {
                         if (auto hurried = store::WebhookQueue(c).hurry(endpoint.id); !hurried)
                             return forward(hurried);
                         if (auto told = shared->tellOthers(c); !told)
                             return forward(told);
                         return endpoint.id;
                     }))
        .then([shared = d->shared](const Result<WebhookId> &id) -> Result<void> {
            if (!id)
                return forward(id);
            shared->post([id = *id](Forwarder &forwarder) { forwarder.tryNow(id); });
            return {};
        });
}

QFuture<Result<QString>> ForwarderService::rotate(const QUuid &uuid)
{
    return rotateSecret(d->shared, uuid);
}

QFuture<Result<QList<WebhookKeyInfo>>> ForwarderService::keys(const QUuid &uuid)
{
    return d->shared->store.read(about(
        uuid,
        [nowUs = d->shared->clock->nowUs()](store::Connection &c, const WebhookEndpoint &endpoint)
            -> Result<QList<WebhookKeyInfo>> {
            const auto keys = store::WebhookEndpoints(c).keys(endpoint.id, nowUs);
            if (!keys)
                return forward(keys);
            QList<WebhookKeyInfo> infos;
            for (const store::WebhookKey &key : *keys)
                infos.append({key.createdUs, key.expiresUs});
            return infos;
        }));
}

QFuture<Result<QUuid>> ForwarderService::sendTest(const QUuid &uuid)
{
    return d->shared->store
        .write(about(uuid,
                     [shared = d->shared, nowUs = d->shared->clock->nowUs()](
                         store::Connection &c,
                         const WebhookEndpoint &endpoint) -> Result<store::QueuedDelivery> {
                         const auto customer =
                             store::Settings(c).value(QStringLiteral("customer_id"));
                         if (!customer)
                             return forward(customer);
                         store::NewWebhookEvent event;
                         event.uuid = uuid7(nowUs);
                         event.type = webhookTestEvent;
                         event.createdUs = nowUs;
                         event.endpoints = {endpoint.id};
                         event.body = testBody(nowUs, endpoint.uuid, QUuid(*customer));
                         if (auto told = shared->tellOthers(c); !told)
                             return forward(told);
                         return store::WebhookQueue(c).add(event);
                     }))
        .then([shared = d->shared](const Result<store::QueuedDelivery> &queued) -> Result<QUuid> {
            if (!queued)
                return forward(queued);
            shared->post([queued = *queued](Forwarder &forwarder) { forwarder.sendNow(queued); });
            shared->changes.noteDeliveries({queued->event});
            return queued->uuid;
        });
}

QFuture<Result<DeliveriesPage>> ForwarderService::deliveries(const DeliveriesQuery &query)
{
    return d->shared->store.read(about(
        query.endpoint,
        [query](store::Connection &c, const WebhookEndpoint &endpoint) -> Result<DeliveriesPage> {
            auto page = store::WebhookLog(c).page({endpoint.id, query.states, query.types,
                                                   query.text, query.fromUs, query.untilUs,
                                                   query.beforeEvent, query.limit});
            if (!page)
                return forward(page);
            for (WebhookDelivery &row : page->rows)
                explain(row);
            return DeliveriesPage{page->rows, page->beforeEvent};
        }));
}

QFuture<Result<QList<WebhookDelivery>>>
ForwarderService::deliveriesByEvents(const QUuid &endpoint, const QList<qint64> &events)
{
    return d->shared->store.read(
        about(endpoint, [events](store::Connection &c, const WebhookEndpoint &known) {
            auto rows = store::WebhookLog(c).byEvents(known.id, events);
            if (rows) {
                for (WebhookDelivery &row : *rows)
                    explain(row);
            }
            return rows;
        }));
}

QFuture<Result<int>> ForwarderService::replay(const ReplayRequest &request)
{
    const auto job = about(
        request.endpoint,
        [request, shared = d->shared](store::Connection &c, const WebhookEndpoint &endpoint)
            -> Result<std::pair<WebhookId, int>> {
            const store::ReplaySelection selection{endpoint.id, request.event, request.onlyDead,
                                                   request.fromUs, request.untilUs};
            store::WebhookLog log(c);
            const auto count = request.dryRun ? log.countReplay(selection) : log.replay(selection);
            if (!count)
                return forward(count);
            if (!request.dryRun) {
                if (auto told = shared->tellOthers(c); !told)
                    return forward(told);
            }
            return std::pair(endpoint.id, *count);
        });
    const auto answer = request.dryRun ? d->shared->store.read(job) : d->shared->store.write(job);
    return QFuture(answer).then([shared = d->shared, dryRun = request.dryRun](
                                    const Result<std::pair<WebhookId, int>> &done) -> Result<int> {
        if (!done)
            return forward(done);
        if (!dryRun) {
            shared->post([id = done->first](Forwarder &f) { f.lookAgain(id); });
            shared->changes.noteEndpoints();
        }
        return done->second;
    });
}

void ForwarderService::setWatch(std::function<void()> watch)
{
    d->shared->changes.setWatch(std::move(watch));
}

Webhooks::Changes ForwarderService::takeChanges()
{
    return d->shared->changes.take();
}

} // namespace cordboard::webhook
