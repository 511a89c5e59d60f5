#pragma once

#include "model/label.h"
#include "model/message.h"
#include "model/team.h"

namespace cordboard {

/// A thread as programs see it. What the window shows of it is Conversation.
struct ConversationRecord
{
    ConversationId id;
    QUuid uuid;
    QString ourNumber;
    QString peerNumber;
    QString name;
    QString detail;
    QUuid owner; ///< whom it is assigned to; null: nobody
    qint64 createdUs = 0;
    qint64 updatedUs = 0; ///< 0: never edited
    ThreadStatus status;
    int unread = 0;
    qint64 blockedUs = 0;     ///< since when the person is blocked; 0: they are not
    QList<Label> labels = {}; ///< in the order in which they were made
};

/// A number whose owner is blocked.
struct BlockedNumber
{
    QString number;
    QString name; ///< of the person; empty: not known
    qint64 sinceUs = 0;
};

/// A note that names somebody, and that they have not seen, as programs see it.
struct MentionRecord
{
    QUuid conversation;
    QString by; ///< who wrote it; empty: a program
    QString text;
    qint64 createdUs = 0;
};

/// A note that a program has written.
struct NoteRecord
{
    QUuid conversation;
    QString text;
    QList<QUuid> named; ///< operators, whom it waits for now
    qint64 createdUs = 0;
};

/// One message within a thread as programs see it: what a bubble is to people.
struct ConversationMessageRecord
{
    TargetId id;
    QUuid message;
    QUuid conversation;
    Direction direction = Direction::Inbound;
    TargetState state = TargetState::Received;
    Reason reason;
    QString carrier;
    QString source; ///< who wrote it, whatever the direction
    QString destination;
    QString text;
    bool possibleDuplicate = false;
    qint64 createdUs = 0;
    qint64 updatedUs = 0;
    qint64 deletedUs = 0;
    QList<Medium> media;
};

} // namespace cordboard
