#pragma once

#include "model/message.h"

namespace cordboard::ui {

// What can be done about a message now: bubbles and "Why?" offer the same.

/// It ended without arriving, as far as we know, and nobody has repeated it yet.
bool mayBeSentAgain(const ChatMessage &message);

/// Something of it has not left.
bool mayBeCancelled(const ChatMessage &message);
/// A multimedia message that has left: its carrier can be asked for it, and what no phone has
/// fetched from us can be kept.
bool mayBeAskedFor(const ChatMessage &message);
/// "Cancel", "Cancel the rest" when parts of it have left, "Take back" when all of it has.
QString cancelWords(const ChatMessage &message);

} // namespace cordboard::ui
