#include "thread_lines.h"

#include "store/mentions.h"
#include "values.h"

#include <algorithm>

namespace cordboard::store {

namespace {

/// Somebody may assign a thread a thousand times over; nobody reads that.
constexpr int mostLines = 200;

#define LINE_COLUMNS                                                                               \
    "SELECT l.id, l.after_target_id, l.kind, l.actor, a.name, l.subject, s.name, l.until_us, "     \
    "l.created_us, l.text, l.replaces FROM thread_line l LEFT JOIN operators a ON a.uuid = "       \
    "l.actor "                                                                                     \
    "LEFT JOIN operators s ON s.uuid = l.subject WHERE l.replaced = 0 AND "                        \
    "l.conversation_id = ? AND "

ThreadLine lineFromRow(const Rows &row, ConversationId conversation)
{
    ThreadLine line;
    line.id = row.integer(0);
    line.conversation = conversation;
    line.after = {row.integer(1)};
    line.kind = threadLineKindFromWord(row.text(2));
    line.actor = QUuid::fromRfc4122(row.bytes(3));
    line.actorName = row.text(4);
    line.subject = QUuid::fromRfc4122(row.bytes(5));
    line.subjectName = row.text(6);
    line.untilUs = row.integer(7);
    line.atUs = row.integer(8);
    line.text = row.text(9);
    line.replaces = row.integer(10);
    return line;
}

Result<QList<ThreadLine>> readAll(const Result<Rows *> &rows, ConversationId conversation)
{
    if (!rows)
        return forward(rows);
    QList<ThreadLine> lines;
    while ((*rows)->next())
        lines.append(lineFromRow(**rows, conversation));
    (*rows)->finish();
    return lines;
}

Value orNull(const QUuid &id)
{
    return id.isNull() ? Value() : blob(id);
}

Result<qint64> placeOf(Connection &connection, const NewLine &line)
{
    if (!line.before.isValid())
        return connection.number("SELECT last_target_id FROM conversation WHERE id = ?",
                                 {line.conversation.value});
    const auto place = connection.number(
        "SELECT id FROM target WHERE conversation_id = ? AND id < ? ORDER BY id DESC LIMIT 1",
        {line.conversation.value, line.before.value});
    if (!place && place.error().code == ErrorCode::NotFound)
        return 0;
    return place;
}

} // namespace

Result<void> addLine(Connection &connection, const NewLine &line)
{
    const auto place = placeOf(connection, line);
    if (!place)
        return forward(place);
    const auto added = connection.insert(
        "INSERT INTO thread_line (conversation_id, after_target_id, kind, actor, subject, "
        "until_us, created_us, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {line.conversation.value, *place, toWord(line.kind), orNull(line.actor),
         orNull(line.subject), line.untilUs, connection.nowUs(), text(line.text)});
    if (!added)
        return forward(added);
    if (line.kind != ThreadLine::Kind::Note)
        return {};
    return Mentions(connection).take(line.conversation, *added, line.text, line.actor);
}

Result<QList<ThreadLine>> readLines(Connection &connection, ConversationId conversation,
                                    TargetId first, TargetId end)
{
    auto lines =
        readAll(connection.run(LINE_COLUMNS "l.kind <> 'note_removed' AND l.after_target_id >= ? "
                                            "AND l.after_target_id < ? ORDER BY "
                                            "l.after_target_id DESC, l.id DESC LIMIT ?",
                               {conversation.value, first.value, end.value, mostLines}),
                conversation);
    if (lines)
        std::reverse(lines->begin(), lines->end());
    return lines;
}

Result<QList<ThreadLine>> readLinesSince(Connection &connection, ConversationId conversation,
                                         qint64 known)
{
    auto lines = readAll(connection.run(LINE_COLUMNS "l.id > ? ORDER BY l.id DESC LIMIT ?",
                                        {conversation.value, known, mostLines}),
                         conversation);
    if (lines)
        std::reverse(lines->begin(), lines->end());
    return lines;
}

Result<void> replaceNote(Connection &connection, const ThreadLine &old, const QString &newText)
{
    const auto emptied =
        connection.change("UPDATE thread_line SET text = '', replaced = 1 WHERE id = ?", {old.id});
    if (!emptied)
        return forward(emptied);
    const auto kind = newText.isEmpty() ? ThreadLine::Kind::NoteRemoved : ThreadLine::Kind::Note;
    const auto added = connection.insert(
        "INSERT INTO thread_line (conversation_id, after_target_id, kind, actor, subject, "
        "until_us, created_us, text, replaces) VALUES (?, ?, ?, ?, NULL, 0, ?, ?, ?)",
        {old.conversation.value, old.after.value, toWord(kind), orNull(old.actor), old.atUs,
         text(newText), old.id});
    if (!added)
        return forward(added);
    return Mentions(connection).take(old.conversation, *added, newText, old.actor, old.id);
}

Result<std::optional<NoteLine>> readNote(Connection &connection, ConversationId conversation,
                                         qint64 line)
{
    const auto rows = connection.run(
        "SELECT l.after_target_id, l.actor, l.created_us, l.replaced, (SELECT COUNT(*) FROM "
        "thread_line n WHERE n.conversation_id = l.conversation_id AND n.replaces = l.id AND "
        "n.kind <> 'note_removed') FROM thread_line l WHERE l.id = ? AND l.conversation_id = ? AND "
        "l.kind = 'note'",
        {line, conversation.value});
    if (!rows)
        return forward(rows);
    std::optional<NoteLine> found;
    if ((*rows)->next()) {
        NoteLine note;
        note.line.id = line;
        note.line.conversation = conversation;
        note.line.after = {(*rows)->integer(0)};
        note.line.actor = QUuid::fromRfc4122((*rows)->bytes(1));
        note.line.atUs = (*rows)->integer(2);
        note.isReplaced = (*rows)->integer(3) != 0;
        note.isChanged = (*rows)->integer(4) > 0;
        found = note;
    }
    (*rows)->finish();
    return found;
}

} // namespace cordboard::store
