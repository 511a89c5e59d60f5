#include "store/mentions.h"

#include "events.h"
#include "store/operators.h"
#include "values.h"

#include <QHash>

namespace cordboard::store {

namespace {

Result<QList<Operator>> everybody(Connection &connection)
{
    const auto rows = connection.run("SELECT uuid, login, name FROM operators");
    if (!rows)
        return forward(rows);
    QList<Operator> operators;
    while ((*rows)->next())
        operators.append(
            {QUuid::fromRfc4122((*rows)->bytes(0)), (*rows)->text(1), (*rows)->text(2), 0});
    (*rows)->finish();
    return operators;
}

/// Who was named by the note that is replaced, and when they saw it.
Result<QHash<QUuid, qint64>> namedBefore(Connection &connection, qint64 line)
{
    const auto rows = connection.run("SELECT who, seen_us FROM mention WHERE line_id = ?", {line});
    if (!rows)
        return forward(rows);
    QHash<QUuid, qint64> before;
    while ((*rows)->next())
        before.insert(QUuid::fromRfc4122((*rows)->bytes(0)), (*rows)->integer(1));
    (*rows)->finish();
    return before;
}

} // namespace

Result<void> Mentions::take(ConversationId conversation, qint64 line, const QString &text,
                            const QUuid &author, qint64 replaces)
{
    QHash<QUuid, qint64> seen;
    if (replaces > 0) {
        auto before = namedBefore(m_connection, replaces);
        if (!before)
            return forward(before);
        seen = *std::move(before);
        const auto gone = m_connection.change("DELETE FROM mention WHERE line_id = ?", {replaces});
        if (!gone)
            return forward(gone);
    }
    if (!text.contains(u'@'))
        return {};
    const auto operators = everybody(m_connection);
    if (!operators)
        return forward(operators);
    for (const QUuid &who : mentionedIn(text, *operators)) {
        if (who == author)
            continue;
        const auto added =
            m_connection.change("INSERT INTO mention (who, conversation_id, "
                                "line_id, seen_us) VALUES (?, ?, ?, ?)",
                                {blob(who), conversation.value, line, seen.value(who)});
        if (!added)
            return forward(added);
    }
    return {};
}

Result<QList<Mention>> Mentions::unseen(const QUuid &who, int limit)
{
    const auto rows = m_connection.run(
        "SELECT m.line_id, m.conversation_id, o.name, l.text FROM mention m JOIN thread_line l ON "
        "l.id = m.line_id LEFT JOIN operators o ON o.uuid = l.actor WHERE m.who = ? AND "
        "m.seen_us = 0 ORDER BY m.line_id DESC LIMIT ?",
        {blob(who), limit});
    if (!rows)
        return forward(rows);
    QList<Mention> found;
    while ((*rows)->next())
        found.append(
            {(*rows)->integer(0), {(*rows)->integer(1)}, (*rows)->text(2), (*rows)->text(3)});
    (*rows)->finish();
    return found;
}

Result<QList<MentionRecord>> Mentions::unseenRecords(const QUuid &who, int limit)
{
    const auto rows = m_connection.run(
        "SELECT c.uuid, o.name, l.text, l.created_us FROM mention m JOIN thread_line l ON l.id = "
        "m.line_id JOIN conversation c ON c.id = m.conversation_id LEFT JOIN operators o ON o.uuid "
        "= l.actor WHERE m.who = ? AND m.seen_us = 0 ORDER BY m.line_id DESC LIMIT ?",
        {blob(who), limit});
    if (!rows)
        return forward(rows);
    QList<MentionRecord> found;
    while ((*rows)->next())
        found.append({QUuid::fromRfc4122((*rows)->bytes(0)), (*rows)->text(1), (*rows)->text(2),
                      (*rows)->integer(3)});
    (*rows)->finish();
    return found;
}

Result<int> Mentions::threads(const QUuid &who)
{
    const auto count = m_connection.number(
        "SELECT COUNT(*) FROM (SELECT DISTINCT conversation_id FROM mention WHERE who = ? AND "
        "seen_us = 0 LIMIT ?) AS named",
        {blob(who), ThreadCounts::most});
    return count ? Result<int>(int(*count)) : Result<int>(forward(count));
}

Result<void> Mentions::fill(QList<Conversation> &threads, const QUuid &who)
{
    if (threads.isEmpty() || who.isNull())
        return {};
    const auto rows = m_connection.run("SELECT conversation_id, COUNT(*) FROM mention WHERE "
                                       "who = ? AND seen_us = 0 GROUP BY conversation_id",
                                       {blob(who)});
    if (!rows)
        return forward(rows);
    QHash<ConversationId, int> counts;
    while ((*rows)->next())
        counts.insert({(*rows)->integer(0)}, int((*rows)->integer(1)));
    (*rows)->finish();
    if (counts.isEmpty())
        return {};
    for (Conversation &thread : threads)
        thread.mentions = counts.value(thread.id);
    return {};
}

Result<bool> Mentions::see(ConversationId conversation, const QUuid &who)
{
    const auto seen = m_connection.change("UPDATE mention SET seen_us = ? WHERE who = ? AND "
                                          "conversation_id = ? AND seen_us = 0",
                                          {m_connection.nowUs(), blob(who), conversation.value});
    if (!seen || *seen == 0)
        return seen ? Result<bool>(false) : Result<bool>(forward(seen));
    if (auto told = addConversationEvent(m_connection, conversation); !told)
        return forward(told);
    return true;
}

} // namespace cordboard::store
