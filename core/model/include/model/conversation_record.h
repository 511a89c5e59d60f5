#pragma once

#include "model/message.h"

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
