#include "message_rows.h"
#include "store/messages.h"

#include <algorithm>
#include <limits>

namespace cordboard::store {

namespace {

constexpr qint64 behindAll = std::numeric_limits<qint64>::max();

struct Run
{
    QList<ChatMessage> rows; ///< oldest first
    bool more = false;       ///< there are others beyond its far end
};

/// `limit` rows before `id`, exclusive.
Result<Run> before(Connection &connection, ConversationId conversation, qint64 id, int limit)
{
    auto rows = readMessages(connection,
                             MESSAGE_COLUMNS
                             "WHERE t.conversation_id = ? AND t.id < ? ORDER BY t.id DESC LIMIT ?",
                             {conversation.value, id, limit + 1});
    if (!rows)
        return forward(rows);
    Run run{std::move(rows).value(), false};
    run.more = run.rows.size() > limit;
    if (run.more)
        run.rows.removeLast();
    std::reverse(run.rows.begin(), run.rows.end());
    return run;
}

/// `limit` rows after `id`, exclusive.
Result<Run> after(Connection &connection, ConversationId conversation, qint64 id, int limit)
{
    auto rows = readMessages(connection,
                             MESSAGE_COLUMNS
                             "WHERE t.conversation_id = ? AND t.id > ? ORDER BY t.id LIMIT ?",
                             {conversation.value, id, limit + 1});
    if (!rows)
        return forward(rows);
    Run run{std::move(rows).value(), false};
    run.more = run.rows.size() > limit;
    if (run.more)
        run.rows.removeLast();
    return run;
}

Result<MessageSlice> around(Connection &connection, const SliceQuery &query, int limit)
{
    const int older = limit / 2;
    auto head = before(connection, query.conversation, query.target.value, older);
    if (!head)
        return forward(head);
    // From the target on: "after the id before it".
    auto tail = after(connection, query.conversation, query.target.value - 1, limit - older);
    if (!tail)
        return forward(tail);
    return MessageSlice{head->rows + tail->rows, head->more, tail->more};
}

} // namespace

Result<MessageSlice> Messages::slice(const SliceQuery &query)
{
    const int limit = qMax(1, query.limit);
    switch (query.anchor) {
    case SliceQuery::Anchor::Latest: {
        auto run = before(m_connection, query.conversation, behindAll, limit);
        if (!run)
            return forward(run);
        return MessageSlice{std::move(run->rows), run->more, false};
    }
    case SliceQuery::Anchor::Before: {
        auto run = before(m_connection, query.conversation, query.target.value, limit);
        if (!run)
            return forward(run);
        const auto newer = after(m_connection, query.conversation, query.target.value - 1, 1);
        if (!newer)
            return forward(newer);
        return MessageSlice{std::move(run->rows), run->more, !newer->rows.isEmpty()};
    }
    case SliceQuery::Anchor::After: {
        auto run = after(m_connection, query.conversation, query.target.value, limit);
        if (!run)
            return forward(run);
        const auto older = before(m_connection, query.conversation, query.target.value + 1, 1);
        if (!older)
            return forward(older);
        return MessageSlice{std::move(run->rows), !older->rows.isEmpty(), run->more};
    }
    case SliceQuery::Anchor::Around:
        return around(m_connection, query, limit);
    }
    return MessageSlice{};
}

} // namespace cordboard::store
