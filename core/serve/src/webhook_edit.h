#pragma once

#include "views/json_value.h"
#include "views/problems.h"
#include "webhook/face/webhooks.h"

namespace cordboard::serve {

/// What a request wants of a webhook; what it leaves out is as `stored`. What is wrong with single
/// fields is said by Webhooks::save().
webhook::WebhookEdit readWebhookEdit(const views::JsonValue &value, const WebhookEndpoint &stored,
                                     bool isNew, views::Problems &problems);

/// {"from", "until", "only_dead", "dry_run"}; one of the first three at least, so that nobody sends
/// everything again by an empty request.
webhook::ReplayRequest readReplay(const views::JsonValue &value, views::Problems &problems);

} // namespace cordboard::serve
