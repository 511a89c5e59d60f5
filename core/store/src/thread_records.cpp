#include "store/records.h"

#include "events.h"
#include "message_rows.h"
#include "placeholders.h"
#include "search.h"
#include "store/labels.h"
#include "store/media.h"
#include "store/people.h"
#include "thread_lines.h"
#include "values.h"

#include <limits>

namespace cordboard::store {

namespace {

#define THREAD_COLUMNS                                                                             \
    "SELECT c.id, c.uuid, c.our_number, c.peer_number, c.name, c.detail, c.owner, c.created_us, "  \
    "c.updated_us, c.status, c.snoozed_until_us, c.unread, COALESCE(b.since_us, 0) FROM "          \
    "conversation c LEFT JOIN blocked_number b ON b.number = c.peer_number "

#define BUBBLE_COLUMNS                                                                             \
    "SELECT t.id, m.uuid, t.direction, t.state, t.reason, t.detail, r.name, m.source, "            \
    "t.destination, m.text, t.possible_duplicate, t.created_us, t.updated_us, m.deleted_us, "      \
    "r.waiting_reason, r.waiting_detail, c.uuid, m.media, m.id FROM target t JOIN message m ON "   \
    "m.id = "                                                                                      \
    "t.message_id JOIN conversation c ON c.id = t.conversation_id LEFT JOIN carrier r ON r.id = "  \
    "t.carrier_id "

constexpr const char *bubblesSql =
    BUBBLE_COLUMNS "WHERE t.conversation_id = ? AND t.created_us < ? ORDER BY t.id DESC LIMIT ?";

ConversationRecord threadFrom(const Rows &row)
{
    ConversationRecord thread;
    thread.id = {row.integer(0)};
    thread.uuid = QUuid::fromRfc4122(row.bytes(1));
    thread.ourNumber = row.text(2);
    thread.peerNumber = row.text(3);
    thread.name = row.text(4);
    thread.detail = row.text(5);
    thread.owner = QUuid::fromRfc4122(row.bytes(6));
    thread.createdUs = row.integer(7);
    thread.updatedUs = row.integer(8);
    thread.status = {threadStateFromWord(row.text(9)), row.integer(10)};
    thread.unread = int(row.integer(11));
    thread.blockedUs = row.integer(12);
    return thread;
}

ConversationMessageRecord bubbleFrom(const Rows &row)
{
    ConversationMessageRecord message;
    message.id = {row.integer(0)};
    message.conversation = QUuid::fromRfc4122(row.bytes(16));
    message.message = QUuid::fromRfc4122(row.bytes(1));
    message.direction = row.word(2) == "out" ? Direction::Outbound : Direction::Inbound;
    message.state = targetStateFromWord(row.text(3)).value_or(TargetState::Received);
    message.reason = shownReason(message.state, {reasonFromWord(row.text(4)), row.text(5)},
                                 row.text(14), row.text(15));
    message.carrier = row.text(6);
    message.source = row.text(7);
    message.destination = row.text(8);
    message.text = row.text(9);
    message.possibleDuplicate = row.integer(10) != 0;
    message.createdUs = row.integer(11);
    message.updatedUs = row.integer(12);
    message.deletedUs = row.integer(13);
    return message;
}

qint64 upperBound(const RecordQuery &query)
{
    return query.beforeUs > 0 ? query.beforeUs : std::numeric_limits<qint64>::max();
}

Result<QList<ConversationRecord>> readThreads(Connection &connection, const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    QList<ConversationRecord> threads;
    while ((*rows)->next())
        threads.append(threadFrom(**rows));
    (*rows)->finish();
    if (auto filled = Labels(connection).fill(threads); !filled)
        return forward(filled);
    return threads;
}

Result<QList<ConversationMessageRecord>> readBubbles(Connection &connection,
                                                     const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    QList<ConversationMessageRecord> bubbles;
    QList<std::pair<qsizetype, MessageId>> withMedia;
    while ((*rows)->next()) {
        bubbles.append(bubbleFrom(**rows));
        if ((*rows)->integer(17) > 0 || (*rows)->integer(17) < -1)
            withMedia.append({bubbles.size() - 1, MessageId{(*rows)->integer(18)}});
    }
    (*rows)->finish();
    for (const auto &[at, message] : withMedia) {
        auto media = Media(connection).of(message);
        if (!media)
            return forward(media);
        bubbles[at].media = *std::move(media);
    }
    return bubbles;
}

template<class Record>
Result<std::optional<Record>> firstOf(const Result<QList<Record>> &records)
{
    if (!records)
        return forward(records);
    return records->isEmpty() ? std::optional<Record>() : records->first();
}

Value ownerText(const QUuid &owner)
{
    return owner.isNull() ? Value() : blob(owner);
}

} // namespace

Result<std::optional<ConversationRecord>> Records::conversation(const QUuid &uuid)
{
    return firstOf(readThreads(m_connection,
                               m_connection.run(THREAD_COLUMNS "WHERE c.uuid = ?", {blob(uuid)})));
}

Result<std::optional<ConversationRecord>> Records::conversation(ConversationId id)
{
    return firstOf(
        readThreads(m_connection, m_connection.run(THREAD_COLUMNS "WHERE c.id = ?", {id.value})));
}

Result<QList<ConversationRecord>> Records::conversations(const RecordQuery &query,
                                                         const std::optional<QUuid> &owner)
{
    QByteArray sql = THREAD_COLUMNS "WHERE c.created_us < ? ";
    QVariantList values{upperBound(query)};
    if (!query.ourNumbers.isEmpty()) {
        sql += "AND c.our_number IN (" + placeholders(query.ourNumbers.size()) + ") ";
        for (const QString &number : query.ourNumbers)
            values.append(number);
    }
    if (owner) {
        sql += owner->isNull() ? "AND c.owner IS NULL " : "AND c.owner = ? ";
        if (!owner->isNull())
            values.append(owner->toRfc4122());
    }
    values.append(qMax(1, query.limit));
    sql += "ORDER BY c.created_us DESC LIMIT ?";
    return readThreads(m_connection, m_connection.run(sql.constData(), values));
}

Result<ConversationRecord> Records::edit(ConversationId id, const ConversationEdit &edit)
{
    const auto stored = conversation(id);
    if (!stored)
        return forward(stored);
    if (!*stored)
        return fail(ErrorCode::NotFound, {});
    if (edit.expectedOwner && *edit.expectedOwner != (*stored)->owner)
        return fail(ErrorCode::Conflict, {});
    ConversationRecord thread = **stored;
    thread.name = edit.name.value_or(thread.name);
    thread.detail = edit.detail.value_or(thread.detail);
    const bool isMoved = edit.owner && *edit.owner != thread.owner;
    thread.owner = edit.owner.value_or(thread.owner);
    thread.updatedUs = m_connection.nextStampUs();
    const auto written = m_connection.change(
        "UPDATE conversation SET name = ?, detail = ?, owner = ?, updated_us = ? WHERE id = ?",
        {text(thread.name), text(thread.detail), ownerText(thread.owner), thread.updatedUs,
         id.value});
    if (!written)
        return forward(written);
    if (auto indexed = indexPerson(m_connection, id, thread.name, thread.peerNumber); !indexed)
        return forward(indexed);
    if (edit.name) {
        if (auto named = People(m_connection).renameOthers(id, thread.name); !named)
            return forward(named);
    }
    if (isMoved) {
        const auto kind =
            thread.owner.isNull() ? ThreadLine::Kind::Released : ThreadLine::Kind::Assigned;
        if (auto told = addLine(m_connection, {id, kind, {}, thread.owner}); !told)
            return forward(told);
    }
    if (auto told = addConversationEvent(m_connection, id, QStringLiteral("conversation_updated"));
        !told)
        return forward(told);
    return thread;
}

Result<QList<ConversationMessageRecord>> Records::messagesOf(const ConversationRecord &conversation,
                                                             const RecordQuery &query)
{
    return readBubbles(m_connection,
                       m_connection.run(bubblesSql, {conversation.id.value, upperBound(query),
                                                     qMax(1, query.limit)}));
}

Result<std::optional<ConversationMessageRecord>> Records::messageOf(TargetId target)
{
    return firstOf(readBubbles(m_connection,
                               m_connection.run(BUBBLE_COLUMNS "WHERE t.id = ?", {target.value})));
}

Result<QList<ConversationMessageRecord>> Records::messagesOf(MessageId message)
{
    return readBubbles(
        m_connection,
        m_connection.run(BUBBLE_COLUMNS "WHERE t.message_id = ? ORDER BY t.id", {message.value}));
}

} // namespace cordboard::store
