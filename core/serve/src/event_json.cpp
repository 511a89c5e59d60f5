#include "event_json.h"

#include "views/resource_json.h"
#include "views/time_text.h"

namespace cordboard::serve {

namespace {

using Kind = engine::NewsItem::Kind;

/// Under the seed's names, who sent a message was told of it by the answer.
const char *typeOf(Kind kind, WebhookNaming naming)
{
    const bool isSeed = naming == WebhookNaming::Seed;
    switch (kind) {
    case Kind::Accepted:
        return isSeed ? "" : "message_created";
    case Kind::Received:
        return isSeed ? "message_received" : "message_created";
    case Kind::Updated:
        return "message_updated";
    case Kind::Deleted:
        break;
    }
    return isSeed ? "" : "message_deleted";
}

} // namespace

QByteArray eventJson(const engine::NewsItem &item, WebhookNaming naming, const QUuid &customer)
{
    const QByteArrayView type = typeOf(item.kind, naming);
    if (type.isEmpty())
        return {};
    views::JsonWriter json;
    json.beginObject().key(QLatin1String("type")).ascii(type);
    json.key(QLatin1String("timestamp")).ascii(views::timeText(item.atUs));
    json.key(QLatin1String("data")).beginObject();
    views::writeMessageMembers(json, item.message, customer);
    json.key(QLatin1String("version")).whole(item.version);
    return json.endObject().endObject().bytes();
}

QString ourNumberOf(const engine::NewsItem &item)
{
    if (item.message.direction == Direction::Outbound)
        return item.message.source;
    return item.message.targets.isEmpty() ? QString() : item.message.targets.first().destination;
}

} // namespace cordboard::serve
