#include "store/drafts.h"

#include "values.h"

namespace cordboard::store {

namespace {

ThreadDraft draftFromRow(const Rows &row)
{
    return {{row.integer(0)}, row.text(1), row.text(2), row.integer(3)};
}

} // namespace

Result<QList<ThreadDraft>> Drafts::of(const QString &author)
{
    const auto rows = m_connection.run("SELECT conversation_id, author, text, saved_us FROM draft "
                                       "WHERE author IN (?, '') ORDER BY conversation_id, author",
                                       {text(author)});
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

Result<DraftKept> Drafts::keep(const ThreadDraft &draft, const QString &follows)
{
    const auto rows = m_connection.run("SELECT conversation_id, author, text, saved_us FROM draft "
                                       "WHERE conversation_id = ? AND author = ?",
                                       {draft.conversation.value, text(draft.author)});
    if (!rows)
        return forward(rows);
    std::optional<ThreadDraft> stored;
    if ((*rows)->next())
        stored = draftFromRow(**rows);
    (*rows)->finish();
    if (stored && stored->text == draft.text)
        return DraftKept{stored->savedUs, {}};
    if (stored && stored->savedUs != draft.savedUs && stored->text != follows)
        return DraftKept{stored->savedUs, stored};
    const auto saved = replace(draft);
    if (!saved)
        return forward(saved);
    return DraftKept{*saved, {}};
}

Result<qint64> Drafts::replace(const ThreadDraft &draft)
{
    const auto removed =
        m_connection.change("DELETE FROM draft WHERE conversation_id = ? AND author IN (?, '')",
                            {draft.conversation.value, text(draft.author)});
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
