#pragma once

#include "model/conversation.h"
#include "model/medium.h"

namespace cordboard {

/// A picture or file that went to and fro in a thread.
struct ThreadMedium
{
    TargetId target; ///< the message it is of
    Medium medium;

    friend bool operator==(const ThreadMedium &, const ThreadMedium &) = default;
};

/// What is known of the person of a thread, beyond the thread itself.
struct PersonCard
{
    static constexpr int mostNumbers = 10;    ///< of one person
    static constexpr int mostThreads = 20;    ///< shown here
    static constexpr int mostFiles = 6;       ///< likewise, among the newest 2,000 messages
    static constexpr int mostMessages = 9999; ///< nobody counts further

    QStringList otherNumbers;    ///< that were merged with the thread's own
    QList<Conversation> threads; ///< the others of this person, newest first
    qint64 firstSeenUs = 0;      ///< their first thread was made
    int messages = 0;            ///< in all of them; one more than mostMessages: more
    QByteArray zone;             ///< that a person here chose; empty: by the number
    QList<ThreadMedium> files;   ///< of this thread, newest first
};

} // namespace cordboard
