#include "send.h"

#include "context.h"
#include "words.h"

#include <QCryptographicHash>

#include <algorithm>

namespace cordboard::serve {

namespace {

constexpr QByteArrayView idempotencyKey("Idempotency-Key");
constexpr qsizetype longestName = 255;

bool isPlainName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= longestName &&
           std::all_of(name.cbegin(), name.cend(), [](char c) { return c > ' ' && c <= '~'; });
}

/// Of all that makes two requests the same; never of the key in its address.
QByteArray digestOf(const http::Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.path);
    hash.addData(QByteArrayView("\n"));
    hash.addData(request.body);
    return hash.result();
}

void answerAccepted(const Call &call, const engine::Accepted &accepted, const QByteArray &json)
{
    if (!accepted.again)
        call.context->metrics.countAccepted(std::uint64_t(accepted.message.targets.size()));
    http::Response response;
    response.body = json;
    if (accepted.again)
        response.headers.emplaceBack("Idempotent-Replayed", "true");
    call.answer(std::move(response));
}

} // namespace

ApiError mmsNotConfigured()
{
    return failedPrecondition("MMS_NOT_CONFIGURED",
                              Words::tr("No carrier is set up for MMS, so nothing was sent. Leave "
                                        "out “medias” to send the text alone."));
}

ApiError senderNotOfKey(const QString &number)
{
    return permissionDenied(
        Words::tr("This access key may not be used with the number %1.").arg(number));
}

void send(const Call &call, Draft draft, std::function<QByteArray(const MessageRecord &)> draw)
{
    draft.origin = Origin::Api;
    draft.author = call.key->name;
    engine::ProgramDraft asked{std::move(draft), call.key, {}};
    const bool named = call.request->hasHeader(idempotencyKey);
    if (named) {
        const QByteArray name = call.request->header(idempotencyKey);
        if (!isPlainName(name)) {
            return call.refuse(
                invalidArgument(Words::tr("“Idempotency-Key” must be 1 to 255 visible characters "
                                          "of ASCII without spaces.")));
        }
        asked.repeatable =
            engine::Repeatable{QString::fromLatin1(name), digestOf(*call.request), draw};
    }
    answerWith(call, call.records().send(asked), "RESOURCE_NOT_FOUND",
               [named, draw = std::move(draw)](const Call &to, const engine::Accepted &accepted) {
                   answerAccepted(to, accepted, named ? accepted.answer : draw(accepted.message));
               });
}

} // namespace cordboard::serve
