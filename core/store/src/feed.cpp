#include "store/feed.h"

namespace cordboard::store {

Result<qint64> Feed::newest()
{
    return m_connection.number("SELECT COALESCE(MAX(id), 0) FROM event");
}

Result<FeedPage> Feed::after(qint64 cursor, int limit)
{
    const auto rows = m_connection.run(
        "SELECT id, kind, target_id, conversation_id FROM event WHERE id > ? ORDER BY id LIMIT ?",
        {cursor, limit});
    if (!rows)
        return forward(rows);
    FeedPage page;
    page.upTo = cursor;
    int count = 0;
    while ((*rows)->next()) {
        ++count;
        page.upTo = (*rows)->integer(0);
        const TargetId target{(*rows)->integer(2)};
        const std::string_view kind = (*rows)->word(1);
        if (kind.starts_with("conversation_")) {
            page.conversations.insert({(*rows)->integer(3)});
            continue;
        }
        if (kind == "sorting_changed") {
            page.sorting = true;
            continue;
        }
        const bool isNew = kind == "message_created" || kind == "message_received";
        (isNew ? page.created : page.changed).insert(target);
    }
    (*rows)->finish();
    page.changed.subtract(page.created);
    page.isFull = count >= limit;
    return page;
}

Result<int> Feed::prune(qint64 beforeUs, int limit)
{
    // Without an endpoint nobody moves the cursor, and the first one to come moves it to now.
    const auto upTo = m_connection.number(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM webhook_endpoint WHERE removed = 0) THEN cursor_us "
        "ELSE ? END FROM webhook_forwarder WHERE id = 1",
        {beforeUs});
    if (!upTo)
        return forward(upTo);
    return m_connection.change("DELETE FROM event WHERE id IN (SELECT id FROM event WHERE id < ? "
                               "AND id <= ? ORDER BY id LIMIT ?)",
                               {beforeUs, *upTo, limit});
}

} // namespace cordboard::store
