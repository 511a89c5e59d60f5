#pragma once

#include "base/result.h"
#include "model/webhook.h"

namespace cordboard::webhook {

/// What a person, a program or a provision file wrote, as it will be kept. Invalid: the sentence
/// says what to correct, the detail names the field ("url", "events" …). Pure; any thread.
Result<WebhookEndpoint> checkEndpoint(WebhookEndpoint endpoint);

/// A secret that was given. The detail of the error is "secret".
Result<void> checkSecret(WebhookNaming naming, const QString &secret);

/// What a secret is bound to when it is sealed: it opens for no other endpoint.
QByteArray sealingContext(const QUuid &endpoint);

} // namespace cordboard::webhook
