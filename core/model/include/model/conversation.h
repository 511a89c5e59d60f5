#pragma once

#include "model/label.h"
#include "model/message.h"
#include "model/team.h"

namespace cordboard {

/// One thread: what was said between one of our numbers and one person. The row carries everything
/// the list shows; it is updated in the message's own transaction and never recounted.
struct Conversation
{
    ConversationId id;
    QUuid uuid;
    QString ourNumber;  ///< E.164, short code or alphanumeric, as the carrier writes it
    QString peerNumber; ///< canonical E.164
    QString name;       ///< the person's name; empty: only the number is known
    int unread = 0;     ///< inbound messages since it was last read
    QString lastText;   ///< first 200 characters of the last message; of pictures alone the subject
    int lastMedia = -1; ///< pictures and files of it; -1: it is no multimedia message
    Direction lastDirection = Direction::Inbound;
    TargetState lastState = TargetState::Received;
    qint64 lastAtUs = 0;
    TargetId lastTarget;
    TargetId readUpTo; ///< the last message seen; the unread line stands after it
    QString savedText; ///< what this console's person wrote and has not sent; the window fills it
                       ///< in, the store leaves it empty (model/thread_draft.h)
    QString carrier;   ///< name of the carrier of the last message
    ThreadStatus status;
    QUuid assignee;        ///< an operator, or somebody whom only programs know; null: nobody
    QString assigneeName;  ///< empty when only programs know them
    qint64 blockedUs = 0;  ///< since when the person is blocked, µs since 1970; 0: they are not
    QList<LabelId> labels; ///< in the order in which they were made; some may be removed by now
    int mentions = 0;      ///< notes that name whoever asked, and that they have not seen
};

} // namespace cordboard
