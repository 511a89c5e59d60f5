#pragma once

#include "base/error.h"
#include "http/server/options.h"

#include <QByteArray>
#include <QString>

namespace cordboard::serve {

/// A refusal in VoIPBIN's envelope (api.md 4.6).
struct ApiError
{
    int http = 500;
    QByteArray status;  ///< "NOT_FOUND": one of a few
    QByteArray reason;  ///< "MESSAGE_NOT_FOUND"
    QString message;    ///< a sentence
    int retryAfter = 0; ///< seconds; 0: no such header
    QByteArray limitedBy{};
    QByteArray allow{}; ///< methods, for the header Allow
};

// One for each way to say no.
ApiError invalidArgument(const QString &message);
ApiError invalidJson(const QString &message);
ApiError invalidId();
ApiError invalidParameter(QByteArrayView name);
ApiError authenticationRequired();
ApiError invalidCredentials();
ApiError permissionDenied(const QString &message);
ApiError routeNotFound();
ApiError methodNotAllowed(const QByteArray &allow);
ApiError notFound(const QByteArray &reason, const QString &message);
ApiError failedPrecondition(const QByteArray &reason, const QString &message);
ApiError rateLimited(const QByteArray &by, int retryAfter);
ApiError notReady();

/// What the engine or the database said. `resource` is the reason of a NotFound. A failure of the
/// database is 503 and never blamed on the caller.
ApiError fromEngine(const Error &error, const QByteArray &resource = "RESOURCE_NOT_FOUND");

/// The server's own refusals in the same envelope.
http::Response refusalResponse(const http::Refusal &refusal);

http::Response errorResponse(const ApiError &error, const QByteArray &requestId);

} // namespace cordboard::serve
