#include "payload.h"

#include "model/webhook.h"
#include "views/json_members.h"
#include "views/resource_json.h"

namespace cordboard::webhook {

using views::operator""_key;

QByteArray testBody(qint64 atUs, const QUuid &endpoint, const QUuid &customer)
{
    views::JsonWriter json;
    views::beginEvent(json, webhookTestEvent, atUs);
    views::writeId(json, "id"_key, endpoint);
    views::writeId(json, "customer_id"_key, customer);
    json.key("text"_key).ascii("This is a test of your webhook. Nothing happened.");
    return json.endObject().endObject().bytes();
}

} // namespace cordboard::webhook
