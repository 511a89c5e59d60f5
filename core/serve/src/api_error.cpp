#include "api_error.h"

#include "request_id.h"
#include "views/json_writer.h"
#include "words.h"

#include <array>

namespace cordboard::serve {

namespace {

struct OutsideCode
{
    const char *detail; ///< of an Error of the engine
    int http;
    const char *status;
    const char *reason;
};

constexpr std::array<OutsideCode, 11> outsideCodes{{
    {"RECIPIENT_OPTED_OUT", 409, "FAILED_PRECONDITION", "RECIPIENT_OPTED_OUT"},
    {"QUIET_HOURS", 409, "FAILED_PRECONDITION", "QUIET_HOURS"},
    {"SENDER_NOT_ALLOWED", 409, "FAILED_PRECONDITION", "SENDER_NOT_ALLOWED"},
    {"SPENDING_LIMIT", 402, "PAYMENT_REQUIRED", "INSUFFICIENT_BALANCE"},
    {"INSUFFICIENT_BALANCE", 402, "PAYMENT_REQUIRED", "INSUFFICIENT_BALANCE"},
    {"IDEMPOTENCY_KEY_REUSED", 409, "FAILED_PRECONDITION", "IDEMPOTENCY_KEY_REUSED"},
    {"MMS_NOT_CONFIGURED", 409, "FAILED_PRECONDITION", "MMS_NOT_CONFIGURED"},
    {"MEDIA_LINKS_NOT_CONFIGURED", 409, "FAILED_PRECONDITION", "MEDIA_LINKS_NOT_CONFIGURED"},
    {"MEDIA_INFECTED", 409, "FAILED_PRECONDITION", "MEDIA_INFECTED"},
    {"MEDIA_UNCHECKED", 409, "FAILED_PRECONDITION", "MEDIA_UNCHECKED"},
    {"IN_PROGRESS", 409, "FAILED_PRECONDITION", "STATE_INVALID"},
}};

/// The database's errors always carry its own words; ours are sentences alone.
bool isOfTheDatabase(const Error &error)
{
    return !error.detail.isEmpty();
}

ApiError unavailable(const QString &message)
{
    return {503, "UNAVAILABLE", "SERVICE_UNAVAILABLE", message, 5, {}};
}

ApiError byCode(const Error &error, const QByteArray &resource)
{
    switch (error.code) {
    case ErrorCode::Invalid:
        return invalidArgument(error.message);
    case ErrorCode::NotFound:
        return notFound(resource, error.message);
    case ErrorCode::Conflict:
    case ErrorCode::Unsupported:
        return failedPrecondition("STATE_INVALID", error.message);
    case ErrorCode::Refused:
    case ErrorCode::Unauthorised:
        return permissionDenied(error.message);
    case ErrorCode::Timeout:
        return {503, "UNAVAILABLE", "REQUEST_TIMEOUT", error.message, 5, {}};
    case ErrorCode::Cancelled:
        return {503, "UNAVAILABLE", "REQUEST_CANCELED", error.message, 5, {}};
    case ErrorCode::Busy:
    case ErrorCode::Unreachable:
    case ErrorCode::Corrupt:
    case ErrorCode::Newer:
    case ErrorCode::Full:
    case ErrorCode::Locked:
        return unavailable(error.message);
    case ErrorCode::Protocol:
    case ErrorCode::Internal:
        break;
    }
    return {500, "INTERNAL", "INTERNAL", error.message, 0, {}};
}

ApiError ofRefusal(const http::Refusal &refusal)
{
    using Reason = http::Refusal::Reason;
    const QString message = QString::fromUtf8(refusal.message);
    switch (refusal.reason) {
    case Reason::WrongHost:
    case Reason::OtherSite:
        return {refusal.status, "PERMISSION_DENIED", "PERMISSION_DENIED", message, 0, {}};
    case Reason::Slow:
        return {refusal.status, "UNAVAILABLE", "REQUEST_TIMEOUT", message, 0, {}};
    case Reason::Busy:
        return {refusal.status, "UNAVAILABLE", "SERVICE_UNAVAILABLE", message, 1, {}};
    case Reason::Failed:
        return {refusal.status, "INTERNAL", "INTERNAL", message, 0, {}};
    default:
        return {refusal.status, "INVALID_ARGUMENT", "INVALID_ARGUMENT", message, 0, {}};
    }
}

} // namespace

ApiError invalidArgument(const QString &message)
{
    return {400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", message, 0, {}};
}

ApiError invalidJson(const QString &message)
{
    return {400, "INVALID_ARGUMENT", "INVALID_JSON_BODY", message, 0, {}};
}

ApiError invalidId()
{
    return {400,
            "INVALID_ARGUMENT",
            "INVALID_ID",
            Words::tr("The id in the address is not a UUID, like "
                      "a5d2114a-8e84-48cd-8bb2-c406eeb08cd1."),
            0,
            {}};
}

ApiError invalidParameter(QByteArrayView name)
{
    return {400,
            "INVALID_ARGUMENT",
            "INVALID_REQUEST_PARAMETER",
            Words::tr("The parameter \"%1\" has an invalid format.")
                .arg(QString::fromUtf8(name.toByteArray())),
            0,
            {}};
}

ApiError authenticationRequired()
{
    return {401,
            "UNAUTHENTICATED",
            "AUTHENTICATION_REQUIRED",
            Words::tr("This needs an access key: ?token=vb_… or the header Authorization: Bearer "
                      "vb_…."),
            0,
            {}};
}

ApiError invalidCredentials()
{
    return {401,
            "UNAUTHENTICATED",
            "INVALID_CREDENTIALS",
            Words::tr("This access key is not known here, was withdrawn, or has expired."),
            0,
            {}};
}

ApiError permissionDenied(const QString &message)
{
    return {403, "PERMISSION_DENIED", "PERMISSION_DENIED", message, 0, {}};
}

ApiError routeNotFound()
{
    return notFound("ROUTE_NOT_FOUND",
                    Words::tr("There is nothing at this address. /openapi.json lists what is."));
}

ApiError methodNotAllowed(const QByteArray &allow)
{
    return {405,
            "UNIMPLEMENTED",
            "METHOD_NOT_ALLOWED",
            Words::tr("This address takes other methods; the header Allow names them."),
            0,
            {},
            allow};
}

ApiError notFound(const QByteArray &reason, const QString &message)
{
    return {404, "NOT_FOUND", reason, message, 0, {}};
}

ApiError failedPrecondition(const QByteArray &reason, const QString &message)
{
    return {409, "FAILED_PRECONDITION", reason, message, 0, {}};
}

ApiError rateLimited(const QByteArray &by, int retryAfter)
{
    return {429,
            "RESOURCE_EXHAUSTED",
            "RATE_LIMIT_EXCEEDED",
            Words::tr("These are more requests than are allowed here. Wait a moment."),
            retryAfter,
            by};
}

ApiError notReady()
{
    return unavailable(Words::tr("Cordboard is starting. Ask again in a few seconds."));
}

ApiError fromEngine(const Error &error, const QByteArray &resource)
{
    for (const OutsideCode &code : outsideCodes) {
        if (error.detail == QLatin1String(code.detail))
            return {code.http, code.status, code.reason, error.message, 0, {}};
    }
    const bool blamesTheCaller =
        error.code == ErrorCode::Invalid || error.code == ErrorCode::NotFound ||
        error.code == ErrorCode::Conflict || error.code == ErrorCode::Refused ||
        error.code == ErrorCode::Unauthorised || error.code == ErrorCode::Internal;
    if (blamesTheCaller && isOfTheDatabase(error))
        return unavailable(error.message);
    return byCode(error, resource);
}

http::Response errorResponse(const ApiError &error, const QByteArray &requestId)
{
    views::JsonWriter json;
    json.beginObject().key(QLatin1String("error")).beginObject();
    json.key(QLatin1String("status")).ascii(error.status);
    json.key(QLatin1String("reason")).ascii(error.reason);
    json.key(QLatin1String("message")).text(error.message);
    json.key(QLatin1String("request_id")).ascii(requestId);
    if (!error.limitedBy.isEmpty()) {
        json.key(QLatin1String("details")).beginArray().beginObject();
        json.key(QLatin1String("limited_by")).ascii(error.limitedBy).endObject().endArray();
    }
    json.endObject().endObject();
    http::Response response;
    response.status = error.http;
    response.body = json.bytes();
    response.headers.append({"X-Request-Id", requestId});
    if (error.retryAfter > 0)
        response.headers.append({"Retry-After", QByteArray::number(error.retryAfter)});
    if (!error.allow.isEmpty())
        response.headers.append({"Allow", error.allow});
    if (error.http == 401)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

http::Response refusalResponse(const http::Refusal &refusal)
{
    const QByteArray asked =
        refusal.request ? refusal.request->header("X-Request-Id") : QByteArray();
    return errorResponse(ofRefusal(refusal), requestIdFor(asked));
}

} // namespace cordboard::serve
