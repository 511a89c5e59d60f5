#include "store/draft_media.h"

#include "store/media.h"
#include "values.h"

#include <numeric>

namespace cordboard::store {

namespace {

// Statements are kept by their address: no putting together at run time.
#define SELECT_SETS                                                                                \
    "SELECT s.conversation_id, s.subject, m.digest, m.type, m.name, b.octets, s.as_link FROM "     \
    "draft_mms s "                                                                                 \
    "JOIN draft_media m ON m.conversation_id = s.conversation_id AND m.author = s.author "         \
    "JOIN media_blob b ON b.digest = m.digest "

Result<void> withoutCount(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

/// Rows of one set stand together.
QList<DraftMms> setsIn(Rows &rows)
{
    QList<DraftMms> sets;
    while (rows.next()) {
        const ConversationId thread{rows.integer(0)};
        if (sets.isEmpty() || sets.last().conversation != thread)
            sets.append({thread, rows.text(1), {}, rows.integer(6) != 0});
        sets.last().media.append({rows.bytes(2), rows.text(3), rows.text(4), rows.integer(5)});
    }
    rows.finish();
    return sets;
}

} // namespace

Result<QList<DraftMms>> DraftMedia::of(const QString &author)
{
    const auto rows = m_connection.run(
        SELECT_SETS "WHERE s.author = ? ORDER BY s.conversation_id, m.number", {text(author)});
    if (!rows)
        return forward(rows);
    return setsIn(**rows);
}

Result<DraftMms> DraftMedia::stored(ConversationId thread, const QString &author)
{
    const auto rows = m_connection.run(
        SELECT_SETS "WHERE s.conversation_id = ? AND s.author = ? ORDER BY m.number",
        {thread.value, text(author)});
    if (!rows)
        return forward(rows);
    return setsIn(**rows).value(0, {thread, {}, {}, false});
}

Result<bool> DraftMedia::keep(ConversationId thread, const QString &author,
                              const MmsContent &content)
{
    const auto before = stored(thread, author);
    if (!before)
        return forward(before);
    const qint64 octets = std::accumulate(
        content.media.begin(), content.media.end(), qint64(0),
        [](qint64 sum, const NewMedium &medium) { return sum + medium.data.size(); });
    const bool fits = content.media.size() <= mostMedia && octets <= mostOctets;
    DraftMms set{thread, content.subject, {}, content.asLink};
    for (const NewMedium &medium : content.media) {
        if (!fits)
            break;
        auto kept = Media(m_connection).keep(medium);
        if (!kept)
            return forward(kept);
        set.media.append(*std::move(kept));
    }
    if (auto written = write(author, set); !written)
        return forward(written);
    if (auto dropped = dropUnused(before->media); !dropped)
        return forward(dropped);
    if (auto gone = eraseOldest(author); !gone)
        return forward(gone);
    return fits;
}

Result<void> DraftMedia::putBack(const QString &author, const DraftMms &back)
{
    if (back.media.isEmpty())
        return {};
    auto set = stored(back.conversation, author);
    if (!set)
        return forward(set);
    set->media = back.media + set->media;
    if (set->subject.isEmpty())
        set->subject = back.subject;
    return write(author, *set);
}

Result<void> DraftMedia::forget(ConversationId thread, const QString &author)
{
    const auto before = stored(thread, author);
    if (!before)
        return forward(before);
    if (before->media.isEmpty())
        return {};
    if (auto erased = erase(thread, author); !erased)
        return erased;
    return dropUnused(before->media);
}

Result<void> DraftMedia::write(const QString &author, const DraftMms &set)
{
    if (auto erased = erase(set.conversation, author); !erased || set.media.isEmpty())
        return erased;
    if (auto added = withoutCount(
            m_connection.change("INSERT INTO draft_mms (conversation_id, author, subject, "
                                "saved_us, as_link) VALUES (?, "
                                "?, ?, ?, ?)",
                                {set.conversation.value, text(author), text(set.subject),
                                 m_connection.nextStampUs(), flag(set.asLink)}));
        !added)
        return added;
    int number = 0;
    for (const Medium &medium : set.media) {
        const auto added = m_connection.change(
            "INSERT INTO draft_media (conversation_id, author, number, digest, type, name) VALUES "
            "(?, ?, ?, ?, ?, ?)",
            {set.conversation.value, text(author), number++, blob(medium.digest), text(medium.type),
             text(medium.name)});
        if (!added)
            return forward(added);
    }
    return {};
}

Result<void> DraftMedia::erase(ConversationId thread, const QString &author)
{
    return withoutCount(
        m_connection.change("DELETE FROM draft_mms WHERE conversation_id = ? AND author = ?",
                            {thread.value, text(author)}));
}

Result<void> DraftMedia::eraseOldest(const QString &author)
{
    const auto rows = m_connection.run("SELECT conversation_id FROM draft_mms WHERE author = ? "
                                       "ORDER BY saved_us DESC LIMIT 100 OFFSET 100",
                                       {text(author)});
    if (!rows)
        return forward(rows);
    QList<ConversationId> old;
    while ((*rows)->next())
        old.append(ConversationId{(*rows)->integer(0)});
    (*rows)->finish();
    for (const ConversationId thread : old) {
        if (auto gone = forget(thread, author); !gone)
            return gone;
    }
    return {};
}

/// Octets that no message and no draft has.
Result<void> DraftMedia::dropUnused(const QList<Medium> &media)
{
    for (const Medium &medium : media) {
        const auto gone = m_connection.change(
            "DELETE FROM media_blob WHERE digest = ? AND NOT EXISTS (SELECT 1 FROM message_media "
            "m WHERE m.digest = media_blob.digest) AND NOT EXISTS (SELECT 1 FROM draft_media d "
            "WHERE d.digest = media_blob.digest)",
            {blob(medium.digest)});
        if (!gone)
            return forward(gone);
    }
    return {};
}

} // namespace cordboard::store
