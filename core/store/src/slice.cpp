#include "message_rows.h"
#include "store/messages.h"
#include "thread_lines.h"

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

Result<MessageSlice> rowsOf(Connection &connection, const SliceQuery &query)
{
    const int limit = qMax(1, query.limit);
    switch (query.anchor) {
    case SliceQuery::Anchor::Latest: {
        auto run = before(connection, query.conversation, behindAll, limit);
        if (!run)
            return forward(run);
        return MessageSlice{std::move(run->rows), run->more, false};
    }
    case SliceQuery::Anchor::Before: {
        auto run = before(connection, query.conversation, query.target.value, limit);
        if (!run)
            return forward(run);
        const auto newer = after(connection, query.conversation, query.target.value - 1, 1);
        if (!newer)
            return forward(newer);
        return MessageSlice{std::move(run->rows), run->more, !newer->rows.isEmpty()};
    }
    case SliceQuery::Anchor::After: {
        auto run = after(connection, query.conversation, query.target.value, limit);
        if (!run)
            return forward(run);
        const auto older = before(connection, query.conversation, query.target.value + 1, 1);
        if (!older)
            return forward(older);
        return MessageSlice{std::move(run->rows), !older->rows.isEmpty(), run->more};
    }
    case SliceQuery::Anchor::Around:
        return around(connection, query, limit);
    }
    return MessageSlice{};
}

/// Every line belongs to one page: the one with the bubble it stands behind.
Result<QList<ThreadLine>> linesOf(Connection &connection, const SliceQuery &query,
                                  const MessageSlice &slice)
{
    const bool isWhole = !slice.olderExist && !slice.newerExist;
    if (slice.rows.isEmpty() && !isWhole)
        return QList<ThreadLine>();
    const TargetId first = slice.olderExist ? slice.rows.first().id : TargetId{0};
    const TargetId end =
        slice.newerExist ? TargetId{slice.rows.last().id.value + 1} : TargetId{behindAll};
    return readLines(connection, query.conversation, first, end);
}

} // namespace

Result<MessageSlice> Messages::slice(const SliceQuery &query)
{
    auto slice = rowsOf(m_connection, query);
    if (!slice)
        return slice;
    auto lines = linesOf(m_connection, query, *slice);
    if (!lines)
        return forward(lines);
    slice->lines = *std::move(lines);
    return slice;
}

} // namespace cordboard::store
