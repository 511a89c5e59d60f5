#pragma once

#include "model/team.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace cordboard::store {

struct NewLine
{
    ConversationId conversation;
    ThreadLine::Kind kind = ThreadLine::Kind::Taken;
    QUuid actor{};
    QUuid subject{};
    qint64 untilUs = 0;
    QString text{};
    TargetId before{}; ///< it stands before this bubble; 0: behind the last one
};

Result<void> addLine(Connection &connection, const NewLine &line);

/// Of one thread, those behind a bubble from `first` to before `end`, oldest first. Of very many
/// the newest.
Result<QList<ThreadLine>> readLines(Connection &connection, ConversationId conversation,
                                    TargetId first, TargetId end);

/// Of one thread, those that came after the line `known`, in that order. Of very many the newest.
Result<QList<ThreadLine>> readLinesSince(Connection &connection, ConversationId conversation,
                                         qint64 known);

/// A note, and what became of it.
struct NoteLine
{
    ThreadLine line; ///< without its text
    bool isReplaced = false;
    bool isChanged = false; ///< by another text; else it was taken away
};
Result<std::optional<NoteLine>> readNote(Connection &connection, ConversationId conversation,
                                         qint64 line);
/// Puts a line into the place of `old`; without a text it takes the note away.
Result<void> replaceNote(Connection &connection, const ThreadLine &old, const QString &newText);

} // namespace cordboard::store
