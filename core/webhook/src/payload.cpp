#include "payload.h"

#include "views/resource_json.h"
#include "views/time_text.h"

namespace cordboard::webhook {

namespace {

constexpr QLatin1String operator""_key(const char *text, size_t size)
{
    return QLatin1String(text, qsizetype(size));
}

void beginEnvelope(views::JsonWriter &json, const QString &type, qint64 atUs)
{
    json.beginObject().key("type"_key).text(type);
    json.key("timestamp"_key).ascii(views::timeText(atUs));
    json.key("data"_key).beginObject();
}

void writeId(views::JsonWriter &json, QLatin1String key, const QUuid &id)
{
    json.key(key).ascii(id.toByteArray(QUuid::WithoutBraces));
}

} // namespace

QString typeOf(WebhookNaming naming, const QString &kind)
{
    const bool inbound = kind == QLatin1String("message_received");
    const bool outbound = kind == QLatin1String("message_created");
    const QString type =
        naming == WebhookNaming::Voipbin && inbound ? QStringLiteral("message_created") : kind;
    // To who sent it, the answer to the request has told an outbound message of the seed's.
    if (naming == WebhookNaming::Seed && outbound)
        return {};
    return webhookEvents(naming).contains(type) ? type : QString();
}

QByteArray messageBody(const QString &type, qint64 atUs, const MessageRecord &message,
                       qint64 version, const QUuid &customer)
{
    views::JsonWriter json;
    beginEnvelope(json, type, atUs);
    views::writeMessageMembers(json, message, customer);
    json.key("version"_key).whole(version);
    return json.endObject().endObject().bytes();
}

QByteArray testBody(qint64 atUs, const QUuid &endpoint, const QUuid &customer)
{
    views::JsonWriter json;
    beginEnvelope(json, webhookTestEvent, atUs);
    writeId(json, "id"_key, endpoint);
    writeId(json, "customer_id"_key, customer);
    json.key("text"_key).ascii("This is a test of your webhook. Nothing happened.");
    return json.endObject().endObject().bytes();
}

} // namespace cordboard::webhook
