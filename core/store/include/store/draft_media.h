#pragma once

#include "model/thread_draft.h"
#include "store/connection.h"

namespace cordboard::store {

/// Pictures and files that somebody attached and has not sent. One set for each thread and author;
/// who saves last has the last word. Works on the connection it is given, inside its transaction.
class DraftMedia
{
public:
    static constexpr qsizetype mostMedia = 25;
    static constexpr qint64 mostOctets = 10'000'000; ///< of one set
    static constexpr int mostSets = 100;             ///< of one author; older ones go

    explicit DraftMedia(Connection &connection)
        : m_connection(connection)
    {}

    /// All of one author.
    Result<QList<DraftMms>> of(const QString &author);

    /// In the place of what was there; without media it is forgotten, as is what is larger than
    /// one set may be: then false.
    Result<bool> keep(ConversationId thread, const QString &author, const MmsContent &content);

    /// What is stored already, before what is there.
    Result<void> putBack(const QString &author, const DraftMms &back);

    /// It has been sent.
    Result<void> forget(ConversationId thread, const QString &author);

private:
    Result<DraftMms> stored(ConversationId thread, const QString &author);
    Result<void> write(const QString &author, const DraftMms &set);
    Result<void> erase(ConversationId thread, const QString &author);
    Result<void> eraseOldest(const QString &author);
    Result<void> dropUnused(const QList<Medium> &media);

    Connection &m_connection;
};

} // namespace cordboard::store
