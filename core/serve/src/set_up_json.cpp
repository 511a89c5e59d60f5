#include "set_up_json.h"

#include "views/json_members.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

using views::JsonWriter;
using views::writeId;
using views::writeTime;
using views::operator""_key;

/// Not known is null.
void writeMs(JsonWriter &json, QLatin1String key, int ms)
{
    json.key(key);
    if (ms >= 0)
        json.whole(ms);
    else
        json.null();
}

void writeTexts(JsonWriter &json, QLatin1String key, const QStringList &texts)
{
    json.key(key).beginArray();
    for (const QString &text : texts)
        json.text(text);
    json.endArray();
}

void writeBind(JsonWriter &json, const BindStatus &bind)
{
    json.beginObject();
    json.key("mode"_key).text(bindModeWord(bind.mode));
    json.key("state"_key).ascii(linkStateWord(bind.state));
    json.key("sentence"_key).text(bind.sentence);
    writeTime(json, "tm_up"_key, bind.upSinceUs);
    writeTime(json, "tm_next_try"_key, bind.nextTryUs);
    json.key("in_flight"_key).whole(bind.inFlight);
    json.key("parts_per_second"_key).whole(bind.partsPerSecond);
    writeMs(json, "answer_ms"_key, bind.answerMs);
    writeMs(json, "enquire_ms"_key, bind.enquireMs);
    json.endObject();
}

void writeLink(JsonWriter &json, const LinkStatus &link)
{
    json.key("link"_key).beginObject();
    json.key("state"_key).ascii(linkStateWord(link.state));
    json.key("sentence"_key).text(link.sentence);
    writeTime(json, "tm_up"_key, link.upSinceUs);
    writeTime(json, "tm_next_try"_key, link.nextTryUs);
    json.key("window"_key).whole(link.window);
    json.key("in_flight"_key).whole(link.inFlight);
    json.key("waiting"_key).whole(link.waiting);
    writeMs(json, "answer_ms"_key, link.answerMs);
    json.key("slowed_to"_key).whole(link.slowedTo);
    json.key("binds"_key).beginArray();
    for (const BindStatus &bind : link.binds)
        writeBind(json, bind);
    json.endArray().endObject();
}

/// A carrier by its id for the outside, and its name.
void writeCarrierRef(JsonWriter &json, CarrierId id, const QList<Carrier> &carriers)
{
    const auto found = std::find_if(carriers.cbegin(), carriers.cend(),
                                    [id](const Carrier &carrier) { return carrier.id == id; });
    writeId(json, "carrier_id"_key, found == carriers.cend() ? QUuid() : found->uuid);
    json.key("carrier"_key).text(found == carriers.cend() ? QString() : found->name);
}

} // namespace

QByteArray linkStateWord(LinkState state)
{
    switch (state) {
    case LinkState::Off:
        return "off";
    case LinkState::Connecting:
        return "connecting";
    case LinkState::Up:
        return "up";
    case LinkState::Degraded:
        return "degraded";
    case LinkState::Down:
        break;
    }
    return "down";
}

void writeCarrier(JsonWriter &json, const Carrier &carrier, const LinkStatus &link,
                  bool withAccount)
{
    json.beginObject();
    writeId(json, "id"_key, carrier.uuid);
    json.key("name"_key).text(carrier.name);
    json.key("kind"_key).text(carrier.kind);
    json.key("enabled"_key).boolean(carrier.enabled);
    json.key("demo"_key).boolean(carrier.demo);
    json.key("bind"_key).text(bindModeWord(carrier.bind));
    json.key("tls"_key).boolean(carrier.tls);
    json.key("window"_key).whole(carrier.window);
    json.key("rate"_key).whole(carrier.rate);
    writeTexts(json, "senders"_key, carrier.senders);
    writeLink(json, link);
    if (withAccount) {
        json.key("account"_key).beginObject();
        json.key("host"_key).text(carrier.host);
        json.key("port"_key).whole(carrier.port);
        json.key("system_id"_key).text(carrier.systemId);
        json.key("system_type"_key).text(carrier.systemType);
        json.key("has_password"_key).boolean(carrier.hasPassword).endObject();
    }
    json.endObject();
}

void writeSender(JsonWriter &json, const SenderUse &use, const QList<Carrier> &carriers)
{
    const Sender &sender = use.sender;
    json.beginObject();
    json.key("number"_key).text(sender.number);
    json.key("kind"_key).text(senderKindWord(sender.kind));
    writeCarrierRef(json, sender.carrier, carriers);
    json.key("other_carriers"_key).text(otherCarriersWord(sender.otherCarriers));
    writeTexts(json, "countries"_key, sender.countries);
    json.key("mms"_key).boolean(sender.mms);
    json.key("carrier_answers_stop"_key).boolean(sender.carrierAnswersStop);
    json.key("campaign"_key).text(sender.campaign);
    json.key("limits"_key).beginObject();
    json.key("per_second"_key).whole(sender.limits.perSecond);
    json.key("per_minute"_key).whole(sender.limits.perMinute);
    json.key("per_day"_key).whole(sender.limits.perDay).endObject();
    json.key("parts_today"_key).whole(use.partsToday);
    json.endObject();
}

void writeRoute(JsonWriter &json, const Route &route, const QList<Carrier> &carriers)
{
    json.beginObject();
    json.key("prefix"_key).text(route.prefix);
    json.key("sender"_key).text(route.sender);
    json.key("category"_key).text(route.category);
    json.key("priority"_key).whole(route.priority);
    json.key("carriers"_key).beginArray();
    for (const RouteCarrier &share : route.carriers) {
        json.beginObject();
        writeCarrierRef(json, share.carrier, carriers);
        json.key("weight"_key).whole(share.weight).endObject();
    }
    json.endArray().endObject();
}

} // namespace cordboard::serve
