#pragma once

#include "api_error.h"
#include "engine/face/access_keys.h"
#include "http/server/request.h"

namespace cordboard::serve {

/// The access key that a request shows: ?token=, then the header Authorization: Bearer, then
/// ?accesskey=. Keys in the address only when `queryKeys`. Null: none.
QByteArray presentedKey(const http::Request &request, bool queryKeys);

/// What became of it. `error` is set when the request goes no further.
struct Admission
{
    std::shared_ptr<const AccessKey> key;
    std::optional<ApiError> error;
    bool wrongKey = false; ///< somebody may be guessing
};

/// Who asks, and whether their key is of `role` at least. From memory.
Admission admit(const http::Request &request, KeyRole role, bool queryKeys,
                engine::AccessKeys &keys);

/// The target of a request for a log: what `token` and `accesskey` hold is left out, however it is
/// written.
QByteArray maskedTarget(const http::Request &request);

} // namespace cordboard::serve
