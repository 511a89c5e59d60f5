#include "store/records.h"

#include "events.h"
#include "message_rows.h"
#include "placeholders.h"
#include "store/media.h"
#include "values.h"

#include <limits>

namespace cordboard::store {

namespace {

constexpr qint64 fromTheNewest = std::numeric_limits<qint64>::max();

#define RECORD_COLUMNS                                                                             \
    "SELECT m.id, m.uuid, m.direction, m.source, m.text, m.category, m.reference, m.created_us, "  \
    "m.deleted_us, m.media, m.subject FROM message m "
#define RECORD_TARGETS                                                                             \
    "SELECT t.id, t.conversation_id, t.destination, t.state, t.reason, t.detail, r.name, "         \
    "t.parts_total, t.possible_duplicate, t.created_us, t.updated_us, r.waiting_reason, "          \
    "r.waiting_detail, t.read_us FROM target t LEFT JOIN carrier r ON r.id = t.carrier_id "

MessageRecord messageFrom(const Rows &row)
{
    MessageRecord message;
    message.id = {row.integer(0)};
    message.uuid = QUuid::fromRfc4122(row.bytes(1));
    message.direction = row.word(2) == "out" ? Direction::Outbound : Direction::Inbound;
    message.source = row.text(3);
    message.text = row.text(4);
    message.category = categoryFromWord(row.text(5)).value_or(Category::Conversation);
    message.reference = row.text(6);
    message.createdUs = row.integer(7);
    message.deletedUs = row.integer(8);
    message.isMms = row.integer(9) >= 0;
    message.subject = row.text(10);
    message.hasMedia = row.integer(9) != -1;
    return message;
}

TargetRecord targetFrom(const Rows &row)
{
    TargetRecord target;
    target.id = {row.integer(0)};
    target.conversation = {row.integer(1)};
    target.destination = row.text(2);
    target.state = targetStateFromWord(row.text(3)).value_or(TargetState::Queued);
    target.reason = shownReason(target.state, {reasonFromWord(row.text(4)), row.text(5)},
                                row.text(11), row.text(12));
    target.carrier = row.text(6);
    target.parts = int(row.integer(7));
    target.possibleDuplicate = row.integer(8) != 0;
    target.createdUs = row.integer(9);
    target.updatedUs = row.integer(10);
    target.readUs = row.integer(13);
    return target;
}

Result<void> readMedia(Connection &connection, MessageRecord *message)
{
    if (!message->hasMedia)
        return {};
    auto media = Media(connection).of(message->id);
    if (!media)
        return forward(media);
    message->media = *std::move(media);
    return {};
}

Result<std::optional<MessageRecord>> first(const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    std::optional<MessageRecord> message;
    if ((*rows)->next())
        message = messageFrom(**rows);
    (*rows)->finish();
    return message;
}

/// The numbers of ours that a message may concern, as SQL; as many values as `numbers`, twice.
QByteArray concerning(const QStringList &numbers)
{
    if (numbers.isEmpty())
        return {};
    const QByteArray marks = placeholders(numbers.size());
    return "AND ((m.direction = 'out' AND m.source IN (" + marks +
           ")) OR (m.direction = 'in' AND EXISTS (SELECT 1 FROM target t WHERE t.message_id = m.id "
           "AND t.destination IN (" +
           marks + ")))) ";
}

} // namespace

Result<std::optional<MessageRecord>> Records::message(const QUuid &uuid)
{
    auto found = first(m_connection.run(RECORD_COLUMNS "WHERE m.uuid = ?", {blob(uuid)}));
    if (!found || !*found)
        return found;
    if (auto read = readTargets(&**found, std::numeric_limits<int>::max()); !read)
        return forward(read);
    return found;
}

Result<std::optional<MessageRecord>> Records::message(MessageId id, const QList<TargetId> &targets)
{
    auto found = first(m_connection.run(RECORD_COLUMNS "WHERE m.id = ?", {id.value}));
    if (!found || !*found)
        return found;
    if (auto read = readTargets(&**found, mostTargets + 1); !read)
        return forward(read);
    if ((*found)->targets.size() <= mostTargets)
        return found;
    (*found)->targets.clear();
    for (const TargetId target : targets) {
        const auto rows = m_connection.run(RECORD_TARGETS "WHERE t.id = ?", {target.value});
        if (!rows)
            return forward(rows);
        if ((*rows)->next())
            (*found)->targets.append(targetFrom(**rows));
        (*rows)->finish();
    }
    if (auto counted = count(&**found); !counted)
        return forward(counted);
    return found;
}

Result<void> Records::readTargets(MessageRecord *message, int limit)
{
    if (auto read = readMedia(m_connection, message); !read)
        return read;
    const auto rows = m_connection.run(
        RECORD_TARGETS "WHERE t.message_id = ? ORDER BY t.id LIMIT ?", {message->id.value, limit});
    if (!rows)
        return forward(rows);
    while ((*rows)->next())
        message->targets.append(targetFrom(**rows));
    (*rows)->finish();
    return {};
}

/// Sets the counts of a message that has more people than are named.
Result<void> Records::count(MessageRecord *message)
{
    const auto rows =
        m_connection.run("SELECT state, COUNT(*) FROM target WHERE message_id = ? GROUP BY state",
                         {message->id.value});
    if (!rows)
        return forward(rows);
    TargetCounts counts;
    qint64 all = 0;
    while ((*rows)->next()) {
        const auto state = targetStateFromWord((*rows)->text(0)).value_or(TargetState::Queued);
        counts[state] += int((*rows)->integer(1));
        all += (*rows)->integer(1);
    }
    (*rows)->finish();
    if (all > message->targets.size())
        message->counts = counts;
    return {};
}

Result<QList<MessageRecord>> Records::messages(const RecordQuery &query)
{
    // Whoever is for one number among many still walks to the end of its own.
    const QByteArray sql = RECORD_COLUMNS "WHERE m.created_us < ? " + concerning(query.ourNumbers) +
                           "ORDER BY m.created_us DESC LIMIT ?";
    QVariantList values{query.beforeUs > 0 ? query.beforeUs : fromTheNewest};
    for (int i = 0; i < 2; ++i) {
        for (const QString &number : query.ourNumbers)
            values.append(number);
    }
    values.append(qMax(1, query.limit));
    const auto rows = m_connection.run(sql.constData(), values);
    if (!rows)
        return forward(rows);
    QList<MessageRecord> messages;
    while ((*rows)->next())
        messages.append(messageFrom(**rows));
    (*rows)->finish();
    for (MessageRecord &message : messages) {
        if (auto read = readTargets(&message, mostTargets); !read)
            return forward(read);
        if (message.targets.size() < mostTargets)
            continue;
        if (auto counted = count(&message); !counted)
            return forward(counted);
    }
    return messages;
}

Result<std::optional<MessageRecord>> Records::remove(const QUuid &uuid)
{
    const auto marked =
        m_connection.change("UPDATE message SET deleted_us = ? WHERE uuid = ? AND deleted_us = 0",
                            {m_connection.nextStampUs(), blob(uuid)});
    if (!marked)
        return forward(marked);
    if (*marked == 0)
        return std::optional<MessageRecord>();
    auto removed = message(uuid);
    if (!removed || !*removed || (*removed)->targets.isEmpty())
        return removed;
    const TargetRecord &target = (*removed)->targets.first();
    const auto told =
        addEvent(m_connection, {QStringLiteral("message_deleted"), (*removed)->id, target.id,
                                target.conversation, target.state, target.reason});
    return told ? removed : Result<std::optional<MessageRecord>>(forward(told));
}

} // namespace cordboard::store
