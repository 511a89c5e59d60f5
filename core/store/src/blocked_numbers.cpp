#include "store/blocked_numbers.h"

#include "events.h"
#include "ids.h"
#include "store/people.h"
#include "thread_lines.h"
#include "values.h"

#include <limits>

namespace cordboard::store {

namespace {

#define BLOCKED_COLUMNS                                                                            \
    "SELECT b.number, COALESCE((SELECT MAX(c.name) FROM conversation c WHERE c.peer_number = "     \
    "b.number), ''), b.since_us FROM blocked_number b "

Result<QList<BlockedNumber>> readBlocked(const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    QList<BlockedNumber> found;
    while ((*rows)->next())
        found.append({(*rows)->text(0), (*rows)->text(1), (*rows)->integer(2)});
    (*rows)->finish();
    return found;
}

} // namespace

Result<QString> BlockedNumbers::numberOf(ConversationId thread)
{
    const auto rows =
        m_connection.run("SELECT peer_number FROM conversation WHERE id = ?", {thread.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return fail(ErrorCode::NotFound, {});
    const QString number = (*rows)->text(0);
    (*rows)->finish();
    return number;
}

Result<QList<ConversationId>> BlockedNumbers::threadsOf(const QString &number)
{
    return readIds<ConversationId>(m_connection.run(
        "SELECT id FROM conversation WHERE peer_number = ? ORDER BY id", {text(number)}));
}

Result<QList<ConversationId>> BlockedNumbers::tell(const QString &number, bool blocked)
{
    const auto threads = threadsOf(number);
    if (!threads)
        return forward(threads);
    const auto kind = blocked ? ThreadLine::Kind::Blocked : ThreadLine::Kind::Unblocked;
    for (const ConversationId id : *threads) {
        if (auto added = addLine(m_connection, {id, kind, m_actor, {}}); !added)
            return forward(added);
        if (auto told = addChangeEvent(m_connection, id); !told)
            return forward(told);
    }
    return threads;
}

template<class F>
Result<QList<ConversationId>> BlockedNumbers::ofAllNumbers(const QString &number, F one)
{
    const auto numbers = People(m_connection).numbersOf(number);
    if (!numbers)
        return forward(numbers);
    QList<ConversationId> threads;
    for (const QString &each : *numbers) {
        const auto changed = (this->*one)(each);
        if (!changed)
            return forward(changed);
        threads += *changed;
    }
    return threads;
}

Result<QList<ConversationId>> BlockedNumbers::block(ConversationId thread)
{
    const auto number = numberOf(thread);
    return number ? block(*number) : Result<QList<ConversationId>>(forward(number));
}

Result<QList<ConversationId>> BlockedNumbers::block(const QString &number)
{
    return ofAllNumbers(number, &BlockedNumbers::blockOne);
}

Result<QList<ConversationId>> BlockedNumbers::unblock(ConversationId thread)
{
    const auto number = numberOf(thread);
    return number ? unblock(*number) : Result<QList<ConversationId>>(forward(number));
}

Result<QList<ConversationId>> BlockedNumbers::unblock(const QString &number)
{
    return ofAllNumbers(number, &BlockedNumbers::unblockOne);
}

Result<QList<BlockedNumber>> BlockedNumbers::page(qint64 beforeUs, int limit)
{
    const qint64 before = beforeUs > 0 ? beforeUs : std::numeric_limits<qint64>::max();
    return readBlocked(m_connection.run(
        BLOCKED_COLUMNS "WHERE b.since_us < ? ORDER BY b.since_us DESC LIMIT ?", {before, limit}));
}

Result<std::optional<BlockedNumber>> BlockedNumbers::find(const QString &number)
{
    const auto found =
        readBlocked(m_connection.run(BLOCKED_COLUMNS "WHERE b.number = ?", {text(number)}));
    if (!found)
        return forward(found);
    return found->isEmpty() ? std::optional<BlockedNumber>() : found->first();
}

Result<QList<ConversationId>> BlockedNumbers::blockOne(const QString &number)
{
    const auto added = m_connection.change("INSERT INTO blocked_number (number, since_us) VALUES "
                                           "(?, ?) ON CONFLICT DO NOTHING",
                                           {text(number), m_connection.nextStampUs()});
    if (!added || *added == 0)
        return added ? Result<QList<ConversationId>>(QList<ConversationId>())
                     : Result<QList<ConversationId>>(forward(added));
    const auto closed = m_connection.change(
        "UPDATE conversation SET status = 'closed', snoozed_until_us = 0, unread = 0, read_up_to = "
        "last_target_id WHERE peer_number = ?",
        {text(number)});
    if (!closed)
        return forward(closed);
    return tell(number, true);
}

Result<QList<ConversationId>> BlockedNumbers::unblockOne(const QString &number)
{
    const auto gone =
        m_connection.change("DELETE FROM blocked_number WHERE number = ?", {text(number)});
    if (!gone || *gone == 0)
        return gone ? Result<QList<ConversationId>>(QList<ConversationId>())
                    : Result<QList<ConversationId>>(forward(gone));
    return tell(number, false);
}

Result<bool> BlockedNumbers::isBlocked(const QString &number)
{
    const auto rows =
        m_connection.number("SELECT COUNT(*) FROM blocked_number WHERE number = ?", {text(number)});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(forward(rows));
}

Result<bool> BlockedNumbers::isBlocked(ConversationId thread)
{
    const auto rows = m_connection.number(
        "SELECT COUNT(*) FROM conversation c JOIN blocked_number b ON b.number = c.peer_number "
        "WHERE c.id = ?",
        {thread.value});
    return rows ? Result<bool>(*rows > 0) : Result<bool>(forward(rows));
}

/// A thread that begins with it is nobody's to answer.
Result<void> BlockedNumbers::showQuietly(const ChatMessage &message)
{
    const auto changed = m_connection.change(
        "UPDATE conversation SET status = CASE WHEN last_target_id = 0 THEN 'closed' ELSE status "
        "END, read_up_to = CASE WHEN unread = 0 THEN ? ELSE read_up_to END, last_at_us = ?, "
        "last_target_id = ? WHERE id = ?",
        {message.id.value, message.createdUs, message.id.value, message.conversation.value});
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace cordboard::store
