#include "send.h"

#include "context.h"
#include "words.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

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

/// A request whose draft is being committed.
struct Sending
{
    Call call;
    std::function<QByteArray(const MessageRecord &)> draw;
};

/// What was kept of the first time is answered word for word. Everything else is drawn, and the
/// request let go, in the server's thread: the store's is the narrow place (docs/performance.md).
void answerAccepted(const Sending &sending, const engine::Accepted &accepted)
{
    const Call &call = sending.call;
    if (!accepted.again)
        call.context->metrics.countAccepted(std::uint64_t(accepted.message.targets.size()));
    http::Response response;
    if (accepted.again)
        response.headers.emplaceBack("Idempotent-Replayed", "true");
    if (accepted.answer.isEmpty()) {
        // Not the call: it holds what the answer is given to.
        response.makeBody = [request = call.request, draw = sending.draw,
                             message = accepted.message] {
            return draw(message);
        };
    } else {
        response.body = accepted.answer;
    }
    call.answer(std::move(response));
}

} // namespace

ApiError senderNotOfKey(const QString &number)
{
    return permissionDenied(
        Words::tr("This access key may not be used with the number %1.").arg(number));
}

void send(const Call &call, Draft draft, std::function<QByteArray(const MessageRecord &)> draw,
          const std::optional<Error> &late)
{
    draft.origin = Origin::Api;
    draft.author = call.key->name;
    engine::ProgramDraft asked{std::move(draft), call.key, {}, late};
    if (late && !call.request->hasHeader(idempotencyKey))
        return call.refuse(invalidArgument(late->message));
    if (call.request->hasHeader(idempotencyKey)) {
        const QByteArray name = call.request->header(idempotencyKey);
        if (!isPlainName(name)) {
            return call.refuse(
                invalidArgument(Words::tr("“Idempotency-Key” must be 1 to 255 visible characters "
                                          "of ASCII without spaces.")));
        }
        asked.repeatable =
            engine::Repeatable{QString::fromLatin1(name), digestOf(*call.request), draw};
    }
    auto sending = std::make_shared<Sending>(Sending{call, std::move(draw)});
    call.records().send(asked).then(
        [sending = std::move(sending)](const Result<engine::Accepted> &accepted) mutable {
            // Gone with this call, not with the future: that would be in the store's thread.
            const auto held = std::exchange(sending, nullptr);
            if (accepted)
                answerAccepted(*held, *accepted);
            else
                held->call.refuse(fromEngine(accepted.error()));
        });
}

void sendWith(const Call &call, const QList<MediaWish> &medias, Draft draft,
              std::function<QByteArray(const MessageRecord &)> draw,
              const std::optional<Error> &late)
{
    if (medias.isEmpty())
        return send(call, std::move(draft), std::move(draw), late);
    const QString from = draft.source;
    const bool asLink = draft.mediaAsLink;
    gatherMedia(call, from, asLink, medias,
                [call, draft = std::move(draft), draw = std::move(draw),
                 late](QList<NewMedium> media) mutable {
                    draft.media = std::move(media);
                    send(call, std::move(draft), std::move(draw), late);
                });
}

} // namespace cordboard::serve
