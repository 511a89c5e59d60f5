#pragma once

#include "model/thread_draft.h"
#include "store/connection.h"

namespace cordboard::store {

/// Drafts of threads. Works on the connection it is given, inside its transaction.
class Drafts
{
public:
    explicit Drafts(Connection &connection)
        : m_connection(connection)
    {}

    /// All of one author, and those from before drafts had authors. Begun notes have authors of
    /// their own (model/thread_draft.h).
    Result<QList<ThreadDraft>> of(const QString &author);

    /// Saves the text, or forgets the draft when it is empty. `draft.savedUs` is the one that was
    /// seen: when another text of this author has been saved since, nothing is changed and the
    /// answer has it. `follows` is a text that the same console saved meanwhile without knowing its
    /// stamp yet. A draft without an author becomes that of whoever saves.
    Result<DraftKept> keep(const ThreadDraft &draft, const QString &follows = {});

    /// The text of `sent` has been sent: its author's draft goes, unless another console has saved
    /// something else since the one that was seen.
    Result<void> forget(const ThreadDraft &sent, const QString &follows = {});

private:
    Result<std::optional<ThreadDraft>> stored(const ThreadDraft &draft);
    Result<qint64> replace(const ThreadDraft &draft);

    Connection &m_connection;
};

} // namespace cordboard::store
