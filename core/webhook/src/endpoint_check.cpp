#include "webhook/endpoint_check.h"

#include "http/client/url_check.h"
#include "webhook/face/signature.h"
#include "words.h"

#include <QRegularExpression>
#include <QSslCertificate>

namespace cordboard::webhook {

namespace {

constexpr int mostNameLetters = 100;
constexpr int mostAuthorityOctets = 64 * 1024;

Unexpected<Error> wrong(const char *field, const QString &sentence)
{
    return fail(ErrorCode::Invalid, sentence, QString::fromLatin1(field));
}

Result<void> checkTrust(const WebhookEndpoint &endpoint)
{
    static const QRegularExpression pin(QStringLiteral("^sha256//[A-Za-z0-9+/]{43}=$"));
    if (!endpoint.pin.isEmpty() && !pin.match(endpoint.pin).hasMatch())
        return wrong("pin", ForwarderWords::tr("A pin is “sha256//” and the base64 of a SHA-256."));
    if (endpoint.authority.isEmpty())
        return {};
    if (endpoint.authority.size() > mostAuthorityOctets ||
        QSslCertificate::fromData(endpoint.authority).isEmpty())
        return wrong("authority", ForwarderWords::tr("This is no certificate in PEM."));
    return {};
}

Result<void> checkNumbers(const WebhookEndpoint &endpoint)
{
    if (endpoint.timeoutMs < 1000 || endpoint.timeoutMs > 30'000)
        return wrong("timeout", ForwarderWords::tr("The time for an answer is 1 to 30 seconds."));
    if (endpoint.maxInFlight < 1 || endpoint.maxInFlight > 32)
        return wrong("max_in_flight",
                     ForwarderWords::tr("1 to 32 requests may be open at a time."));
    if (endpoint.ratePerSecond < 0 || endpoint.ratePerSecond > 100'000)
        return wrong("rate", ForwarderWords::tr(
                                 "The requests a second are 1 to 100,000, or 0 for no limit."));
    return {};
}

Result<void> checkEvents(const WebhookEndpoint &endpoint)
{
    const QStringList known = webhookEvents(endpoint.naming);
    for (const QString &event : endpoint.events) {
        if (!known.contains(event))
            return wrong("events",
                         ForwarderWords::tr("There is no event “%1” in this naming. There are: %2.")
                             .arg(event, known.join(QStringLiteral(", "))));
        // api.md: one fact is never told twice to one endpoint.
        if (endpoint.events.contains(webhookTwin(event)))
            return wrong("events", ForwarderWords::tr("“%1” and “%2” tell of the same change. "
                                                      "Choose one of them.")
                                       .arg(event, webhookTwin(event)));
    }
    return {};
}

} // namespace

Result<WebhookEndpoint> checkEndpoint(WebhookEndpoint endpoint)
{
    static const QStringList methods{QStringLiteral("POST"), QStringLiteral("PUT"),
                                     QStringLiteral("GET"), QStringLiteral("DELETE")};
    const auto url = http::checkUrl(endpoint.url.trimmed(), endpoint.allowPrivate);
    if (!url)
        return wrong("url", url.error().message);
    endpoint.url = QString::fromLatin1(*url);
    endpoint.name = endpoint.name.simplified();
    if (endpoint.name.size() > mostNameLetters)
        return wrong("name",
                     ForwarderWords::tr("A name has at most %1 letters.").arg(mostNameLetters));
    if (!methods.contains(endpoint.method))
        return wrong("method", ForwarderWords::tr("The method is POST, PUT, GET or DELETE."));
    endpoint.events.removeDuplicates();
    for (const Result<void> &checked :
         {checkEvents(endpoint), checkNumbers(endpoint), checkTrust(endpoint)}) {
        if (!checked)
            return forward(checked);
    }
    return endpoint;
}

Result<void> checkSecret(WebhookNaming naming, const QString &secret)
{
    const auto key = naming == WebhookNaming::Voipbin ? lenientKeyOf(secret) : keyOf(secret);
    if (!key)
        return wrong("secret", key.error().message);
    if (secret.size() > 255)
        return wrong("secret", ForwarderWords::tr("A secret has at most 255 letters."));
    return {};
}

QByteArray sealingContext(const QUuid &endpoint)
{
    return "webhook:" + endpoint.toByteArray(QUuid::WithoutBraces);
}

} // namespace cordboard::webhook
