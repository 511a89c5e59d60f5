// This installation, in the shape of VoIPBIN's customer. Its webhook is one endpoint that has
// VoIPBIN's names for events: the oldest of them.

#include "body.h"
#include "handlers.h"
#include "views/json_members.h"
#include "webhook/face/webhooks.h"
#include "words.h"

#include <algorithm>
#include <optional>

namespace cordboard::serve {

namespace {

using views::operator""_key;
using webhook::SavedWebhook;
using webhook::WebhookEdit;
using webhook::WebhookSummary;

const QByteArray noCustomer = QByteArrayLiteral("RESOURCE_NOT_FOUND");

std::optional<WebhookEndpoint> hookOf(const QList<WebhookSummary> &summaries)
{
    std::optional<WebhookEndpoint> oldest;
    for (const WebhookSummary &summary : summaries) {
        const WebhookEndpoint &endpoint = summary.endpoint;
        if (endpoint.naming == WebhookNaming::Voipbin &&
            (!oldest || endpoint.createdUs < oldest->createdUs))
            oldest = endpoint;
    }
    return oldest;
}

/// Its id says when it was made (RFC 9562, 5.7).
qint64 madeUs(const QUuid &uuid7)
{
    qint64 ms = 0;
    const QByteArray octets = uuid7.toRfc4122();
    for (int i = 0; i < 6; ++i)
        ms = ms << 8 | uchar(octets[i]);
    return ms * 1000;
}

void answerCustomer(const Call &call, const std::optional<WebhookEndpoint> &hook,
                    const QString &secret = {})
{
    const QUuid customer = call.customer();
    if (customer.isNull())
        return call.refuse(notReady());
    views::JsonWriter json;
    json.beginObject();
    views::writeId(json, "id"_key, customer);
    json.key("name"_key).ascii("");
    json.key("detail"_key).ascii("");
    json.key("webhook_method"_key).text(hook ? hook->method : QStringLiteral("POST"));
    json.key("webhook_uri"_key).text(hook ? hook->url : QString());
    if (!secret.isEmpty())
        json.key("webhook_secret"_key).text(secret);
    views::writeTime(json, "tm_create"_key, madeUs(customer));
    views::writeTime(json, "tm_update"_key, hook ? hook->updatedUs : 0);
    json.key("tm_delete"_key).null().endObject();
    http::Response response;
    response.body = json.bytes();
    if (!secret.isEmpty())
        response.headers.emplaceBack("Cache-Control", "no-store");
    call.answer(std::move(response));
}

struct HookWish
{
    std::optional<QString> url; ///< empty: none
    std::optional<QString> method;
};

std::optional<HookWish> readWish(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return std::nullopt;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    HookWish wish;
    wish.url = reader.text("webhook_uri"_key, {0, 2048});
    wish.method =
        reader.choice("webhook_method"_key, {QStringLiteral("POST"), QStringLiteral("PUT"),
                                             QStringLiteral("GET"), QStringLiteral("DELETE")});
    // What VoIPBIN has besides, and we have no use for.
    for (const QLatin1String key :
         {"name"_key, "detail"_key, "email"_key, "phone_number"_key, "address"_key})
        reader.value(key);
    reader.finish();
    if (refuseFor(call, problems))
        return std::nullopt;
    return wish;
}

void removeHook(const Call &call, const WebhookEndpoint &hook)
{
    call.webhooks()->remove(hook.uuid).then([call](const Result<void> &removed) {
        if (!removed)
            return call.refuse(fromEngine(removed.error(), noCustomer));
        answerCustomer(call, {});
    });
}

/// A new address wants to hear of what happens, also when the old one was switched off for its
/// failures. What a person has paused stays so.
void resumeThenAnswer(const Call &call, const SavedWebhook &saved)
{
    if (saved.endpoint.state != WebhookState::Disabled)
        return answerCustomer(call, saved.endpoint, saved.secret);
    call.webhooks()->resume(saved.endpoint.uuid).then([call, saved](const Result<void> &resumed) {
        if (!resumed)
            return call.refuse(fromEngine(resumed.error(), noCustomer));
        answerCustomer(call, saved.endpoint, saved.secret);
    });
}

void applyWish(const Call &call, const std::optional<WebhookEndpoint> &hook, const HookWish &wish)
{
    if (wish.url && wish.url->isEmpty())
        return hook ? removeHook(call, *hook) : answerCustomer(call, {});
    if (!wish.url && !wish.method)
        return answerCustomer(call, hook);
    if (!hook && !wish.url) {
        return call.refuse(
            invalidArgument(Words::tr("There is no webhook yet: give “webhook_uri” as well.")));
    }
    WebhookEdit edit;
    if (hook) {
        edit.endpoint = *hook;
    } else {
        edit.endpoint.naming = WebhookNaming::Voipbin;
        edit.mode = WebhookEdit::Secret::Make;
    }
    edit.endpoint.url = wish.url.value_or(edit.endpoint.url);
    edit.endpoint.method = wish.method.value_or(edit.endpoint.method);
    call.webhooks()->save(edit).then([call](const Result<SavedWebhook> &saved) {
        if (saved)
            resumeThenAnswer(call, *saved);
        else if (saved.error().code == ErrorCode::Invalid) // its detail is the field
            call.refuse(invalidArgument(saved.error().message));
        else
            call.refuse(fromEngine(saved.error(), noCustomer));
    });
}

bool isForAllNumbers(const Call &call)
{
    if (call.ourNumbers().isEmpty())
        return true;
    call.refuse(permissionDenied(Words::tr("This access key is for some numbers only; the webhook "
                                           "hears of all of them.")));
    return false;
}

} // namespace

void getCustomer(const Call &call)
{
    // An address of a webhook may hold a secret of its own.
    const bool isAdmin = call.key->role == KeyRole::Admin && call.ourNumbers().isEmpty();
    if (!call.webhooks() || !isAdmin)
        return answerCustomer(call, {});
    answerWith(call, call.webhooks()->endpoints(), noCustomer,
               [](const Call &to, const QList<WebhookSummary> &summaries) {
                   answerCustomer(to, hookOf(summaries));
               });
}

void putCustomer(const Call &call)
{
    if (!isForAllNumbers(call))
        return;
    const auto wish = readWish(call);
    if (!wish)
        return;
    answerWith(call, call.webhooks()->endpoints(), noCustomer,
               [wish = *wish](const Call &to, const QList<WebhookSummary> &summaries) {
                   applyWish(to, hookOf(summaries), wish);
               });
}

} // namespace cordboard::serve
