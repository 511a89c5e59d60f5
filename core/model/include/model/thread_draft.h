#pragma once

#include "base/ids.h"
#include "model/category.h"
#include "model/medium.h"

#include <QList>
#include <QString>

#include <optional>

namespace cordboard {

/// What somebody wrote in a thread and has not sent. One for each thread and author.
struct ThreadDraft
{
    ConversationId conversation;
    QString author; ///< the login of whoever sits at the console
    QString text;   ///< empty: there is none
    qint64 savedUs =
        0; ///< grows with every save; 0: it was never saved. Whoever saves hands back the one that
           ///< was seen, so that another console's text is not overwritten unseen

    friend bool operator==(const ThreadDraft &, const ThreadDraft &) = default;
};

/// Under this author a note for the team is kept that `person` has begun; it is nobody's message,
/// and never goes with one.
inline QString noteAuthor(const QString &person)
{
    return QStringLiteral("note:") + person;
}

inline bool isNoteAuthor(const QString &author)
{
    return author.startsWith(QLatin1String("note:"));
}

/// What goes with it as pictures and files. Their octets are read apart, as those of messages.
struct DraftMms
{
    ConversationId conversation;
    QString subject;
    QList<Medium> media; ///< in their order; empty: there is none
    bool asLink = false; ///< its author wants them sent as a link

    friend bool operator==(const DraftMms &, const DraftMms &) = default;
};

/// What became of saving a draft.
struct DraftKept
{
    qint64 savedUs = 0; ///< of what is stored now; 0: nothing is
    /// The same author wrote this on another console meanwhile: nothing was saved, and a person
    /// decides.
    std::optional<ThreadDraft> other;
};

/// A message that came back before it left.
struct DraftBack
{
    ThreadDraft draft; ///< its text before what was typed meanwhile, as it is stored now
    QString text;      ///< of the message alone
    /// The same author wrote this on another console meanwhile: it is what is stored, `draft` is
    /// not, and a person decides.
    std::optional<ThreadDraft> other;
    DraftMms mms = {}; ///< the pictures and files of the message alone; they are stored
    Category category = Category::Conversation; ///< what the message was for
};

} // namespace cordboard
