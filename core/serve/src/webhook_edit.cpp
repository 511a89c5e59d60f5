#include "webhook_edit.h"

#include "views/object_reader.h"
#include "views/time_text.h"
#include "words.h"

namespace cordboard::serve {

namespace {

using views::ObjectReader;
using webhook::ReplayRequest;
using webhook::WebhookEdit;

const QLatin1String eventsKey("events");
const QLatin1String secretKey("secret");

void readEvents(ObjectReader &reader, WebhookEndpoint *endpoint)
{
    const auto *items = reader.list(eventsKey);
    if (!items)
        return;
    endpoint->events.clear();
    for (const views::JsonValue &item : *items)
        endpoint->events.append(item.text());
}

/// Absent: as it is. "" is unsigned, a choice.
void readSecret(ObjectReader &reader, WebhookEdit *edit)
{
    const auto secret = reader.text(secretKey, {0, 255});
    if (!secret)
        return;
    edit->mode = secret->isEmpty() ? WebhookEdit::Secret::Unsigned : WebhookEdit::Secret::Given;
    edit->secret = *secret;
}

void readTime(ObjectReader &reader, QLatin1String key, qint64 *into)
{
    const auto text = reader.text(key, {1, 40});
    if (!text)
        return;
    const auto time = views::timeFromText(*text);
    if (time && *time > 0)
        *into = *time;
    else
        reader.complain(key, Words::tr("“%1” must be a time like 2026-11-26T05:40:00Z.").arg(key));
}

} // namespace

WebhookEdit readWebhookEdit(const views::JsonValue &value, const WebhookEndpoint &stored,
                            bool isNew, views::Problems &problems)
{
    ObjectReader reader(value, Words::tr("the request"), problems);
    WebhookEdit edit;
    edit.endpoint = stored;
    WebhookEndpoint &endpoint = edit.endpoint;
    const auto take = [](auto &into, const auto &given) {
        if (given)
            into = *given;
    };
    if (isNew)
        reader.require(QLatin1String("url"));
    take(endpoint.url, reader.text(QLatin1String("url"), {1, 2048}));
    take(endpoint.name, reader.text(QLatin1String("name"), {0, 255}));
    take(endpoint.method, reader.text(QLatin1String("method"), {1, 10}));
    if (const auto naming = reader.choice(QLatin1String("naming"),
                                          {QStringLiteral("seed"), QStringLiteral("voipbin")}))
        endpoint.naming = *webhookNamingFromWord(*naming);
    readEvents(reader, &endpoint);
    take(endpoint.allowPrivate, reader.boolean(QLatin1String("allow_private")));
    if (const auto seconds = reader.whole(QLatin1String("timeout_seconds"), {1, 30}))
        endpoint.timeoutMs = int(*seconds) * 1000;
    if (const auto flight = reader.whole(QLatin1String("max_in_flight"), {1, 32}))
        endpoint.maxInFlight = int(*flight);
    if (const auto rate = reader.whole(QLatin1String("rate"), {0, 100'000}))
        endpoint.ratePerSecond = int(*rate);
    readSecret(reader, &edit);
    reader.finish();
    return edit;
}

ReplayRequest readReplay(const views::JsonValue &value, views::Problems &problems)
{
    ObjectReader reader(value, Words::tr("the request"), problems);
    ReplayRequest request;
    readTime(reader, QLatin1String("from"), &request.fromUs);
    readTime(reader, QLatin1String("until"), &request.untilUs);
    request.onlyDead = reader.boolean(QLatin1String("only_dead")).value_or(false);
    request.dryRun = reader.boolean(QLatin1String("dry_run")).value_or(false);
    if (problems.isEmpty() && request.fromUs == 0 && request.untilUs == 0 && !request.onlyDead)
        reader.complain(QLatin1String("from"), Words::tr("Say “from”, “until” or “only_dead”: "
                                                         "without them everything would be sent "
                                                         "again."));
    reader.finish();
    return request;
}

} // namespace cordboard::serve
