#pragma once

#include "model/webhook.h"

#include <QSet>

#include <optional>

namespace cordboard::provision {

/// The keys of a webhook in the file beyond its address; what is absent keeps its stored value.
enum class WebhookKey {
    Name,
    Naming,
    Events,
    AllowPrivate,
    Method,
    TimeoutSeconds,
    MaxInFlight,
    Rate
};

inline size_t qHash(WebhookKey key, size_t seed = 0)
{
    return ::qHash(int(key), seed);
}

struct ProvisionWebhook
{
    WebhookEndpoint endpoint; ///< keys that were not given hold the defaults of a new one
    QSet<WebhookKey> given;
    std::optional<QString> secret; ///< empty: unsigned, by choice; absent: as it is, or a new one
    int line = 0;
    int secretLine = 0; ///< where a secret stands that should not stay there; 0: nowhere
};

} // namespace cordboard::provision
