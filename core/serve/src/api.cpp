#include "serve/api.h"

#include "authentication.h"
#include "call.h"
#include "context.h"
#include "failure_delay.h"
#include "late_answers.h"
#include "rate_limit.h"
#include "request_id.h"
#include "route_table.h"

#include <QLoggingCategory>

namespace cordboard::serve {

namespace {

Q_LOGGING_CATEGORY(lcApi, "cordboard.api", QtInfoMsg)

constexpr qint64 messageBody = 8 * 1024 * 1024; // media may stand in it
constexpr qint64 otherBody = 256 * 1024;
/// A database that does not answer is not waited for longer than a person waits for a window to
/// close.
constexpr std::chrono::seconds longestEnd{5};

bool takesMedia(QByteArrayView method, QByteArrayView path)
{
    return method == "POST" && path.endsWith("/messages");
}

} // namespace

/// Kept alive by the server's handler, so that what is under way ends in good order.
class Api::Private
{
public:
    Private(engine::Engine &engine, const ApiOptions &options, const Clock &clock)
        : context(std::make_shared<Context>(engine, options, clock))
        , m_failures(clock)
        , m_perAddress(options.requestsPerSecondPerAddress, clock)
        , m_perKey(options.requestsPerSecond, clock)
    {}

    void handle(http::Request asked, http::Respond respond);
    void end();

    const std::shared_ptr<Context> context;

private:
    bool letIn(Call *call, const Endpoint &endpoint);
    void refuseSlowly(const Call &call, const ApiError &error);

    FailureDelay m_failures;
    RateLimit m_perAddress;
    RateLimit m_perKey;
    LateAnswers m_late;
};

void Api::Private::handle(http::Request asked, http::Respond respond)
{
    Call call;
    call.underWay = context->underWay->begin();
    call.context = context;
    call.request = std::make_shared<const http::Request>(std::move(asked));
    call.requestId = requestIdFor(call.request->header("X-Request-Id"));
    call.respond = std::move(respond);
    if (m_perAddress.isOn()) {
        const int wait = m_perAddress.secondsToWait(call.request->peer.toString().toLatin1());
        if (wait > 0)
            return call.refuse(rateLimited("ip", wait));
    }
    Found found =
        find(call.request->method, call.request->path, context->options.webhooks != nullptr);
    if (!found.endpoint)
        return call.refuse(found.allow.isEmpty() ? routeNotFound() : methodNotAllowed(found.allow));
    call.path = std::move(found.path);
    if (letIn(&call, *found.endpoint))
        found.endpoint->handle(call);
}

/// What the engine and the webhooks still work on comes back before they are gone: its
/// continuations ask them further questions.
void Api::Private::end()
{
    context->streams->stop();
    m_late.end();
    if (!context->underWay->waitForNone(longestEnd))
        qCWarning(lcApi, "Requests were still being worked on when the API ended.");
}

/// True when the request may go on; its key is in the call then.
bool Api::Private::letIn(Call *call, const Endpoint &endpoint)
{
    const bool queryKeys = context->options.queryKeys;
    if (!endpoint.role && presentedKey(*call->request, queryKeys).isEmpty())
        return true;
    Admission admission = admit(*call->request, endpoint.role.value_or(KeyRole::Reader), queryKeys,
                                context->engine.programs().accessKeys());
    if (admission.wrongKey) {
        refuseSlowly(*call, *admission.error);
        return false;
    }
    call->key = std::move(admission.key);
    if (call->key && m_perKey.isOn()) {
        const int wait = m_perKey.secondsToWait(QByteArray::number(call->key->id.value));
        if (wait > 0) {
            call->refuse(rateLimited("customer", wait));
            return false;
        }
    }
    if (admission.error)
        call->refuse(*admission.error);
    return !admission.error;
}

void Api::Private::refuseSlowly(const Call &call, const ApiError &error)
{
    const auto delay = m_failures.next(call.request->peer);
    const bool waits =
        delay.count() > 0 && m_late.giveLater(delay, [call, error] { call.refuse(error); });
    if (!waits)
        call.refuse(error);
    if (waits || delay.count() == 0) { // a flood of them does not fill the log
        qCInfo(lcApi).noquote() << "A wrong access key from" << call.request->peer.toString()
                                << "for" << call.request->method << maskedTarget(*call.request);
    }
}

Api::Api(engine::Engine &engine, const ApiOptions &options, const Clock &clock)
    : d(std::make_shared<Private>(engine, options, clock))
{}

Api::~Api()
{
    d->end();
}

http::Handler Api::handler() const
{
    return [p = d](http::Request request, http::Respond respond) {
        p->handle(std::move(request), std::move(respond));
    };
}

http::RefusalFormatter Api::refusals() const
{
    return [context = d->context](const http::Refusal &refusal) {
        http::Response response = refusalResponse(refusal);
        context->metrics.countAnswer(response.status);
        return response;
    };
}

http::BodyLimit Api::bodyLimit() const
{
    return [](QByteArrayView method, QByteArrayView path) {
        return takesMedia(method, path) ? messageBody : otherBody;
    };
}

} // namespace cordboard::serve
