#include "search.h"
#include "store/messages.h"
#include "values.h"

#include <algorithm>
#include <limits>

namespace cordboard::store {

namespace {

// The index of words gives its hits in the order of messages, so that the nearest one ends it.
constexpr const char *sqliteOlder =
    "SELECT t.id FROM message_search s CROSS JOIN target t ON t.message_id = s.rowid WHERE "
    "message_search MATCH ? AND s.rowid <= ? AND t.conversation_id = ? AND t.id < ? ORDER BY "
    "s.rowid DESC LIMIT 1";
constexpr const char *sqliteNewer =
    "SELECT t.id FROM message_search s CROSS JOIN target t ON t.message_id = s.rowid WHERE "
    "message_search MATCH ? AND s.rowid >= ? AND t.conversation_id = ? AND t.id > ? ORDER BY "
    "s.rowid LIMIT 1";
constexpr const char *postgresOlder =
    "SELECT t.id FROM target t JOIN message_search s ON s.rowid = t.message_id WHERE s.words @@ "
    "?::tsquery AND s.rowid <= ? AND t.conversation_id = ? AND t.id < ? ORDER BY t.id DESC LIMIT 1";
constexpr const char *postgresNewer =
    "SELECT t.id FROM target t JOIN message_search s ON s.rowid = t.message_id WHERE s.words @@ "
    "?::tsquery AND s.rowid >= ? AND t.conversation_id = ? AND t.id > ? ORDER BY t.id LIMIT 1";

const char *statement(Dialect dialect, bool newer)
{
    if (dialect == Dialect::PostgreSql)
        return newer ? postgresNewer : postgresOlder;
    return newer ? sqliteNewer : sqliteOlder;
}

/// Ids grow with time, so that halving finds it without an index of times: 40 looks for a million.
Result<TargetId> firstSince(Connection &connection, ConversationId conversation, qint64 us)
{
    const auto last = connection.number(
        "SELECT COALESCE(MAX(id), 0) FROM target WHERE conversation_id = ?", {conversation.value});
    const auto first = connection.number(
        "SELECT COALESCE(MIN(id), 0) FROM target WHERE conversation_id = ?", {conversation.value});
    if (!last || !first)
        return forward(last ? first : last);
    qint64 low = *first;
    qint64 high = *last; // stands for itself when all are older
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto rows = connection.run("SELECT id, created_us FROM target WHERE conversation_id "
                                         "= ? AND id >= ? ORDER BY id LIMIT 1",
                                         {conversation.value, middle});
        if (!rows)
            return forward(rows);
        const bool found = (*rows)->next();
        const qint64 id = found ? (*rows)->integer(0) : high;
        const bool isBefore = found && (*rows)->integer(1) < us;
        (*rows)->finish();
        if (isBefore)
            low = std::min(id + 1, high);
        else
            high = middle;
    }
    const auto at = connection.number(
        "SELECT COALESCE(MIN(id), 0) FROM target WHERE conversation_id = ? AND id >= ?",
        {conversation.value, low});
    return at ? Result<TargetId>(TargetId{*at}) : Result<TargetId>(forward(at));
}

} // namespace

Result<TargetId> Messages::find(const FindQuery &query)
{
    if (query.sinceUs > 0)
        return firstSince(m_connection, query.conversation, query.sinceUs);
    const QString words = ftsQuery(m_connection.dialect(), query.text);
    if (words.isEmpty())
        return TargetId{0};
    qint64 message = query.newer ? 0 : std::numeric_limits<qint64>::max();
    qint64 target = message;
    if (query.from.isValid()) {
        const auto of =
            m_connection.number("SELECT message_id FROM target WHERE id = ?", {query.from.value});
        if (!of)
            return forward(of);
        message = *of;
        target = query.from.value;
    }
    const auto hit = m_connection.number(statement(m_connection.dialect(), query.newer),
                                         {text(words), message, query.conversation.value, target});
    if (hit)
        return TargetId{*hit};
    return hit.error().code == ErrorCode::NotFound ? Result<TargetId>(TargetId{0})
                                                   : Result<TargetId>(forward(hit));
}

} // namespace cordboard::store
