#include "webhook_plan.h"

#include "store/webhook_endpoints.h"
#include "views/problems.h"
#include "webhook/endpoint_check.h"
#include "webhook/face/signature.h"
#include "words.h"

#include <algorithm>

namespace cordboard::provision {

namespace {

constexpr int mostKeys = 3;

using Secret = PlannedWebhook::Secret;

void copyKeys(const ProvisionWebhook &wanted, WebhookEndpoint &into)
{
    const auto copy = [&wanted](WebhookKey key, const auto &value, auto &target) {
        if (wanted.given.contains(key))
            target = value;
    };
    const WebhookEndpoint &from = wanted.endpoint;
    copy(WebhookKey::Name, from.name, into.name);
    copy(WebhookKey::Naming, from.naming, into.naming);
    copy(WebhookKey::Events, from.events, into.events);
    copy(WebhookKey::AllowPrivate, from.allowPrivate, into.allowPrivate);
    copy(WebhookKey::Method, from.method, into.method);
    copy(WebhookKey::TimeoutSeconds, from.timeoutMs, into.timeoutMs);
    copy(WebhookKey::MaxInFlight, from.maxInFlight, into.maxInFlight);
    copy(WebhookKey::Rate, from.ratePerSecond, into.ratePerSecond);
}

void planSecret(const ProvisionWebhook &wanted, bool hasNone, PlannedWebhook *planned)
{
    if (!wanted.secret && !hasNone)
        return;
    planned->mode = wanted.secret && wanted.secret->isEmpty() ? Secret::None : Secret::Set;
    planned->endpoint.isSigned = planned->mode == Secret::Set;
    if (planned->mode == Secret::Set)
        planned->secret = wanted.secret ? *wanted.secret : webhook::makeSecret();
}

} // namespace

void planWebhooks(const Provision &provision, const Stored &stored, views::Problems &problems,
                  Plan *plan)
{
    for (const ProvisionWebhook &wanted : provision.webhooks) {
        const auto before = std::find_if(
            stored.webhooks.cbegin(), stored.webhooks.cend(),
            [&wanted](const WebhookEndpoint &one) { return one.url == wanted.endpoint.url; });
        const bool isNew = before == stored.webhooks.cend();
        PlannedWebhook planned;
        planned.endpoint = isNew ? wanted.endpoint : *before;
        copyKeys(wanted, planned.endpoint);
        if (const auto checked = webhook::checkEndpoint(planned.endpoint); !checked) {
            problems.add(wanted.line, checked.error().message);
            continue;
        }
        planSecret(wanted, isNew || stored.withLostSecret.contains(before->id), &planned);
        const auto tell = [&](const QString &words) {
            plan->warnings.append(views::placed(provision.source, wanted.line, 0, words));
        };
        if (isNew) {
            ++plan->added;
            if (!wanted.secret)
                tell(Words::tr("this webhook has no secret, so one was made. Rotate it to see a "
                               "new one, or write one into the file."));
        } else if (!(planned.endpoint == *before)) {
            ++plan->updated;
            tell(Words::tr("the keys of this webhook were replaced by those in the file."));
        } else if (planned.mode == Secret::Keep || planned.mode == Secret::None) {
            continue; // it is as it should be
        }
        plan->webhooks.append(planned);
    }
}

Result<void> writeWebhooks(store::Connection &connection, const QList<PlannedWebhook> &planned,
                           const QList<QByteArray> &sealed)
{
    store::WebhookEndpoints table(connection);
    for (qsizetype i = 0; i < planned.size(); ++i) {
        const auto saved = table.save(planned[i].endpoint);
        if (!saved)
            return forward(saved);
        Result<void> keyed;
        if (planned[i].mode == Secret::Set)
            keyed = table.addKey(saved->id, sealed[i], 0, mostKeys);
        else if (planned[i].mode == Secret::None)
            keyed = table.dropKeys(saved->id);
        if (!keyed)
            return keyed;
    }
    return {};
}

} // namespace cordboard::provision
