#include "call.h"

#include "context.h"

namespace cordboard::serve {

void Call::answer(const QByteArray &json, int status) const
{
    http::Response response;
    response.status = status;
    response.body = json;
    answer(std::move(response));
}

void Call::answer(http::Response response) const
{
    context->metrics.countAnswer(response.status);
    response.headers.append({"X-Request-Id", requestId});
    respond(std::move(response));
}

void Call::refuse(const ApiError &error) const
{
    context->metrics.countAnswer(error.http);
    respond(errorResponse(error, requestId));
}

engine::Engine &Call::engine() const
{
    return context->engine;
}

engine::Records &Call::records() const
{
    return context->engine.programs().records();
}

webhook::Webhooks *Call::webhooks() const
{
    return context->options.webhooks;
}

QUuid Call::customer() const
{
    return context->engine.programs().customer();
}

} // namespace cordboard::serve
