#pragma once

#include "call.h"

#include <optional>
#include <span>

namespace cordboard::serve {

/// One address of the API. Authentication, 404, 405 and /openapi.json come from this table.
struct Endpoint
{
    const char *method;
    const char *pattern; ///< "/v1.0/messages/{id}"
    std::optional<KeyRole>
        role; ///< at least; nothing: no key is needed, but a wrong one is refused
    Handle handle;
    const char *summary;
    const char *body = "";       ///< the schema of what is sent, in openapi.cpp
    const char *answer = "";     ///< and of what comes back
    const char *parameters = ""; ///< "page": of a list
    bool needsWebhooks = false;  ///< it is not there without Api's webhooks
};

std::span<const Endpoint> endpoints();

/// What a path leads to.
struct Found
{
    const Endpoint *endpoint = nullptr; ///< null: nothing has that path, or not with that method
    QList<QByteArray> path;
    QByteArray allow; ///< methods of that path, when it has others
};
Found find(const QByteArray &method, const QByteArray &path, bool webhooks);

} // namespace cordboard::serve
