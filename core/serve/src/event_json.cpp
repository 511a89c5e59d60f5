#include "event_json.h"

#include "views/resource_json.h"

namespace cordboard::serve {

namespace {

using Kind = engine::NewsItem::Kind;

QString changeOf(Kind kind)
{
    switch (kind) {
    case Kind::Accepted:
        return QStringLiteral("message_created");
    case Kind::Received:
        return QStringLiteral("message_received");
    case Kind::Updated:
        return QStringLiteral("message_updated");
    case Kind::Deleted:
        break;
    }
    return QStringLiteral("message_deleted");
}

} // namespace

QByteArray eventJson(const engine::NewsItem &item, WebhookNaming naming, const QUuid &customer)
{
    const QString type = webhookEventOf(naming, changeOf(item.kind));
    if (type.isEmpty())
        return {};
    return views::messageEvent(type, item.atUs, item.message, item.version, customer);
}

QString ourNumberOf(const engine::NewsItem &item)
{
    if (item.message.direction == Direction::Outbound)
        return item.message.source;
    return item.message.targets.isEmpty() ? QString() : item.message.targets.first().destination;
}

} // namespace cordboard::serve
