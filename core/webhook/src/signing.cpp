#include "signing.h"

#include "webhook/endpoint_check.h"
#include "webhook/face/signature.h"
#include "words.h"

namespace cordboard::webhook {

namespace {

/// In seconds, as the standard has it.
qint64 secondsOf(qint64 us)
{
    return us / 1'000'000;
}

/// A server without a keyring and a passphrase seals for as long as it runs.
Unexpected<Error> lost()
{
    return fail(ErrorCode::Corrupt,
                ForwarderWords::tr("Its secret was kept for one run only, because there was no "
                                   "keyring and no passphrase to seal it with. Rotate it."));
}

QByteArray idOf(const store::QueuedDelivery &delivery)
{
    return "evt_" + delivery.uuid.toByteArray(QUuid::WithoutBraces);
}

} // namespace

Result<SigningKeys> openKeys(const secrets::Vault &vault, const QUuid &endpoint,
                             const QList<store::WebhookKey> &sealed)
{
    SigningKeys opened;
    for (const store::WebhookKey &key : sealed) {
        const auto secret = vault.open(key.sealed, sealingContext(endpoint));
        const auto octets = secret ? lenientKeyOf(*secret) : Result<QByteArray>(forward(secret));
        if (octets)
            opened.keys.append({*secret, *octets, key.expiresUs});
        else if (key.expiresUs == 0) // an older one that cannot be opened only signs no more
            return secrets::isSealedForGood(key.sealed) ? Result<SigningKeys>(forward(octets))
                                                        : Result<SigningKeys>(lost());
    }
    return opened;
}

http::Exchange exchangeOf(const WebhookEndpoint &endpoint, const SigningKeys &keys,
                          const store::QueuedDelivery &delivery, qint64 nowUs)
{
    const QByteArray id = idOf(delivery);
    const qint64 timestamp = secondsOf(nowUs);
    http::Exchange exchange;
    exchange.method = endpoint.method.toLatin1();
    exchange.url = endpoint.url.toLatin1();
    exchange.body = delivery.body;
    exchange.allowPrivate = endpoint.allowPrivate;
    exchange.timeoutMs = endpoint.timeoutMs;
    exchange.authority = endpoint.authority;
    exchange.pin = endpoint.pin.toLatin1();
    exchange.headers = {"Content-Type: application/json", "User-Agent: Cordboard",
                        "webhook-id: " + id, "webhook-timestamp: " + QByteArray::number(timestamp)};
    if (delivery.replayed)
        exchange.headers.append("webhook-replay: 1");
    QList<QByteArray> octets;
    for (const SigningKeys::Key &key : keys.keys) {
        if (key.expiresUs == 0 || key.expiresUs > nowUs)
            octets.append(key.octets);
    }
    if (octets.isEmpty())
        return exchange;
    exchange.headers.append("webhook-signature: " +
                            signaturesOf(octets, id, timestamp, delivery.body));
    if (endpoint.naming == WebhookNaming::Voipbin)
        exchange.headers.append("X-VoIPBIN-Signature: " +
                                voipbinSignatureOf(keys.keys.first().secret, delivery.body));
    return exchange;
}

} // namespace cordboard::webhook
