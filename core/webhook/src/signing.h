#pragma once

#include "http/client/exchange.h"
#include "model/webhook.h"
#include "store/webhook_endpoints.h"
#include "store/webhook_queue.h"
#include "webhook/forwarder_service.h"

#include <functional>
#include <memory>

namespace cordboard::webhook {

/// The secrets of one endpoint, opened. Never logged, never leaves the program but as signatures.
struct SigningKeys
{
    struct Key
    {
        QString secret;
        QByteArray octets;
        qint64 expiresUs = 0; ///< 0: the current one
    };
    QList<Key> keys; ///< the current one first
};

Result<SigningKeys> openKeys(const secrets::Vault &vault, const QUuid &endpoint,
                             const QList<store::WebhookKey> &sealed);

/// The request, signed for that moment. Without keys it is unsigned.
http::Exchange exchangeOf(const WebhookEndpoint &endpoint, const SigningKeys &keys,
                          const store::QueuedDelivery &delivery, qint64 nowUs);

} // namespace cordboard::webhook
