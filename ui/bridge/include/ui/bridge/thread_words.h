#pragma once

#include "model/conversation.h"
#include "model/label.h"

#include <QString>

namespace cordboard::ui {

/// The person's name, else the number as people write it.
QString threadName(const Conversation &thread);

/// Whether there is a last message to be shown.
bool hasLastLine(const Conversation &thread);

/// The one line under the name: "You: …" for what we wrote, without line breaks.
QString threadLine(const Conversation &thread);

/// What a screen reader says of the row: "Mara, 14:32. You: Yes, from 08:00. Sending. 1 unread.
/// Labels: repair, VIP".
QString threadSpoken(const Conversation &thread, qint64 nowUs, const QList<Label> &labels = {});

} // namespace cordboard::ui
