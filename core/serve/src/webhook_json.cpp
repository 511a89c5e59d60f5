#include "webhook_json.h"

#include "views/json_members.h"

namespace cordboard::serve {

namespace {

using views::JsonWriter;
using views::writeId;
using views::writeTime;
using views::operator""_key;
using Light = webhook::WebhookSummary::Light;

/// 1 is "as soon as it can be", not a time.
void writeNext(JsonWriter &json, qint64 us)
{
    writeTime(json, "tm_next"_key, us > 1 ? us : 0);
}

QByteArray lightWord(Light light)
{
    switch (light) {
    case Light::Up:
        return "up";
    case Light::Degraded:
        return "degraded";
    case Light::Down:
        return "down";
    case Light::Off:
        return "off";
    }
    return {};
}

void writeMembers(JsonWriter &json, const WebhookEndpoint &endpoint, const QUuid &customer)
{
    writeId(json, "id"_key, endpoint.uuid);
    writeId(json, "customer_id"_key, customer);
    json.key("name"_key).text(endpoint.name);
    json.key("url"_key).text(endpoint.url);
    json.key("method"_key).text(endpoint.method);
    json.key("naming"_key).text(webhookNamingWord(endpoint.naming));
    json.key("events"_key).beginArray();
    const QStringList events =
        endpoint.events.isEmpty() ? webhookDefaultEvents(endpoint.naming) : endpoint.events;
    for (const QString &event : events)
        json.text(event);
    json.endArray();
    json.key("allow_private"_key).boolean(endpoint.allowPrivate);
    json.key("timeout_seconds"_key).whole(endpoint.timeoutMs / 1000);
    json.key("max_in_flight"_key).whole(endpoint.maxInFlight);
    json.key("rate"_key).whole(endpoint.ratePerSecond);
    json.key("signed"_key).boolean(endpoint.isSigned);
    json.key("status"_key).text(webhookStateWord(endpoint.state));
    writeTime(json, "tm_create"_key, endpoint.createdUs);
    writeTime(json, "tm_update"_key,
              endpoint.updatedUs > endpoint.createdUs ? endpoint.updatedUs : 0);
}

void writeAttempt(JsonWriter &json, const DeliveryAttempt &attempt)
{
    json.beginObject().key("number"_key).whole(attempt.number);
    writeTime(json, "tm_start"_key, attempt.startedUs);
    json.key("took_ms"_key).number(double(attempt.tookUs) / 1000);
    json.key("url"_key).text(attempt.url);
    json.key("peer"_key).text(attempt.peer);
    json.key("outcome"_key).text(attempt.outcome);
    json.key("http_status"_key).whole(attempt.status);
    json.key("reason"_key).text(attempt.sentence);
    json.key("response"_key).text(QString::fromUtf8(attempt.response));
    json.endObject();
}

void writeDeliveryMembers(JsonWriter &json, const WebhookDelivery &delivery)
{
    writeId(json, "id"_key, delivery.uuid);
    json.key("type"_key).text(delivery.type);
    if (delivery.message.isNull()) // of a test event
        json.key("message_id"_key).null();
    else
        writeId(json, "message_id"_key, delivery.message);
    json.key("status"_key).text(deliveryStateWord(delivery.state));
    json.key("tries"_key).whole(delivery.tries);
    json.key("replayed"_key).boolean(delivery.replayed);
    writeTime(json, "tm_create"_key, delivery.createdUs);
    writeNext(json, delivery.state == DeliveryState::Pending ? delivery.nextUs : 0);
    json.key("last_attempt"_key);
    if (delivery.last.number > 0)
        writeAttempt(json, delivery.last);
    else
        json.null();
}

} // namespace

void writeSavedWebhook(JsonWriter &json, const webhook::SavedWebhook &saved, const QUuid &customer)
{
    json.beginObject();
    writeMembers(json, saved.endpoint, customer);
    if (!saved.secret.isEmpty())
        json.key("secret"_key).text(saved.secret);
    if (!saved.warning.isEmpty())
        json.key("warning"_key).text(saved.warning);
    json.endObject();
}

void writeWebhookSummary(JsonWriter &json, const webhook::WebhookSummary &summary,
                         const QUuid &customer)
{
    json.beginObject();
    writeMembers(json, summary.endpoint, customer);
    json.key("light"_key).ascii(lightWord(summary.light));
    json.key("reason"_key).text(summary.sentence);
    json.key("waiting"_key).whole(summary.waiting);
    json.key("dead"_key).whole(summary.dead);
    json.key("failures_in_row"_key).whole(summary.failuresInRow);
    writeNext(json, summary.nextTryUs);
    writeTime(json, "tm_last_done"_key, summary.lastDoneUs);
    json.endObject();
}

void writeDelivery(JsonWriter &json, const WebhookDelivery &delivery)
{
    json.beginObject();
    writeDeliveryMembers(json, delivery);
    json.endObject();
}

void writeDeliveryDetail(JsonWriter &json, const WebhookDeliveryDetail &detail)
{
    json.beginObject();
    writeDeliveryMembers(json, detail.delivery);
    json.key("request"_key).beginObject();
    json.key("method"_key).text(detail.method);
    json.key("url"_key).text(detail.url);
    json.key("headers"_key).beginArray();
    for (const QByteArray &header : detail.headers)
        json.text(QString::fromUtf8(header));
    json.endArray();
    json.key("body"_key).text(QString::fromUtf8(detail.body));
    json.endObject().key("attempts"_key).beginArray();
    for (const DeliveryAttempt &attempt : detail.attempts)
        writeAttempt(json, attempt);
    json.endArray().endObject();
}

} // namespace cordboard::serve
