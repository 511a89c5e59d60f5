// GET /v1.0/ws: what happens to messages, as it happens.

#include "authentication.h"
#include "call.h"
#include "context.h"
#include "handlers.h"
#include "stream_hub.h"
#include "words.h"

namespace cordboard::serve {

namespace {

/// Called when the feed is known up to `fromUs`: what comes later reaches the stream.
http::Response upgrade(const std::shared_ptr<Stream> &stream, const std::shared_ptr<StreamHub> &hub)
{
    auto owner = std::make_shared<http::WebSocketOwner>();
    owner->opened = [stream, hub](std::shared_ptr<http::WebSocket> socket) {
        stream->open(std::move(socket));
        hub->join(stream);
    };
    owner->received = [stream](const QByteArray &frame) {
        stream->take(frame);
    };
    owner->closed = [stream, hub] {
        hub->leave(stream);
    };
    http::Response response;
    response.status = 101;
    response.webSocket = std::move(owner);
    return response;
}

} // namespace

void openStream(const Call &call)
{
    if (!call.request->wantsWebSocket) {
        return call.refuse(
            invalidArgument(Words::tr("This address is a WebSocket: ws://…/v1.0/ws?token=vb_….")));
    }
    Stream::Setup setup;
    setup.token = presentedKey(*call.request, call.context->options.queryKeys);
    setup.customer = call.customer();
    if (const auto word = call.request->parameter("naming")) {
        const auto naming = webhookNamingFromWord(QString::fromUtf8(*word));
        if (!naming)
            return call.refuse(invalidParameter("naming"));
        setup.naming = *naming;
    }
    if (setup.customer.isNull())
        return call.refuse(notReady());
    answerWith(call, call.engine().programs().news().newest(), QByteArray("RESOURCE_NOT_FOUND"),
               [setup](const Call &to, qint64 newest) {
                   Stream::Setup whole = setup;
                   whole.fromUs = newest;
                   const auto stream = std::make_shared<Stream>(
                       std::move(whole), to.engine().programs().accessKeys());
                   to.answer(upgrade(stream, to.context->streams));
               });
}

} // namespace cordboard::serve
