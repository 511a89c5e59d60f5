#include "message_rows.h"

#include "model/policy_reason.h"
#include "store/media.h"
#include "store/media_links.h"

namespace cordboard::store {

namespace {

bool isPlanned(const Reason &own, qint64 nowUs)
{
    if (own.code != ReasonCode::Scheduled)
        return false;
    const qint64 untilUs = scheduleDetail(own).untilUs;
    return untilUs == 0 || untilUs > nowUs;
}

/// What a message has beyond its own row.
struct More
{
    qsizetype at = 0;
    bool parts = false;
    bool media = false;
    bool link = false;
};

Result<QList<TargetState>> partStates(Connection &connection, TargetId target)
{
    const auto rows = connection.run("SELECT state FROM part WHERE id BETWEEN ? AND ? ORDER BY id",
                                     {firstPartId(target), lastPartId(target)});
    if (!rows)
        return forward(rows);
    QList<TargetState> states;
    while ((*rows)->next())
        states.append(
            targetStateFromWord((*rows)->value(0).toString()).value_or(TargetState::Queued));
    return states;
}

Result<void> readMore(Connection &connection, const More &more, ChatMessage &message)
{
    if (more.parts) {
        auto states = partStates(connection, message.id);
        if (!states)
            return forward(states);
        message.parts = *std::move(states);
    }
    if (more.media) {
        auto media = Media(connection).of(message.message);
        if (!media)
            return forward(media);
        message.media = *std::move(media);
    }
    if (more.link) {
        auto link = MediaLinks(connection).of(message.message);
        if (!link)
            return forward(link);
        message.link = *link;
    }
    return {};
}

} // namespace

Reason shownReason(TargetState state, const Reason &own, const QString &waitingReason,
                   const QString &waitingDetail, qint64 nowUs)
{
    // A line that comes back does not end somebody's night, nor bring a planned hour forward.
    if (state != TargetState::Queued || waitingReason.isEmpty() ||
        own.code == ReasonCode::QuietHours || isPlanned(own, nowUs))
        return own;
    return {reasonFromWord(waitingReason), waitingDetail};
}

ChatMessage fromMessageRow(const Rows &row, int *partsTotal, qint64 nowUs)
{
    ChatMessage message;
    message.id = {row.value(0).toLongLong()};
    message.message = {row.value(1).toLongLong()};
    message.uuid = QUuid::fromRfc4122(row.value(2).toByteArray());
    message.conversation = {row.value(3).toLongLong()};
    message.direction =
        row.value(4).toString() == QLatin1String("out") ? Direction::Outbound : Direction::Inbound;
    message.text = row.value(5).toString();
    message.createdUs = row.value(6).toLongLong();
    message.updatedUs = row.value(7).toLongLong();
    message.state = targetStateFromWord(row.value(8).toString()).value_or(TargetState::Received);
    message.reason = shownReason(
        message.state, {reasonFromWord(row.value(9).toString()), row.value(10).toString()},
        row.value(17).toString(), row.value(18).toString(), nowUs);
    message.carrier = row.value(11).toString();
    message.author = row.value(12).toString();
    *partsTotal = row.value(13).toInt();
    message.possibleDuplicate = row.value(14).toBool();
    message.resendOf = {row.value(15).toLongLong()};
    message.resentAs = {row.value(16).toLongLong()};
    message.needsYou = row.value(19).toBool();
    message.isMms = row.integer(20) >= 0;
    message.subject = row.text(21);
    message.readUs = row.integer(22);
    return message;
}

TargetTick tickOf(const ChatMessage &message)
{
    return {message.id,
            message.conversation,
            message.state,
            message.reason,
            message.carrier,
            message.parts,
            message.possibleDuplicate,
            message.needsYou,
            false,
            message.updatedUs,
            message.readUs,
            message.link,
            message.media};
}

Result<QList<ChatMessage>> readMessages(Connection &connection, const char *sql,
                                        const QVariantList &values)
{
    const auto rows = connection.run(sql, values);
    if (!rows)
        return forward(rows);
    QList<ChatMessage> messages;
    QList<More> more;
    while ((*rows)->next()) {
        int partsTotal = 0;
        messages.append(fromMessageRow(**rows, &partsTotal, connection.nowUs()));
        const qint64 media = (*rows)->integer(20);
        const bool isLink = media < -1;
        if (partsTotal > 1 || media > 0 || isLink)
            more.append({messages.size() - 1, partsTotal > 1, media > 0 || isLink, isLink});
    }
    (*rows)->finish();
    for (const More &one : more) {
        if (auto read = readMore(connection, one, messages[one.at]); !read)
            return forward(read);
    }
    return messages;
}

} // namespace cordboard::store
