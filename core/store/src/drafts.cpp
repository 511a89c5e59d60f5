#include "store/drafts.h"

#include "values.h"

namespace cordboard::store {

namespace {

ThreadDraft draftFromRow(const Rows &row)
{
    return {{row.integer(0)}, row.text(1), row.text(2), row.integer(3)};
}

/// Drafts from before they had authors belong to everybody, but they are messages, not notes.
QString orOf(const QString &author)
{
    return isNoteAuthor(author) ? author : QString();
}

} // namespace

Result<QList<ThreadDraft>> Drafts::of(const QString &author)
{
    const auto rows = m_connection.run("SELECT conversation_id, author, text, saved_us FROM draft "
                                       "WHERE author IN (?, ?) ORDER BY conversation_id, author",
                                       {text(author), text(orOf(author))});
    if (!rows)
        return forward(rows);
    QList<ThreadDraft> drafts;
    while ((*rows)->next()) {
        const ThreadDraft draft = draftFromRow(**rows);
        // '' comes first: an own one stands for the thread.
        if (!drafts.isEmpty() && drafts.last().conversation == draft.conversation)
            drafts.last() = draft;
        else
            drafts.append(draft);
    }
    (*rows)->finish();
    return drafts;
}

Result<std::optional<ThreadDraft>> Drafts::stored(const ThreadDraft &draft)
{
    const auto rows = m_connection.run("SELECT conversation_id, author, text, saved_us FROM draft "
                                       "WHERE conversation_id = ? AND author = ?",
                                       {draft.conversation.value, text(draft.author)});
    if (!rows)
        return forward(rows);
    std::optional<ThreadDraft> found;
    if ((*rows)->next())
        found = draftFromRow(**rows);
    (*rows)->finish();
    return found;
}

Result<void> Drafts::forget(const ThreadDraft &sent, const QString &follows)
{
    const auto before = stored(sent);
    if (!before)
        return forward(before);
    const bool isAnother = *before && (*before)->savedUs != sent.savedUs &&
                           (*before)->text != sent.text && (*before)->text != follows;
    if (isAnother)
        return {};
    const auto gone = replace({sent.conversation, sent.author, {}, 0});
    return gone ? Result<void>() : Result<void>(forward(gone));
}

Result<DraftKept> Drafts::keep(const ThreadDraft &draft, const QString &follows)
{
    const auto before = stored(draft);
    if (!before)
        return forward(before);
    const std::optional<ThreadDraft> &there = *before;
    if (there && there->text == draft.text)
        return DraftKept{there->savedUs, {}};
    if (there && there->savedUs != draft.savedUs && there->text != follows)
        return DraftKept{there->savedUs, there};
    const auto saved = replace(draft);
    if (!saved)
        return forward(saved);
    return DraftKept{*saved, {}};
}

Result<qint64> Drafts::replace(const ThreadDraft &draft)
{
    const auto removed = m_connection.change(
        "DELETE FROM draft WHERE conversation_id = ? AND author IN (?, ?)",
        {draft.conversation.value, text(draft.author), text(orOf(draft.author))});
    if (!removed)
        return forward(removed);
    if (draft.text.isEmpty())
        return qint64(0);
    const qint64 nowUs = m_connection.nextStampUs();
    const auto added = m_connection.change(
        "INSERT INTO draft (conversation_id, author, text, saved_us) VALUES (?, ?, ?, ?)",
        {draft.conversation.value, text(draft.author), text(draft.text), nowUs});
    if (!added)
        return forward(added);
    return nowUs;
}

} // namespace cordboard::store
