#pragma once

#include "model/queries.h"
#include "store/connection.h"

#include <limits>

// The row of the thread list, as all statements read it.

// What is said of the last message is that message's own row, one look-up by key each.
#define CONVERSATION_COLUMNS                                                                       \
    "SELECT c.id, c.uuid, c.our_number, c.peer_number, c.name, c.unread, "                         \
    "SUBSTR(m.text, 1, 200), t.direction, t.state, c.last_at_us, c.last_target_id, "               \
    "c.read_up_to, r.name, c.status, c.snoozed_until_us, c.owner, o.name, COALESCE(b.since_us, "   \
    "0), COALESCE(m.media, -1), m.subject "                                                        \
    "FROM conversation c "                                                                         \
    "LEFT JOIN target t ON t.id = c.last_target_id LEFT JOIN message m ON m.id = t.message_id "    \
    "LEFT JOIN carrier r ON r.id = t.carrier_id LEFT JOIN operators o ON o.uuid = c.owner "        \
    "LEFT JOIN blocked_number b ON b.number = c.peer_number "

#define IN_THIS_ORDER "(c.last_at_us, c.id) < (?, ?) ORDER BY c.last_at_us DESC, c.id DESC LIMIT ?"

// The newest 5,000 hits are enough to fill many pages; a single letter would else walk every
// message.
#define SEARCH_HITS(PERSON, TEXT)                                                                  \
    "c.id IN (SELECT rowid FROM conversation_search WHERE " PERSON                                 \
    " UNION SELECT t.conversation_id FROM target t WHERE t.message_id IN (SELECT rowid FROM "      \
    "message_search WHERE " TEXT " ORDER BY rowid DESC LIMIT 5000)) AND "
#define SQLITE_HITS SEARCH_HITS("conversation_search MATCH ?", "message_search MATCH ?")
#define POSTGRES_HITS SEARCH_HITS("words @@ ?::tsquery", "words @@ ?::tsquery")

namespace cordboard::store {

/// A cursor before the first row.
inline constexpr qint64 atTheTop = std::numeric_limits<qint64>::max();

Conversation conversationFromRow(const Rows &row);

/// The first `limit` rows, with their labels; one more tells that there is more.
Result<ThreadPage> threadPage(Connection &connection, Rows &rows, int limit);

} // namespace cordboard::store
