#include "store/thread_desk.h"

#include "events.h"
#include "ids.h"
#include "model/taken_back.h"
#include "store/mentions.h"
#include "store/operators.h"
#include "thread_lines.h"
#include "values.h"

namespace cordboard::store {

namespace {

using Kind = ThreadLine::Kind;

Result<void> toVoid(const Result<int> &changed)
{
    if (!changed)
        return forward(changed);
    return {};
}

Value ownerValue(const QUuid &owner)
{
    return owner.isNull() ? Value() : blob(owner);
}

Kind kindOf(ThreadState state)
{
    switch (state) {
    case ThreadState::Snoozed:
        return Kind::Snoozed;
    case ThreadState::Closed:
        return Kind::Closed;
    case ThreadState::Open:
        break;
    }
    return Kind::Reopened;
}

/// A thread may be a million answers long: beyond these the last message stands for all.
constexpr const char *lastInboundSql =
    "SELECT COALESCE((SELECT MAX(id) FROM (SELECT id, direction FROM target WHERE conversation_id "
    "= ? ORDER BY id DESC LIMIT 200) AS newest WHERE direction = 'in'), (SELECT last_target_id "
    "FROM conversation WHERE id = ?), 0)";

} // namespace

Result<ThreadDesk::Standing> ThreadDesk::standing(ConversationId id)
{
    const auto rows = m_connection.run(
        "SELECT owner, status, snoozed_until_us FROM conversation WHERE id = ?", {id.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return fail(ErrorCode::NotFound, {});
    Standing found{QUuid::fromRfc4122((*rows)->bytes(0)),
                   {threadStateFromWord((*rows)->text(1)), (*rows)->integer(2)}};
    (*rows)->finish();
    return found;
}

Result<Assigned> ThreadDesk::heldBy(const QUuid &owner)
{
    Assigned held;
    held.holder.id = owner;
    if (owner.isNull())
        return held;
    const auto known = Operators(m_connection).byId(owner);
    if (!known)
        return forward(known);
    if (*known)
        held.holder = **known;
    return held;
}

Result<Assigned> ThreadDesk::assign(ConversationId id, const QUuid &to,
                                    const std::optional<QUuid> &expected)
{
    const auto now = standing(id);
    if (!now)
        return forward(now);
    if (now->owner == to)
        return Assigned{true, {}};
    // Writers commit one after the other, on PostgreSQL too (ADR 0009): nobody is between this
    // look and the change.
    if (expected && now->owner != *expected)
        return heldBy(now->owner);
    if (auto moved = setOwner(id, to); !moved)
        return forward(moved);
    const Kind kind = to.isNull() ? Kind::Released : to == m_actor ? Kind::Taken : Kind::Assigned;
    if (auto told = addLine(m_connection, {id, kind, m_actor, to}); !told)
        return forward(told);
    return Assigned{true, {}};
}

Result<void> ThreadDesk::setOwner(ConversationId id, const QUuid &owner)
{
    const auto changed = m_connection.change("UPDATE conversation SET owner = ? WHERE id = ?",
                                             {ownerValue(owner), id.value});
    if (!changed)
        return forward(changed);
    return addChangeEvent(m_connection, id);
}

/// Up to 1,000: a badge says no more than "99+".
Result<qint64> ThreadDesk::cameInAfter(ConversationId id, TargetId target)
{
    return m_connection.number("SELECT COUNT(*) FROM (SELECT 1 FROM target WHERE conversation_id = "
                               "? AND id > ? AND direction = 'in' LIMIT ?) AS fresh",
                               {id.value, target.value, ThreadCounts::most});
}

Result<void> ThreadDesk::setStatus(ConversationId id, const ThreadStatus &status,
                                   const std::optional<TargetId> &seen)
{
    const auto now = standing(id);
    if (!now)
        return forward(now);
    if (now->status == status)
        return {};
    if (seen && status.state != ThreadState::Open) {
        const auto unseen = cameInAfter(id, *seen);
        if (!unseen)
            return forward(unseen);
        if (*unseen > 0)
            return fail(ErrorCode::Conflict, {});
    }
    const auto changed =
        m_connection.change("UPDATE conversation SET status = ?, snoozed_until_us = ? WHERE id = ?",
                            {toWord(status.state), status.untilUs, id.value});
    if (!changed)
        return forward(changed);
    if (status.state == ThreadState::Closed) {
        const auto read = m_connection.change("UPDATE conversation SET unread = 0, read_up_to = "
                                              "last_target_id WHERE id = ? AND unread > 0",
                                              {id.value});
        if (!read)
            return forward(read);
    }
    if (auto told = addLine(m_connection, {id, kindOf(status.state), m_actor, {}, status.untilUs});
        !told)
        return told;
    return addChangeEvent(m_connection, id);
}

Result<void> ThreadDesk::unreadAfter(ConversationId id, TargetId readUpTo)
{
    const auto count = cameInAfter(id, readUpTo);
    if (!count)
        return forward(count);
    const auto changed = m_connection.change(
        "UPDATE conversation SET unread = ?, read_up_to = ? WHERE id = ? AND read_up_to > ?",
        {*count, readUpTo.value, id.value, readUpTo.value});
    return changed && *changed > 0 ? addConversationEvent(m_connection, id) : toVoid(changed);
}

Result<void> ThreadDesk::markUnread(ConversationId id, const std::optional<TargetId> &readUpTo)
{
    if (readUpTo)
        return unreadAfter(id, *readUpTo);
    const auto last = m_connection.number(lastInboundSql, {id.value, id.value});
    if (!last)
        return forward(last);
    if (*last == 0)
        return {};
    const auto changed = m_connection.change(
        "UPDATE conversation SET unread = 1, read_up_to = ? WHERE id = ? AND unread = 0",
        {*last - 1, id.value});
    return changed && *changed > 0 ? addConversationEvent(m_connection, id) : toVoid(changed);
}

Result<void> ThreadDesk::answered(ConversationId id, TargetId message)
{
    const auto now = standing(id);
    if (!now)
        return forward(now);
    if (now->owner.isNull() && !m_actor.isNull()) {
        if (auto taken = setOwner(id, m_actor); !taken)
            return taken;
        if (auto told = addLine(m_connection, {id, Kind::Taken, m_actor, m_actor, 0, {}, message});
            !told)
            return told;
    }
    if (now->status.state != ThreadState::Closed)
        return {};
    if (auto opened = open(id); !opened)
        return opened;
    if (auto told = addLine(m_connection, {id, Kind::Reopened, m_actor, {}, 0, {}, message}); !told)
        return told;
    return addChangeEvent(m_connection, id);
}

Result<std::optional<Answer>> ThreadDesk::answerAfter(const QString &our, const QString &peer,
                                                      TargetId seen, const QString &author)
{
    const auto rows = m_connection.run(
        "SELECT m.author, o.name, m.text, t.created_us FROM conversation c JOIN target t ON "
        "t.conversation_id = c.id JOIN message m ON m.id = t.message_id LEFT JOIN operators o ON "
        "o.login = m.author WHERE c.our_number = ? AND c.peer_number = ? AND t.id > ? AND "
        "t.direction = 'out' AND m.origin = 'agent' AND m.author <> ? AND NOT (t.state = "
        "'cancelled' AND t.detail = ?) ORDER BY t.id DESC LIMIT 1",
        {text(our), text(peer), seen.value, text(author), text(takenBack)});
    if (!rows)
        return forward(rows);
    std::optional<Answer> found;
    if ((*rows)->next())
        found = {(*rows)->text(0), (*rows)->text(1), (*rows)->text(2), (*rows)->integer(3)};
    (*rows)->finish();
    return found;
}

Result<void> ThreadDesk::addNote(ConversationId id, const QString &text)
{
    const auto last =
        m_connection.number("SELECT last_target_id FROM conversation WHERE id = ?", {id.value});
    if (!last)
        return forward(last);
    if (*last == 0)
        return fail(ErrorCode::Conflict, {});
    if (auto added = addLine(m_connection, {id, Kind::Note, m_actor, {}, 0, text}); !added)
        return added;
    return addConversationEvent(m_connection, id);
}

Result<void> ThreadDesk::changeNote(ConversationId id, qint64 line, const QString &text)
{
    const auto note = readNote(m_connection, id, line);
    if (!note)
        return forward(note);
    if (!*note)
        return fail(ErrorCode::NotFound, {});
    if (m_actor.isNull() || (*note)->line.actor != m_actor)
        return fail(ErrorCode::Refused, {});
    if ((*note)->isChanged || ((*note)->isReplaced && text.isEmpty()))
        return fail(ErrorCode::Conflict, {});
    if (auto replaced = replaceNote(m_connection, (*note)->line, text); !replaced)
        return replaced;
    return addConversationEvent(m_connection, id);
}

Result<void> ThreadDesk::open(ConversationId id)
{
    return toVoid(m_connection.change(
        "UPDATE conversation SET status = 'open', snoozed_until_us = 0 WHERE id = ?", {id.value}));
}

Result<std::optional<ConversationId>> ThreadDesk::oldestUnassigned()
{
    const auto ids = readIds<ConversationId>(
        m_connection.run("SELECT id FROM conversation WHERE status = 'open' AND owner IS NULL "
                         "ORDER BY last_at_us, id LIMIT 1"));
    if (!ids)
        return forward(ids);
    return ids->isEmpty() ? std::optional<ConversationId>() : ids->first();
}

Result<QList<ConversationId>> ThreadDesk::wake(qint64 nowUs, int limit)
{
    const auto ids = readIds<ConversationId>(m_connection.run(
        "SELECT id FROM conversation WHERE status = 'snoozed' AND snoozed_until_us > 0 AND "
        "snoozed_until_us <= ? ORDER BY snoozed_until_us LIMIT ?",
        {nowUs, limit}));
    if (!ids)
        return forward(ids);
    for (const ConversationId id : *ids) {
        if (auto opened = open(id); !opened)
            return forward(opened);
        if (auto told = addLine(m_connection, {id, Kind::Woken, {}, {}}); !told)
            return forward(told);
        if (auto marked = markUnread(id); !marked)
            return forward(marked);
        if (auto told = addChangeEvent(m_connection, id); !told)
            return forward(told);
    }
    return ids;
}

Result<qint64> ThreadDesk::nextWakeUs()
{
    return m_connection.number("SELECT COALESCE(MIN(snoozed_until_us), 0) FROM conversation WHERE "
                               "status = 'snoozed' AND snoozed_until_us > 0");
}

Result<int> ThreadDesk::countUpTo(const char *sql, std::initializer_list<Value> values)
{
    const auto count = m_connection.number(sql, values);
    if (!count)
        return forward(count);
    return int(*count);
}

Result<ThreadCounts> ThreadDesk::counts()
{
    const auto mine = countUpTo(
        "SELECT COUNT(*) FROM (SELECT 1 FROM conversation WHERE status = 'open' AND unread > 0 "
        "AND owner = ? LIMIT ?) AS waiting",
        {blob(m_actor), ThreadCounts::most});
    const auto unread = countUpTo(
        "SELECT COUNT(*) FROM (SELECT 1 FROM conversation WHERE status = 'open' AND unread > 0 "
        "AND owner IS NULL LIMIT ?) AS waiting",
        {ThreadCounts::most});
    const auto all = countUpTo("SELECT COUNT(*) FROM (SELECT 1 FROM conversation WHERE status = "
                               "'open' AND owner IS NULL LIMIT ?) AS waiting",
                               {ThreadCounts::most});
    const auto mentions = Mentions(m_connection).threads(m_actor);
    for (const Result<int> *count : {&mine, &unread, &all, &mentions}) {
        if (!*count)
            return forward(*count);
    }
    return ThreadCounts{*mine, *unread, *all, *mentions};
}

Result<QList<ThreadLine>> ThreadDesk::linesSince(ConversationId id, qint64 known)
{
    return readLinesSince(m_connection, id, known);
}

} // namespace cordboard::store
