#pragma once

#include "model/message.h"

#include <array>
#include <optional>

namespace cordboard {

/// One person of a message, as programs see it.
struct TargetRecord
{
    TargetId id;
    ConversationId conversation;
    QString destination; ///< E.164; of an inbound message our own number
    TargetState state = TargetState::Queued;
    Reason reason;
    QString carrier; ///< its name; empty: none yet
    int parts = 1;
    bool possibleDuplicate = false;
    qint64 createdUs = 0;
    qint64 updatedUs = 0; ///< as `createdUs`: nothing has changed since
    qint64 readUs = 0;    ///< as in ChatMessage
};

/// How many people of a message are in each state.
struct TargetCounts
{
    std::array<int, 9> by{}; ///< by the value of TargetState

    int &operator[](TargetState state) { return by[size_t(state)]; }
    int operator[](TargetState state) const { return by[size_t(state)]; }
    friend bool operator==(const TargetCounts &, const TargetCounts &) = default;
};

/// A message with all of its people, as programs see it: the API and webhooks.
struct MessageRecord
{
    MessageId id;
    QUuid uuid;
    Direction direction = Direction::Outbound;
    QString source;
    QString text;
    Category category = Category::Conversation;
    QString reference; ///< the caller's own id
    qint64 createdUs = 0;
    qint64 deletedUs = 0; ///< 0: it is not deleted
    QList<TargetRecord> targets;
    /// Set when `targets` are only some of them: then this counts them all.
    std::optional<TargetCounts> counts;
    bool isMms = false;
    bool hasMedia = false; ///< a multimedia message, or a text with a link to them
    QString subject;
    QList<Medium> media;
};

/// The id of a medium of a message, for the outside: the same each time, by its place.
QUuid mediumId(const QUuid &message, qsizetype place);

/// The state of the whole: the least advanced of those that did not fail; failed when all did.
TargetState overallState(const MessageRecord &message);

/// When anything of it changed last; 0: nothing has since it was accepted.
qint64 updatedUs(const MessageRecord &message);

} // namespace cordboard
