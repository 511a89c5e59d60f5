#include "support/fake_webhooks.h"

#include <algorithm>

namespace cordboard::test {

using namespace webhook;

namespace {

template<class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template<class T>
QFuture<Result<T>> failed(const Error &error)
{
    return ready<T>(Unexpected<Error>(error));
}

Error none()
{
    return {ErrorCode::NotFound, QStringLiteral("There is no such endpoint."), {}};
}

} // namespace

size_t qHash(FakeWebhooks::Call call, size_t seed)
{
    return ::qHash(int(call), seed);
}

WebhookId FakeWebhooks::addEndpoint(WebhookSummary summary)
{
    summary.endpoint.id = {++m_nextId};
    if (summary.endpoint.uuid.isNull())
        summary.endpoint.uuid = QUuid::createUuid();
    m_endpoints.append(summary);
    m_keys[m_nextId] = {{summary.endpoint.createdUs, 0}};
    return summary.endpoint.id;
}

WebhookSummary &FakeWebhooks::summary(WebhookId id)
{
    return *std::find_if(m_endpoints.begin(), m_endpoints.end(),
                         [id](const WebhookSummary &one) { return one.endpoint.id == id; });
}

WebhookSummary *FakeWebhooks::find(const QUuid &uuid)
{
    for (WebhookSummary &one : m_endpoints) {
        if (one.endpoint.uuid == uuid)
            return &one;
    }
    return nullptr;
}

void FakeWebhooks::addDelivery(WebhookDelivery row, const QByteArray &body,
                               const QList<DeliveryAttempt> &attempts)
{
    row.event = ++m_nextEvent;
    if (row.uuid.isNull())
        row.uuid = QUuid::createUuid();
    m_deliveries.prepend({row, body, attempts});
}

WebhookDelivery &FakeWebhooks::delivery(const QUuid &event)
{
    return std::find_if(m_deliveries.begin(), m_deliveries.end(),
                        [event](const Stored &one) { return one.row.uuid == event; })
        ->row;
}

void FakeWebhooks::changed()
{
    if (m_watch && !std::exchange(m_told, true))
        m_watch();
}

Webhooks::Changes FakeWebhooks::takeChanges()
{
    m_told = false;
    return {true, true, {}};
}

std::optional<Error> FakeWebhooks::begin(Call call)
{
    ++m_calls[call];
    const auto failure = m_failures.constFind(call);
    if (failure == m_failures.constEnd())
        return std::nullopt;
    const Error error = *failure;
    m_failures.erase(failure);
    return error;
}

QFuture<Result<QList<WebhookSummary>>> FakeWebhooks::endpoints()
{
    if (m_readFailure)
        return failed<QList<WebhookSummary>>(*m_readFailure);
    return ready<QList<WebhookSummary>>(m_endpoints);
}

QFuture<Result<WebhookSummary>> FakeWebhooks::endpoint(const QUuid &uuid)
{
    const WebhookSummary *one = find(uuid);
    return one ? ready<WebhookSummary>(*one) : failed<WebhookSummary>(none());
}

QFuture<Result<SavedWebhook>> FakeWebhooks::save(const WebhookEdit &edit)
{
    saved.append(edit);
    if (const auto error = begin(Call::Save))
        return failed<SavedWebhook>(*error);
    const bool fresh = edit.mode == WebhookEdit::Secret::Make;
    SavedWebhook done{edit.endpoint, fresh ? secret : QString()};
    done.endpoint.isSigned = edit.mode != WebhookEdit::Secret::Unsigned;
    if (WebhookSummary *one = find(edit.endpoint.uuid)) {
        one->endpoint = done.endpoint;
    } else {
        WebhookSummary added;
        added.endpoint = done.endpoint;
        added.sentence = QStringLiteral("Nothing was sent yet");
        addEndpoint(added);
        done.endpoint = m_endpoints.last().endpoint;
    }
    changed();
    return ready<SavedWebhook>(done);
}

QFuture<Result<void>> FakeWebhooks::remove(const QUuid &uuid)
{
    if (const auto error = begin(Call::Remove))
        return failed<void>(*error);
    m_endpoints.removeIf([&](const WebhookSummary &one) { return one.endpoint.uuid == uuid; });
    changed();
    return ready<void>({});
}

QFuture<Result<void>> FakeWebhooks::change(Call call, const QUuid &uuid,
                                           const std::function<void(WebhookSummary &)> &how)
{
    if (const auto error = begin(call))
        return failed<void>(*error);
    WebhookSummary *one = find(uuid);
    if (!one)
        return failed<void>(none());
    how(*one);
    changed();
    return ready<void>({});
}

QFuture<Result<void>> FakeWebhooks::pause(const QUuid &uuid)
{
    return change(Call::Pause, uuid, [](WebhookSummary &one) {
        one.endpoint.state = WebhookState::Paused;
        one.light = WebhookSummary::Light::Off;
        one.sentence = QStringLiteral("Paused by you");
    });
}

QFuture<Result<void>> FakeWebhooks::resume(const QUuid &uuid)
{
    return change(Call::Resume, uuid, [](WebhookSummary &one) {
        one.endpoint.state = WebhookState::Active;
        one.light = WebhookSummary::Light::Up;
        one.sentence = QStringLiteral("84 ms, all delivered");
    });
}

QFuture<Result<void>> FakeWebhooks::tryNow(const QUuid &uuid)
{
    return change(Call::TryNow, uuid, [](WebhookSummary &) {});
}

QFuture<Result<QString>> FakeWebhooks::rotate(const QUuid &uuid)
{
    if (const auto error = begin(Call::Rotate))
        return failed<QString>(*error);
    auto &keys = m_keys[find(uuid)->endpoint.id.value];
    keys.first().expiresUs = keys.first().createdUs + 86'400'000'000;
    keys.prepend({keys.first().createdUs, 0});
    return ready<QString>(secret);
}

QFuture<Result<QList<WebhookKeyInfo>>> FakeWebhooks::keys(const QUuid &uuid)
{
    const WebhookSummary *one = find(uuid);
    return one ? ready<QList<WebhookKeyInfo>>(m_keys.value(one->endpoint.id.value))
               : failed<QList<WebhookKeyInfo>>(none());
}

QFuture<Result<QUuid>> FakeWebhooks::sendTest(const QUuid &uuid)
{
    if (const auto error = begin(Call::SendTest))
        return failed<QUuid>(*error);
    WebhookDelivery row;
    row.endpoint = find(uuid)->endpoint.id;
    row.type = webhookTestEvent;
    row.createdUs = m_deliveries.isEmpty() ? 1 : m_deliveries.first().row.createdUs + 1'000'000;
    addDelivery(row, R"({"type":"webhook_test"})");
    lastTest = m_deliveries.first().row.uuid;
    changed();
    return ready<QUuid>(lastTest);
}

bool FakeWebhooks::fits(const WebhookDelivery &row, const DeliveriesQuery &query) const
{
    const bool state = query.states.isEmpty() || query.states.contains(row.state);
    const bool type = query.types.isEmpty() || query.types.contains(row.type);
    const bool text = query.text.isEmpty() || row.about.contains(query.text, Qt::CaseInsensitive) ||
                      row.uuid.toString(QUuid::WithoutBraces).contains(query.text);
    const bool time = row.createdUs >= query.fromUs &&
                      (query.untilUs == 0 || row.createdUs < query.untilUs) &&
                      (query.beforeEvent == 0 || row.event < query.beforeEvent);
    return state && type && text && time;
}

QFuture<Result<DeliveriesPage>> FakeWebhooks::deliveries(const DeliveriesQuery &query)
{
    queries.append(query);
    if (m_readFailure)
        return failed<DeliveriesPage>(*m_readFailure);
    const WebhookSummary *one = find(query.endpoint);
    if (!one)
        return failed<DeliveriesPage>(none());
    DeliveriesPage page;
    for (const Stored &stored : std::as_const(m_deliveries)) {
        if (stored.row.endpoint != one->endpoint.id || !fits(stored.row, query))
            continue;
        if (page.rows.size() == query.limit) {
            page.beforeEvent = page.rows.last().event;
            break;
        }
        page.rows.append(stored.row);
    }
    return ready<DeliveriesPage>(page);
}

QFuture<Result<QList<WebhookDelivery>>>
FakeWebhooks::deliveriesByEvents(const QUuid &, const QList<qint64> &events)
{
    QList<WebhookDelivery> rows;
    for (const Stored &stored : std::as_const(m_deliveries)) {
        if (events.contains(stored.row.event))
            rows.append(stored.row);
    }
    return ready<QList<WebhookDelivery>>(rows);
}

QFuture<Result<WebhookDeliveryDetail>> FakeWebhooks::delivery(const QUuid &endpoint,
                                                              const QUuid &event)
{
    const WebhookSummary *one = find(endpoint);
    for (const Stored &stored : std::as_const(m_deliveries)) {
        if (stored.row.uuid != event || !one)
            continue;
        WebhookDeliveryDetail detail;
        detail.delivery = stored.row;
        detail.method = one->endpoint.method;
        detail.url = one->endpoint.url;
        detail.headers = {"Content-Type: application/json",
                          "webhook-id: evt_" + event.toByteArray(QUuid::WithoutBraces),
                          "webhook-timestamp: 1795465443",
                          "webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="};
        detail.body = stored.body;
        detail.attempts = stored.attempts;
        return ready<WebhookDeliveryDetail>(detail);
    }
    return failed<WebhookDeliveryDetail>(none());
}

bool FakeWebhooks::fits(const WebhookDelivery &row, const ReplayRequest &request) const
{
    if (!request.event.isNull())
        return row.uuid == request.event;
    const bool state = request.onlyDead
                           ? row.state == DeliveryState::Dead
                           : row.state == DeliveryState::Dead || row.state == DeliveryState::Done;
    return state && row.type != webhookTestEvent && row.createdUs >= request.fromUs &&
           (request.untilUs == 0 || row.createdUs < request.untilUs);
}

QFuture<Result<int>> FakeWebhooks::replay(const ReplayRequest &request)
{
    replays.append(request);
    if (const auto error = begin(Call::Replay))
        return failed<int>(*error);
    const WebhookSummary *one = find(request.endpoint);
    if (!one)
        return failed<int>(none());
    int count = 0;
    for (Stored &stored : m_deliveries) {
        if (stored.row.endpoint != one->endpoint.id || !fits(stored.row, request))
            continue;
        ++count;
        if (request.dryRun)
            continue;
        stored.row.state = DeliveryState::Pending;
        stored.row.replayed = true;
        stored.row.tries = 0;
        stored.row.nextUs = 0;
    }
    if (!request.dryRun)
        changed();
    return ready<int>(count);
}

} // namespace cordboard::test
