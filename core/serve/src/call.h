#pragma once

#include "api_error.h"
#include "engine/face/engine.h"
#include "http/server/response.h"
#include "model/access_key.h"
#include "views/json_writer.h"

#include <memory>

namespace cordboard::webhook {
class Webhooks;
}

namespace cordboard::serve {

struct Context;

/// One request on its way to its answer. Copied from one continuation to the next; the last copy
/// that goes without an answer makes the server say 500.
struct Call
{
    std::shared_ptr<const void> underWay; ///< first, so that it goes last
    std::shared_ptr<Context> context;
    std::shared_ptr<const http::Request> request;
    std::shared_ptr<const AccessKey> key; ///< null where none is needed and none was shown
    QList<QByteArray> path;               ///< what stood for {id} and the like
    QByteArray requestId;
    http::Respond respond;

    void answer(const QByteArray &json, int status = 200) const;
    void answer(const views::JsonWriter &json) const { answer(json.bytes()); }
    void answer(http::Response response) const;
    void refuse(const ApiError &error) const;

    engine::Engine &engine() const;
    engine::Records &records() const;
    /// Null when there are none; never in a handler that Endpoint::needsWebhooks.
    webhook::Webhooks *webhooks() const;
    /// Of this installation.
    QUuid customer() const;
    /// The numbers of ours that the key is for; empty: all.
    QStringList ourNumbers() const { return key ? key->senders : QStringList(); }
};

using Handle = void (*)(const Call &call);

/// Answers with what `then` makes of the value, or with the error. Runs in whatever thread is
/// ready.
template<class T, class Then>
void answerWith(const Call &call, QFuture<Result<T>> future, const QByteArray &resource, Then then)
{
    future.then([call, resource, then = std::move(then)](const Result<T> &result) {
        if (result)
            then(call, *result);
        else
            call.refuse(fromEngine(result.error(), resource));
    });
}

} // namespace cordboard::serve
