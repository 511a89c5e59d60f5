#include "webhook/face/webhooks.h"
#include "body.h"
#include "handlers.h"
#include "page.h"
#include "path_id.h"
#include "views/time_text.h"
#include "webhook_edit.h"
#include "webhook_json.h"
#include "words.h"

namespace cordboard::serve {

namespace {

using views::JsonWriter;
using webhook::WebhookEdit;

const QByteArray noWebhook = QByteArrayLiteral("WEBHOOK_NOT_FOUND");
const QByteArray noDelivery = QByteArrayLiteral("DELIVERY_NOT_FOUND");

/// Webhooks tell of all numbers: not for a key that is for some.
bool isForAll(const Call &call)
{
    if (call.ourNumbers().isEmpty())
        return true;
    call.refuse(permissionDenied(
        Words::tr("This access key is for some numbers only; webhooks tell of all.")));
    return false;
}

std::optional<QUuid> readWebhookId(const Call &call)
{
    return isForAll(call) ? readId(call) : std::nullopt;
}

/// Both ids of /v1.0/webhooks/{id}/deliveries/{id}. Nothing: refused already.
std::optional<std::pair<QUuid, QUuid>> readDeliveryIds(const Call &call)
{
    const auto endpoint = readWebhookId(call);
    if (!endpoint)
        return std::nullopt;
    const auto event = uuidFromText(call.path.value(1));
    if (!event) {
        call.refuse(invalidId());
        return std::nullopt;
    }
    return std::pair(*endpoint, *event);
}

/// As answerWith(), of what has no value.
template<class Then>
void answerAfter(const Call &call, QFuture<Result<void>> future, const QByteArray &resource,
                 Then then)
{
    future.then([call, resource, then = std::move(then)](const Result<void> &done) {
        if (done)
            then(call);
        else
            call.refuse(fromEngine(done.error(), resource));
    });
}

void answerSaved(const Call &call, const webhook::SavedWebhook &saved)
{
    JsonWriter json;
    writeSavedWebhook(json, saved, call.customer());
    call.answer(json);
}

void answerSummary(const Call &call, const webhook::WebhookSummary &summary)
{
    JsonWriter json;
    writeWebhookSummary(json, summary, call.customer());
    call.answer(json);
}

void save(const Call &call, const WebhookEdit &edit)
{
    call.webhooks()->save(edit).then([call](const Result<webhook::SavedWebhook> &saved) {
        if (saved)
            return answerSaved(call, *saved);
        // The detail is the field's name.
        const Error &error = saved.error();
        if (error.code == ErrorCode::Invalid)
            return call.refuse(
                invalidArgument(Words::tr("“%1”: %2", "a field and what is wrong with it")
                                    .arg(error.detail, error.message)));
        call.refuse(fromEngine(error, noWebhook));
    });
}

/// Does it, then answers with how the webhook is now.
void change(const Call &call, QFuture<Result<void>> (webhook::Webhooks::*act)(const QUuid &))
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    answerAfter(call, (call.webhooks()->*act)(*id), noWebhook, [id = *id](const Call &done) {
        answerWith(done, done.webhooks()->endpoint(id), noWebhook, answerSummary);
    });
}

void answerCount(const Call &call, int count, bool dryRun)
{
    JsonWriter json;
    json.beginObject().key(QLatin1String("count")).whole(count);
    json.key(QLatin1String("dry_run")).boolean(dryRun).endObject();
    call.answer(json);
}

void replay(const Call &call, const webhook::ReplayRequest &request)
{
    answerWith(
        call, call.webhooks()->replay(request), request.event.isNull() ? noWebhook : noDelivery,
        [dryRun = request.dryRun](const Call &to, int count) { answerCount(to, count, dryRun); });
}

/// `status`, `from`, `until` and the page. Nothing: refused already.
std::optional<webhook::DeliveriesQuery> readDeliveriesQuery(const Call &call, const QUuid &id)
{
    webhook::DeliveriesQuery query;
    query.endpoint = id;
    const auto size = readPageSize(call);
    if (!size)
        return std::nullopt;
    query.limit = *size;
    const auto refuse = [&call](QByteArrayView name) {
        call.refuse(invalidParameter(name));
        return std::nullopt;
    };
    if (const auto token = call.request->parameter("page_token"); token && !token->isEmpty()) {
        bool isNumber = false;
        query.beforeEvent = token->toLongLong(&isNumber);
        if (!isNumber || query.beforeEvent <= 0)
            return refuse("page_token");
    }
    if (const auto word = call.request->parameter("status"); word && !word->isEmpty()) {
        const auto state = deliveryStateFromWord(QString::fromUtf8(*word));
        if (!state)
            return refuse("status");
        query.states = {*state};
    }
    for (const auto &[name, into] :
         {std::pair("from", &query.fromUs), std::pair("until", &query.untilUs)}) {
        const auto text = call.request->parameter(name);
        if (!text || text->isEmpty())
            continue;
        const auto time = views::timeFromText(QString::fromUtf8(*text));
        if (!time || *time <= 0)
            return refuse(name);
        *into = *time;
    }
    return query;
}

} // namespace

