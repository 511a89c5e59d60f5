#pragma once

#include "base/error.h"
#include "medias.h"
#include "model/message.h"
#include "views/json_value.h"
#include "views/problems.h"

#include <optional>

namespace cordboard::serve {

/// What a program asks to send, as far as its JSON alone tells.
struct SendRequest
{
    Draft draft;
    QList<MediaWish> medias; ///< not gathered yet
    /// Its time has passed: answered only as the repetition of a request that came in time.
    std::optional<Error> late = {};
};

/// The body of POST /v1.0/messages. What is wrong with it goes into `problems`.
SendRequest readSendRequest(const views::JsonValue &body, qint64 nowUs, views::Problems &problems);

/// The body of POST /v1.0/conversations/{id}/messages; source and destination are the
/// conversation's.
SendRequest readAnswerRequest(const views::JsonValue &body, views::Problems &problems);

} // namespace cordboard::serve
