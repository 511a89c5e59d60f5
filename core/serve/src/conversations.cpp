#include "body.h"
#include "handlers.h"
#include "page.h"
#include "send.h"
#include "send_request.h"
#include "thread_path.h"

namespace cordboard::serve {

namespace {

const QLatin1String ownerKey("owner_id");

void edit(const Call &call, const engine::ThreadEdit &wanted)
{
    withConversation(call, [wanted](const Call &found, const ConversationRecord &conversation) {
        answerWith(found, found.records().edit(conversation.id, wanted), noConversation,
                   answerConversation);
    });
}

/// "" and the UUID of zeros are nobody.
std::optional<QUuid> readOwner(views::ObjectReader &reader, QLatin1String key)
{
    const auto text = reader.text(key, {0, 36});
    if (!text)
        return std::nullopt;
    if (text->isEmpty())
        return QUuid();
    const auto owner = uuidFromText(text->toUtf8());
    if (!owner)
        reader.complain(key, Words::tr("“%1” must be a UUID, or empty for nobody.").arg(key));
    return owner;
}

ConversationMessageRecord recordOf(const MessageRecord &message,
                                   const ConversationRecord &conversation)
{
    ConversationMessageRecord record;
    const TargetRecord &target = message.targets.first();
    record.id = target.id;
    record.message = message.uuid;
    record.conversation = conversation.uuid;
    record.direction = message.direction;
    record.state = target.state;
    record.reason = target.reason;
    record.carrier = target.carrier;
    record.source = message.source;
    record.destination = target.destination;
    record.text = message.text;
    record.createdUs = target.createdUs;
    record.updatedUs = target.updatedUs;
    return record;
}

} // namespace

void listConversations(const Call &call)
{
    auto query = readPage(call);
    if (!query)
        return;
    if (const auto text = call.request->parameter("owner_id"); text && !text->isEmpty()) {
        query->owner = uuidFromText(*text);
        if (!query->owner)
            return call.refuse(invalidParameter("owner_id"));
    }
    answerWith(call, call.records().conversations(*query), noConversation,
               [](const Call &to, const QList<ConversationRecord> &conversations) {
                   const QUuid customer = to.customer();
                   answerPage(to, conversations,
                              [customer](views::JsonWriter &json, const ConversationRecord &row) {
                                  views::writeConversation(json, row, customer);
                              });
               });
}

void getConversation(const Call &call)
{
    withConversation(call, answerConversation);
}

void putConversation(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    views::ObjectReader reader(*body, Words::tr("the request"), problems);
    engine::ThreadEdit wanted;
    wanted.name = reader.text(QLatin1String("name"), {0, 255});
    wanted.detail = reader.text(QLatin1String("detail"), {0, 4096});
    wanted.owner = readOwner(reader, ownerKey);
    wanted.expectedOwner = readOwner(reader, QLatin1String("expected_owner_id"));
    reader.value(QLatin1String("owner_type")); // as VoIPBIN: only an agent can be one
    reader.finish();
    if (!refuseFor(call, problems))
        edit(call, wanted);
}

void unassignConversation(const Call &call)
{
    engine::ThreadEdit wanted;
    wanted.owner = QUuid();
    edit(call, wanted);
}

void listConversationMessages(const Call &call)
{
    const auto query = readPage(call);
    if (!query)
        return;
    withConversation(
        call, [query = *query](const Call &found, const ConversationRecord &conversation) {
            answerWith(found, found.records().messagesOf(conversation, query), noConversation,
                       [](const Call &to, const QList<ConversationMessageRecord> &messages) {
                           const QUuid customer = to.customer();
                           answerPage(to, messages,
                                      [customer](views::JsonWriter &json,
                                                 const ConversationMessageRecord &row) {
                                          views::writeConversationMessage(json, row, customer);
                                      });
                       });
        });
}

void postConversationMessage(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    const SendRequest request = readAnswerRequest(*body, problems);
    if (refuseFor(call, problems))
        return;
    withConversation(call, [draft = request.draft, medias = request.medias](
                               const Call &to, const ConversationRecord &conversation) {
        Draft answer = draft;
        answer.source = conversation.ourNumber;
        answer.destinations = {conversation.peerNumber};
        answer.category = Category::Conversation;
        sendWith(to, medias, answer,
                 [conversation, customer = to.customer()](const MessageRecord &message) {
                     views::JsonWriter json;
                     views::writeConversationMessage(json, recordOf(message, conversation),
                                                     customer);
                     return json.bytes();
                 });
    });
}

} // namespace cordboard::serve
