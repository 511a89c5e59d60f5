#include "told.h"

#include "base/uuid7.h"

namespace cordboard::webhook {

bool isUpdate(const store::FeedLine &line)
{
    return line.kind == QLatin1String("message_updated");
}

bool opens(const store::FeedLine &line)
{
    return line.kind == QLatin1String("message_created") ||
           line.kind == QLatin1String("message_received");
}

void tell(store::NewWebhookEvent event, const Audience &audience,
          QList<store::NewWebhookEvent> *events)
{
    for (const WebhookEndpoint &endpoint : audience.endpoints) {
        if (endpoint.createdUs < event.createdUs)
            event.endpoints.append(endpoint.id);
    }
    if (event.endpoints.isEmpty())
        return;
    event.uuid = uuid7(event.createdUs);
    event.type = audience.type;
    events->append(std::move(event));
}

} // namespace cordboard::webhook
