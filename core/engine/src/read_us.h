#pragma once

#include "engine/face/multimedia.h"

namespace cordboard::engine {

/// As in ChatMessage::readUs: when it was read, minus that when it was deleted unread; 0: a report
/// of another kind.
inline qint64 readUsOf(MmsReport::Kind kind, qint64 nowUs)
{
    switch (kind) {
    case MmsReport::Kind::Read:
        return nowUs;
    case MmsReport::Kind::DeletedUnread:
        return -nowUs;
    default:
        return 0;
    }
}

} // namespace cordboard::engine
