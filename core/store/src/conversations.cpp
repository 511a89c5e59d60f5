#include "store/conversations.h"

#include "conversation_rows.h"
#include "events.h"
#include "filtered_threads.h"
#include "search.h"
#include "store/labels.h"
#include "store/mentions.h"
#include "values.h"

#include "base/uuid7.h"

#include <QSet>

namespace cordboard::store {

namespace {

#define UNREAD "c.unread > 0 AND "

constexpr const char *pageSql = CONVERSATION_COLUMNS "WHERE " IN_THIS_ORDER;
constexpr const char *unreadSql = CONVERSATION_COLUMNS "WHERE " UNREAD IN_THIS_ORDER;
// Few at any time; the partial index finds them.
constexpr const char *needsYouSql = CONVERSATION_COLUMNS
    "WHERE c.id IN (SELECT conversation_id FROM target WHERE needs_you = 1) AND " IN_THIS_ORDER;

constexpr const char *blockedSql = CONVERSATION_COLUMNS
    "WHERE c.peer_number IN (SELECT number FROM blocked_number) AND " IN_THIS_ORDER;

// The primary key finds them: one is named in few threads.
constexpr const char *mentionsSql = CONVERSATION_COLUMNS
    "WHERE c.id IN (SELECT conversation_id FROM mention WHERE who = ?) AND " IN_THIS_ORDER;

// Each has a partial index in this order (migration 0014).
constexpr const char *openSql = CONVERSATION_COLUMNS "WHERE c.status = 'open' AND " IN_THIS_ORDER;
constexpr const char *mineSql =
    CONVERSATION_COLUMNS "WHERE c.status = 'open' AND c.owner = ? AND " IN_THIS_ORDER;
constexpr const char *unassignedSql =
    CONVERSATION_COLUMNS "WHERE c.status = 'open' AND c.owner IS NULL AND " IN_THIS_ORDER;
constexpr const char *snoozedSql =
    CONVERSATION_COLUMNS "WHERE c.status = 'snoozed' AND " IN_THIS_ORDER;
constexpr const char *closedSql =
    CONVERSATION_COLUMNS "WHERE c.status = 'closed' AND " IN_THIS_ORDER;

struct SearchStatements
{
    const char *all;
    const char *unread;
};
constexpr SearchStatements sqliteSearch{CONVERSATION_COLUMNS "WHERE " SQLITE_HITS IN_THIS_ORDER,
                                        CONVERSATION_COLUMNS
                                        "WHERE " SQLITE_HITS UNREAD IN_THIS_ORDER};
constexpr SearchStatements postgresSearch{CONVERSATION_COLUMNS "WHERE " POSTGRES_HITS IN_THIS_ORDER,
                                          CONVERSATION_COLUMNS
                                          "WHERE " POSTGRES_HITS UNREAD IN_THIS_ORDER};

const char *viewStatement(ThreadView view)
{
    switch (view) {
    case ThreadView::Open:
        return openSql;
    case ThreadView::Mine:
        return mineSql;
    case ThreadView::Unassigned:
        return unassignedSql;
    case ThreadView::Snoozed:
        return snoozedSql;
    case ThreadView::Closed:
        return closedSql;
    case ThreadView::Everything:
        break;
    }
    return pageSql;
}

bool isSearch(const ThreadQuery &query)
{
    return query.view == ThreadView::Everything && !query.needsYouOnly && !query.blockedOnly &&
           !query.mentionsOnly && !query.search.trimmed().isEmpty();
}

const char *pageStatement(Dialect dialect, const ThreadQuery &query)
{
    if (query.view != ThreadView::Everything)
        return viewStatement(query.view);
    if (query.needsYouOnly)
        return needsYouSql;
    if (query.blockedOnly)
        return blockedSql;
    if (query.mentionsOnly)
        return mentionsSql;
    if (query.search.trimmed().isEmpty())
        return query.unreadOnly ? unreadSql : pageSql;
    const auto &search = dialect == Dialect::PostgreSql ? postgresSearch : sqliteSearch;
    return query.unreadOnly ? search.unread : search.all;
}

QVariantList pageValues(Dialect dialect, const ThreadQuery &query, const QUuid &me, int limit)
{
    QVariantList values;
    if (query.view == ThreadView::Mine ||
        (query.view == ThreadView::Everything && query.mentionsOnly))
        values << QVariant(me.toRfc4122());
    if (isSearch(query))
        values << text(peopleQuery(dialect, query.search)) << text(ftsQuery(dialect, query.search));
    values << (query.after ? query.after->lastAtUs : atTheTop)
           << (query.after ? query.after->id.value : atTheTop) << limit;
    return values;
}

Result<ThreadPage> withMentions(Connection &connection, Result<ThreadPage> page, const QUuid &me)
{
    if (!page)
        return page;
    if (auto filled = Mentions(connection).fill(page->rows, me); !filled)
        return forward(filled);
    return page;
}

Result<void> changeOne(const Result<int> &changed)
{
    if (!changed)
        return forward(changed);
    return {};
}

} // namespace

Result<ConversationId> Conversations::findOrCreate(const QString &ourNumber,
                                                   const QString &peerNumber)
{
    const auto known =
        m_connection.number("SELECT id FROM conversation WHERE our_number = ? AND peer_number = ?",
                            {text(ourNumber), text(peerNumber)});
    if (known)
        return ConversationId{*known};
    if (known.error().code != ErrorCode::NotFound)
        return forward(known);
    const qint64 now = m_connection.nextStampUs();
    const auto made = m_connection.insert(
        "INSERT INTO conversation (uuid, our_number, peer_number, last_at_us, created_us) "
        "VALUES (?, ?, ?, ?, ?)",
        {blob(uuid7(now)), text(ourNumber), text(peerNumber), now, now});
    if (!made)
        return forward(made);
    const ConversationId id{*made};
    if (auto indexed = indexPerson(m_connection, id, {}, peerNumber); !indexed)
        return forward(indexed);
    if (auto told = addConversationEvent(m_connection, id, QStringLiteral("conversation_created"));
        !told)
        return forward(told);
    return id;
}

Result<QString> Conversations::lastOurNumber(const QString &peerNumber)
{
    const auto rows = m_connection.run("SELECT our_number FROM conversation WHERE peer_number = ? "
                                       "ORDER BY last_at_us DESC LIMIT 1",
                                       {text(peerNumber)});
    if (!rows)
        return forward(rows);
    const QString number = (*rows)->next() ? (*rows)->value(0).toString() : QString();
    (*rows)->finish();
    return number;
}

Result<ThreadPage> Conversations::page(const ThreadQuery &query, const QUuid &me)
{
    const int limit = qMax(1, query.limit);
    const Dialect dialect = m_connection.dialect();
    if (query.filter)
        return withMentions(m_connection, filteredThreads(m_connection, query, me), me);
    if (isSearch(query) && peopleQuery(dialect, query.search).isEmpty() &&
        ftsQuery(dialect, query.search).isEmpty())
        return ThreadPage();
    // One more than asked for tells whether there is more.
    const auto rows =
        m_connection.run(pageStatement(dialect, query), pageValues(dialect, query, me, limit + 1));
    if (!rows)
        return forward(rows);
    return withMentions(m_connection, threadPage(m_connection, **rows, limit), me);
}

Result<QList<Conversation>> Conversations::byIds(const QList<ConversationId> &ids, const QUuid &me)
{
    QList<Conversation> found;
    for (const ConversationId id : ids) {
        const auto rows = m_connection.run(CONVERSATION_COLUMNS "WHERE c.id = ?", {id.value});
        if (!rows)
            return forward(rows);
        if ((*rows)->next())
            found.append(conversationFromRow(**rows));
    }
    if (auto filled = Labels(m_connection).fill(found); !filled)
        return forward(filled);
    if (auto filled = Mentions(m_connection).fill(found, me); !filled)
        return forward(filled);
    return found;
}

Result<int> Conversations::unreadThreads()
{
    const auto threads = m_connection.number("SELECT COUNT(*) FROM conversation WHERE unread > 0");
    if (!threads)
        return forward(threads);
    return int(*threads);
}

Result<int> Conversations::count(const ThreadFilter &filter, const QUuid &me)
{
    return countFiltered(m_connection, filter, me);
}

Result<void> Conversations::markRead(ConversationId id, TargetId upTo)
{
    // Counted over what came after: that is nothing, or the little that arrived meanwhile.
    const auto left =
        m_connection.number("SELECT COUNT(*) FROM target WHERE conversation_id = ? AND id > ? "
                            "AND direction = 'in'",
                            {id.value, upTo.value});
    if (!left)
        return forward(left);
    const auto read = m_connection.change(
        "UPDATE conversation SET unread = ?, read_up_to = ? WHERE id = ? AND read_up_to < ?",
        {*left, upTo.value, id.value, upTo.value});
    return read && *read > 0 ? addConversationEvent(m_connection, id) : changeOne(read);
}

Result<void> Conversations::rename(ConversationId id, const QString &name)
{
    const auto rows = m_connection.run(
        "UPDATE conversation SET name = ?, updated_us = ? WHERE id = ? RETURNING peer_number",
        {text(name), m_connection.nextStampUs(), id.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return {};
    const QString peerNumber = (*rows)->value(0).toString();
    (*rows)->finish();
    if (auto indexed = indexPerson(m_connection, id, name, peerNumber); !indexed)
        return indexed;
    return addConversationEvent(m_connection, id, QStringLiteral("conversation_updated"));
}

} // namespace cordboard::store
