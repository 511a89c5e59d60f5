#include "audience.h"

#include <algorithm>

namespace cordboard::webhook {

namespace {

template<class NameOf>
QList<Audience> gather(const QList<WebhookEndpoint> &endpoints, NameOf nameOf)
{
    QList<Audience> audiences;
    for (const WebhookEndpoint &endpoint : endpoints) {
        const QString type = nameOf(endpoint);
        if (type.isEmpty() || !endpoint.takes(type))
            continue;
        const auto same =
            std::find_if(audiences.begin(), audiences.end(),
                         [&type](const Audience &audience) { return audience.type == type; });
        if (same == audiences.end())
            audiences.append({type, {endpoint}});
        else
            same->endpoints.append(endpoint);
    }
    return audiences;
}

} // namespace

QList<Audience> audiencesOf(const QList<WebhookEndpoint> &endpoints, const QString &kind)
{
    return gather(endpoints, [&kind](const WebhookEndpoint &endpoint) {
        return webhookEventOf(endpoint.naming, kind);
    });
}

QList<Audience> twinAudiencesOf(const QList<WebhookEndpoint> &endpoints, const QString &kind)
{
    return gather(endpoints, [&kind](const WebhookEndpoint &endpoint) {
        return webhookTwin(webhookEventOf(endpoint.naming, kind));
    });
}

} // namespace cordboard::webhook
