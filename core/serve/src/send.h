#pragma once

#include "call.h"
#include "medias.h"
#include "model/message.h"

#include <functional>

namespace cordboard::serve {

/// Hands the draft to the engine in the name of the call's key, and answers with what `draw` makes
/// of it once it is committed. A repetition under the same Idempotency-Key gets the same answer and
/// sends nothing. `draw` is called in a thread of the store or of the server. `late`: why only such
/// a repetition is answered.
void send(const Call &call, Draft draft, std::function<QByteArray(const MessageRecord &)> draw,
          const std::optional<Error> &late = {});

/// The same with media, which are gathered first.
void sendWith(const Call &call, const QList<MediaWish> &medias, Draft draft,
              std::function<QByteArray(const MessageRecord &)> draw,
              const std::optional<Error> &late = {});

/// The key is not for that number of ours.
ApiError senderNotOfKey(const QString &number);

} // namespace cordboard::serve
