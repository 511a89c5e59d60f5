#include "body.h"
#include "context.h"
#include "handlers.h"
#include "page.h"
#include "path_id.h"
#include "send.h"
#include "send_request.h"
#include "views/resource_json.h"
#include "words.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

const QByteArray noMessage = QByteArrayLiteral("MESSAGE_NOT_FOUND");

QByteArray drawn(const MessageRecord &message, const QUuid &customer)
{
    views::JsonWriter json;
    views::writeMessage(json, message, customer);
    return json.bytes();
}

/// Whether the key is for the number of ours that the message went from or came to.
bool concerns(const Call &call, const MessageRecord &message)
{
    if (message.direction == Direction::Outbound)
        return coversSender(*call.key, message.source);
    return std::any_of(
        message.targets.cbegin(), message.targets.cend(),
        [&](const TargetRecord &t) { return coversSender(*call.key, t.destination); });
}

/// Finds the message in the address; one of somebody else's number is not told apart from none.
template<class Then>
void withMessage(const Call &call, Then then)
{
    const auto id = readId(call);
    if (!id)
        return;
    answerWith(call, call.records().message(*id), noMessage,
               [then](const Call &to, const MessageRecord &message) {
                   if (!concerns(to, message)) {
                       return to.refuse(
                           notFound(noMessage, Words::tr("There is no message with this id.")));
                   }
                   if (message.deletedUs > 0) {
                       return to.refuse(
                           notFound("RESOURCE_NOT_FOUND", Words::tr("This message was deleted.")));
                   }
                   then(to, message);
               });
}

} // namespace

void postMessage(const Call &call)
{
    const auto body = readBody(call);
    if (!body)
        return;
    views::Problems problems;
    SendRequest request = readSendRequest(*body, call.context->clock.nowUs(), problems);
    if (refuseFor(call, problems))
        return;
    if (!coversSender(*call.key, request.draft.source))
        return call.refuse(senderNotOfKey(request.draft.source));
    if (request.withMedias)
        return call.refuse(mmsNotConfigured());
    send(
        call, std::move(request.draft),
        [customer = call.customer()](const MessageRecord &message) {
            return drawn(message, customer);
        },
        request.late);
}

void listMessages(const Call &call)
{
    const auto query = readPage(call);
    if (!query)
        return;
    answerWith(call, call.records().messages(*query), noMessage,
               [](const Call &to, const QList<MessageRecord> &messages) {
                   const QUuid customer = to.customer();
                   answerPage(to, messages,
                              [customer](views::JsonWriter &json, const MessageRecord &message) {
                                  views::writeMessage(json, message, customer);
                              });
               });
}

void getMessage(const Call &call)
{
    withMessage(call, [](const Call &to, const MessageRecord &message) {
        to.answer(drawn(message, to.customer()));
    });
}

void deleteMessage(const Call &call)
{
    withMessage(call, [](const Call &found, const MessageRecord &message) {
        answerWith(found, found.records().remove(message.uuid), noMessage,
                   [](const Call &to, const MessageRecord &removed) {
                       to.answer(drawn(removed, to.customer()));
                   });
    });
}

} // namespace cordboard::serve
