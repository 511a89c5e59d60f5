#pragma once

#include "audience.h"
#include "store/webhook_queue.h"

namespace cordboard::webhook {

bool isUpdate(const store::FeedLine &line);
/// Nothing of its message can be before it.
bool opens(const store::FeedLine &line);

/// Appends `event`, which has its body, for those of the audience that were there when it happened.
void tell(store::NewWebhookEvent event, const Audience &audience,
          QList<store::NewWebhookEvent> *events);

} // namespace cordboard::webhook
