#include "search.h"
#include "store/messages.h"
#include "values.h"

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

} // namespace

Result<TargetId> Messages::find(const FindQuery &query)
{
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