void listWebhooks(const Call &call)
{
    if (!isForAll(call))
        return;
    answerWith(call, call.webhooks()->endpoints(), noWebhook,
               [](const Call &to, const QList<webhook::WebhookSummary> &all) {
                   JsonWriter json;
                   json.beginObject().key(QLatin1String("result")).beginArray();
                   for (const webhook::WebhookSummary &one : all)
                       writeWebhookSummary(json, one, to.customer());
                   json.endArray().key(QLatin1String("next_page_token")).ascii("").endObject();
                   to.answer(json);
               });
}

void postWebhook(const Call &call)
{
    if (!isForAll(call))
        return;
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    const WebhookEdit edit = readWebhookEdit(*body, {}, true, problems);
    if (!refuseFor(call, problems))
        save(call, edit);
}

void getWebhook(const Call &call)
{
    if (const auto id = readWebhookId(call))
        answerWith(call, call.webhooks()->endpoint(*id), noWebhook, answerSummary);
}

void putWebhook(const Call &call)
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    const auto body = readBody(call);
    if (!body)
        return;
    answerWith(call, call.webhooks()->endpoint(*id), noWebhook,
               [body = *body](const Call &found, const webhook::WebhookSummary &stored) {
                   views::Problems problems;
                   const WebhookEdit edit = readWebhookEdit(body, stored.endpoint, false, problems);
                   if (!refuseFor(found, problems))
                       save(found, edit);
               });
}

void deleteWebhook(const Call &call)
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    answerWith(call, call.webhooks()->endpoint(*id), noWebhook,
               [](const Call &found, const webhook::WebhookSummary &was) {
                   answerAfter(found, found.webhooks()->remove(was.endpoint.uuid), noWebhook,
                               [was](const Call &done) { answerSummary(done, was); });
               });
}

void pauseWebhook(const Call &call)
{
    change(call, &webhook::Webhooks::pause);
}

void resumeWebhook(const Call &call)
{
    change(call, &webhook::Webhooks::resume);
}

void rotateWebhook(const Call &call)
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    answerWith(call, call.webhooks()->rotate(*id), noWebhook,
               [id = *id](const Call &to, const QString &secret) {
                   JsonWriter json;
                   json.beginObject().key(QLatin1String("id"));
                   json.ascii(id.toByteArray(QUuid::WithoutBraces));
                   json.key(QLatin1String("secret")).text(secret).endObject();
                   to.answer(json);
               });
}

void testWebhook(const Call &call)
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    answerWith(call, call.webhooks()->sendTest(*id), noWebhook,
               [](const Call &to, const QUuid &event) {
                   JsonWriter json;
                   json.beginObject().key(QLatin1String("id"));
                   json.ascii(event.toByteArray(QUuid::WithoutBraces)).endObject();
                   to.answer(json);
               });
}

void listDeliveries(const Call &call)
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    const auto query = readDeliveriesQuery(call, *id);
    if (!query)
        return;
    answerWith(call, call.webhooks()->deliveries(*query), noWebhook,
               [](const Call &to, const webhook::DeliveriesPage &page) {
                   JsonWriter json;
                   json.beginObject().key(QLatin1String("result")).beginArray();
                   for (const WebhookDelivery &row : page.rows)
                       writeDelivery(json, row);
                   json.endArray().key(QLatin1String("next_page_token"));
                   json.ascii(page.beforeEvent > 0 ? QByteArray::number(page.beforeEvent)
                                                   : QByteArray());
                   json.endObject();
                   to.answer(json);
               });
}

void getDelivery(const Call &call)
{
    const auto ids = readDeliveryIds(call);
    if (!ids)
        return;
    answerWith(call, call.webhooks()->delivery(ids->first, ids->second), noDelivery,
               [](const Call &to, const WebhookDeliveryDetail &detail) {
                   JsonWriter json;
                   writeDeliveryDetail(json, detail);
                   to.answer(json);
               });
}

void replayDelivery(const Call &call)
{
    const auto ids = readDeliveryIds(call);
    if (!ids)
        return;
    webhook::ReplayRequest request;
    request.endpoint = ids->first;
    request.event = ids->second;
    replay(call, request);
}

void replayWebhook(const Call &call)
{
    const auto id = readWebhookId(call);
    if (!id)
        return;
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    webhook::ReplayRequest request = readReplay(*body, problems);
    request.endpoint = *id;
    if (!refuseFor(call, problems))
        replay(call, request);
}

} // namespace cordboard::serve
