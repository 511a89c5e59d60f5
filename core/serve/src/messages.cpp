#include "body.h"
#include "context.h"
#include "engine/face/multimedia.h"
#include "handlers.h"
#include "media/file_name.h"
#include "page.h"
#include "path_id.h"
#include "send.h"
#include "send_request.h"
#include "views/resource_json.h"
#include "words.h"

#include <algorithm>

namespace cordboard::serve {

namespace {

const QByteArray noMedia = QByteArrayLiteral("RESOURCE_NOT_FOUND");
const QByteArray noMessage = QByteArrayLiteral("MESSAGE_NOT_FOUND");

/// Never shown as a page of ours, whatever it is.
http::Response asFile(const Medium &medium, const QByteArray &octets)
{
    const auto kind = media::kindOfMediaName(medium.type.toLatin1());
    http::Response response;
    response.contentType = kind ? media::mediaName(*kind) : "application/octet-stream";
    response.body = octets;
    const QByteArray name = media::saveFileName(medium.name, kind).toUtf8().toPercentEncoding();
    response.headers = {{"Content-Disposition", "attachment; filename*=UTF-8''" + name},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "sandbox; default-src 'none'"},
                        {"Cache-Control", "private, max-age=31536000, immutable"}};
    return response;
}

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
    sendWith(
        call, request.medias, std::move(request.draft),
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

void getMedia(const Call &call)
{
    withMessage(call, [](const Call &to, const MessageRecord &message) {
        const auto wanted = uuidFromText(to.path.value(1));
        for (qsizetype i = 0; i < message.media.size(); ++i) {
            if (!wanted || mediumId(message.uuid, i) != *wanted)
                continue;
            const Medium &medium = message.media[i];
            return answerWith(to, to.engine().multimedia().octets(medium.digest), noMedia,
                              [medium](const Call &found, const QByteArray &octets) {
                                  found.answer(asFile(medium, octets));
                              });
        }
        to.refuse(notFound(noMedia, Words::tr("This message has no media with that id.")));
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
