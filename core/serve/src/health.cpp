#include "call.h"
#include "context.h"
#include "handlers.h"
#include "set_up_json.h"
#include "views/json_members.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

using engine::QueueFigures;
using views::operator""_key;

struct Health
{
    Result<QueueFigures> queue;
    QList<LinkStatus> links; ///< of carriers that are switched on
};

bool isUp(const LinkStatus &link)
{
    return link.state == LinkState::Up || link.state == LinkState::Degraded;
}

/// "none" is set up, "up", "some" of them, "down".
QByteArray linksWord(const QList<LinkStatus> &links)
{
    if (links.isEmpty())
        return "none";
    const auto up = std::count_if(links.cbegin(), links.cend(), isUp);
    if (up == 0)
        return "down";
    return up == links.size() ? "up" : "some";
}

void writeFigures(views::JsonWriter &json, const Health &health, qint64 nowUs)
{
    json.key("queue"_key).beginObject();
    qint64 waiting = health.queue ? health.queue->unrouted : 0;
    for (const LinkStatus &link : health.links)
        waiting += link.waiting;
    json.key("waiting"_key).whole(waiting);
    json.key("unrouted"_key).whole(health.queue ? health.queue->unrouted : 0);
    const qint64 oldestUs = health.queue ? health.queue->oldestUs : 0;
    json.key("oldest_seconds"_key)
        .whole(oldestUs > 0 ? std::max<qint64>(0, (nowUs - oldestUs) / 1'000'000) : 0);
    json.endObject();
    json.key("carriers"_key).beginArray();
    for (const LinkStatus &link : health.links) {
        json.beginObject().key("name"_key).text(link.name);
        json.key("state"_key).ascii(linkStateWord(link.state));
        json.key("sentence"_key).text(link.sentence);
        json.key("waiting"_key).whole(link.waiting).endObject();
    }
    json.endArray();
    json.key("sentence"_key)
        .text(health.queue ? health.queue->linksTrouble : health.queue.error().message);
}

void answerHealth(const Call &call, const Health &health)
{
    const bool accepts = health.queue && !call.customer().isNull();
    const QByteArray links = linksWord(health.links);
    const bool isFine = accepts && (links == "up" || links == "none");
    views::JsonWriter json;
    json.beginObject();
    json.key("status"_key).ascii(!accepts ? "down" : isFine ? "ok" : "degraded");
    json.key("accepts_messages"_key).boolean(accepts);
    json.key("database"_key).ascii(health.queue ? "up" : "down");
    json.key("links"_key).ascii(links);
    // How much there is, and with whom, is nobody's business without a key for all of it.
    if (call.key && call.ourNumbers().isEmpty())
        writeFigures(json, health, call.context->clock.nowUs());
    json.endObject();
    http::Response response;
    response.status = accepts ? 200 : 503;
    response.body = json.bytes();
    response.headers.emplaceBack("Cache-Control", "no-store");
    if (!accepts)
        response.headers.emplaceBack("Retry-After", "5");
    call.answer(std::move(response));
}

} // namespace

void getHealth(const Call &call)
{
    call.engine().programs().gauges().queue().then([call](const Result<QueueFigures> &queue) {
        call.engine().links().then([call, queue](const Result<QList<LinkStatus>> &links) {
            Health health{queue, links ? *links : QList<LinkStatus>()};
            health.links.removeIf(
                [](const LinkStatus &link) { return link.state == LinkState::Off; });
            answerHealth(call, health);
        });
    });
}

} // namespace cordboard::serve
