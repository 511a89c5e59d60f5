#pragma once

#include "views/json_writer.h"
#include "webhook/face/webhooks.h"

namespace cordboard::serve {

/// {"id", "url", …} with what is said only once.
void writeSavedWebhook(views::JsonWriter &json, const webhook::SavedWebhook &saved,
                       const QUuid &customer);
/// {"id", "url", …} with how it is doing.
void writeWebhookSummary(views::JsonWriter &json, const webhook::WebhookSummary &summary,
                         const QUuid &customer);

void writeDelivery(views::JsonWriter &json, const WebhookDelivery &delivery);
/// With the request as it would leave now, and all attempts.
void writeDeliveryDetail(views::JsonWriter &json, const WebhookDeliveryDetail &detail);

} // namespace cordboard::serve
