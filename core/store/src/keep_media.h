#pragma once

#include "store/messages.h"

namespace cordboard::store {

/// What a new message has beyond its words: media of a multimedia message, or behind the link in
/// its text. `shown`, whose message is set, gets it, too.
Result<void> keepMedia(Connection &connection, const NewOutbound &message, ChatMessage *shown);
Result<void> keepMedia(Connection &connection, const NewInbound &message, ChatMessage *shown);

} // namespace cordboard::store
