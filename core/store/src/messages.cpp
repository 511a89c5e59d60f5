#include "store/messages.h"

#include "connection_p.h"
#include "events.h"
#include "keep_media.h"
#include "message_rows.h"
#include "origin_word.h"
#include "store/blocked_numbers.h"
#include "thread_lines.h"
#include "values.h"

#include <limits>

namespace cordboard::store {

namespace {

/// One-to-one leaves before a broadcast, and a program's long list is one, too.
int laneOf(const NewOutbound &message)
{
    constexpr qsizetype mostTogether = 50;
    const bool isLong = message.origin == Origin::Api && message.targets.size() > mostTogether;
    return message.origin == Origin::Broadcast || isLong ? 1 : 0;
}

struct CarrierView
{
    QString name;
    QString waitingReason;
    QString waitingDetail;
};

Result<CarrierView> carrierView(Connection &connection, CarrierId id)
{
    if (!id.isValid())
        return CarrierView{};
    const auto rows = connection.run(
        "SELECT name, waiting_reason, waiting_detail FROM carrier WHERE id = ?", {id.value});
    if (!rows)
        return forward(rows);
    CarrierView view;
    if ((*rows)->next())
        view = {(*rows)->value(0).toString(), (*rows)->value(1).toString(),
                (*rows)->value(2).toString()};
    (*rows)->finish();
    return view;
}

struct MessageRow
{
    QUuid uuid;
    QString direction;
    QString source;
    QString text;
    QByteArray raw;
    QString origin;
    QString author;
    QString reference;
    int dataCoding = 0;
    Category category = Category::Conversation;
};

Result<MessageId> insertMessage(Connection &connection, const MessageRow &row, qint64 nowUs)
{
    const auto id = connection.insert(
        "INSERT INTO message (uuid, direction, source, text, raw, origin, author, reference, "
        "data_coding, created_us, category) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {blob(row.uuid), row.direction, text(row.source), text(row.text),
         row.raw.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(row.raw),
         row.origin, text(row.author), text(row.reference), row.dataCoding, nowUs,
         categoryWord(row.category)});
    if (!id)
        return forward(id);
    connection.internals().search.append({*id, row.text});
    return MessageId{*id};
}

struct TargetRow
{
    QString direction;
    QString destination;
    CarrierId carrier;
    Reason reason;
    int partsTotal = 1;
    qint64 expiresUs = 0;
    RouteId route;
    std::optional<Cost> cost;
};

/// Fills the rest of `shown`, whose message, conversation and state are set.
Result<void> insertTarget(Connection &connection, const TargetRow &row, ChatMessage *shown)
{
    const auto id = connection.insert(
        "INSERT INTO target (message_id, conversation_id, direction, destination, carrier_id, "
        "state, reason, detail, "
        "parts_total, expires_us, possible_duplicate, resend_of, created_us, updated_us, "
        "route_id, cost_micro, currency) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {shown->message.value, shown->conversation.value, row.direction, text(row.destination),
         reference(row.carrier.value), toWord(shown->state), word(row.reason.code),
         text(row.reason.detail), row.partsTotal, row.expiresUs, flag(shown->possibleDuplicate),
         shown->resendOf.value, shown->createdUs, shown->createdUs, row.route.value,
         costMicro(row.cost), text(row.cost ? row.cost->currency : QString())});
    if (!id)
        return forward(id);
    shown->id = {*id};
    return {};
}

TargetState stateOf(const NewTarget &target)
{
    return target.refused ? TargetState::Failed : TargetState::Queued;
}

Result<void> insertParts(Connection &connection, const NewTarget &target, TargetId id, int lane,
                         QList<TargetState> *states)
{
    qint64 partId = firstPartId(id);
    const TargetState state = stateOf(target);
    for (const NewPart &part : target.parts) {
        const auto added = connection.change(
            "INSERT INTO part (id, carrier_id, lane, not_before_us, state, reason, detail, "
            "failure_ours, attempt_id, has_udh, payload, planned_us, planned_detail) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)",
            {partId++, reference(target.carrier.value), lane, target.notBeforeUs, toWord(state),
             word(target.heldFor.code), text(target.heldFor.detail), flag(part.hasUdh),
             blob(part.userData), target.plannedUs, text(target.plannedDetail)});
        if (!added)
            return forward(added);
        if (target.parts.size() > 1)
            states->append(state);
    }
    return {};
}

Result<void> showAsLast(Connection &connection, const ChatMessage &shown)
{
    const auto changed = connection.change(
        "UPDATE conversation SET last_at_us = ?, last_target_id = ?, unread = unread + ? "
        "WHERE id = ?",
        {shown.createdUs, shown.id.value, shown.direction == Direction::Inbound ? 1 : 0,
         shown.conversation.value});
    if (!changed)
        return forward(changed);
    return {};
}

/// Whoever writes has something to say, whatever was put off or done with.
Result<void> openAgain(Connection &connection, const ChatMessage &shown)
{
    const auto opened = connection.change("UPDATE conversation SET status = 'open', "
                                          "snoozed_until_us = 0 WHERE id = ? AND status <> 'open'",
                                          {shown.conversation.value});
    if (!opened)
        return forward(opened);
    if (*opened == 0)
        return {};
    const NewLine line{shown.conversation, ThreadLine::Kind::Answered, {}, {}, 0, {}, shown.id};
    if (auto told = addLine(connection, line); !told)
        return told;
    return addChangeEvent(connection, shown.conversation);
}

Result<void> showReceived(Connection &connection, const ChatMessage &shown)
{
    const auto blocked = BlockedNumbers(connection).isBlocked(shown.conversation);
    if (!blocked)
        return forward(blocked);
    if (*blocked)
        return BlockedNumbers(connection).showQuietly(shown);
    if (auto done = showAsLast(connection, shown); !done)
        return done;
    return openAgain(connection, shown);
}

/// The bubble that is repeated points to its repetition. True when the first may have left already.
Result<bool> linkResend(Connection &connection, TargetId earlier)
{
    const auto left = connection.number(
        "SELECT EXISTS (SELECT 1 FROM part WHERE id BETWEEN ? AND ? AND (doubtful = 1 OR state IN "
        "('unknown', 'sending', 'sent')))",
        {firstPartId(earlier), lastPartId(earlier)});
    if (!left)
        return forward(left);
    return *left != 0;
}

/// A line that is down is its carrier's reason, told once there, not once per message: taking it
/// back is one row, too.
Result<Reason> ownReason(Connection &connection, const NewTarget &target)
{
    const ReasonCode code = target.heldFor.code;
    if (target.refused)
        return target.heldFor;
    if (!target.carrier.isValid())
        return code == ReasonCode::None ? Reason{ReasonCode::NoRoute, {}} : target.heldFor;
    if (code != ReasonCode::CarrierDown && code != ReasonCode::Throttled)
        return target.heldFor;
    const auto changed =
        connection.change("UPDATE carrier SET waiting_reason = ?, waiting_detail = ? WHERE id = ? "
                          "AND waiting_reason = ''",
                          {word(code), text(target.heldFor.detail), target.carrier.value});
    if (!changed)
        return forward(changed);
    return Reason{};
}

Result<void> setResentAs(Connection &connection, TargetId earlier, TargetId later)
{
    if (!earlier.isValid())
        return {};
    const auto linked = connection.change("UPDATE target SET resent_as = ? WHERE id = ?",
                                          {later.value, earlier.value});
    if (!linked)
        return forward(linked);
    return {};
}

/// Everything of one person; `shown` comes with what is the same for all of them.
Result<ChatMessage> insertOnePerson(Connection &connection, const NewOutbound &message,
                                    NewTarget target, ChatMessage shown)
{
    const auto reason = ownReason(connection, target);
    if (!reason)
        return forward(reason);
    target.heldFor = *reason;
    const auto carrier = carrierView(connection, target.carrier);
    if (!carrier)
        return forward(carrier);
    shown.conversation = target.conversation;
    shown.state = stateOf(target);
    shown.carrier = carrier->name;
    shown.reason = shownReason(shown.state, *reason, carrier->waitingReason, carrier->waitingDetail,
                               connection.nowUs());
    const TargetRow row{QStringLiteral("out"),    target.destination, target.carrier, *reason,
                        int(target.parts.size()), message.expiresUs,  target.route,   target.cost};
    if (auto done = insertTarget(connection, row, &shown); !done)
        return forward(done);
    if (auto done = insertParts(connection, target, shown.id, laneOf(message), &shown.parts); !done)
        return forward(done);
    if (auto done = showAsLast(connection, shown); !done)
        return forward(done);
    if (auto done = setResentAs(connection, message.resendOf, shown.id); !done)
        return forward(done);
    const auto told = addEvent(connection, {QStringLiteral("message_created"), shown.message,
                                            shown.id, shown.conversation, shown.state, *reason});
    if (!told)
        return forward(told);
    return shown;
}

Result<void> keepBinary(Connection &connection, MessageId message, const BinaryBody &binary)
{
    if (binary.isEmpty())
        return {};
    const auto kept = connection.change(
        "INSERT INTO message_binary (message_id, octets, destination_port, source_port) VALUES "
        "(?, ?, ?, ?)",
        {message.value, blob(binary.octets), binary.destinationPort, binary.sourcePort});
    return kept ? Result<void>() : Result<void>(forward(kept));
}

} // namespace

Result<Inserted> Messages::insertOutbound(const NewOutbound &message)
{
    const qint64 nowUs = m_connection.nextStampUs();
    ChatMessage shown;
    shown.uuid = message.uuid;
    shown.direction = Direction::Outbound;
    shown.text = message.text;
    shown.createdUs = shown.updatedUs = nowUs;
    shown.state = TargetState::Queued;
    shown.author = message.author;
    shown.resendOf = message.resendOf;
    if (message.resendOf.isValid()) {
        const auto mayHaveLeft = linkResend(m_connection, message.resendOf);
        if (!mayHaveLeft)
            return forward(mayHaveLeft);
        shown.possibleDuplicate = *mayHaveLeft;
    }
    const auto id = insertMessage(m_connection,
                                  {message.uuid,
                                   QStringLiteral("out"),
                                   message.source,
                                   message.text,
                                   {},
                                   originWord(message.origin),
                                   message.author,
                                   message.reference,
                                   message.dataCoding,
                                   message.category},
                                  nowUs);
    if (!id)
        return forward(id);
    if (auto kept = keepBinary(m_connection, *id, message.binary); !kept)
        return forward(kept);
    shown.message = *id;
    if (auto kept = keepMedia(m_connection, message, &shown); !kept)
        return forward(kept);
    Inserted inserted{*id, {}};
    for (const NewTarget &target : message.targets) {
        auto row = insertOnePerson(m_connection, message, target, shown);
        if (!row)
            return forward(row);
        inserted.rows.append(std::move(row).value());
    }
    return inserted;
}

Result<Inserted> Messages::insertInbound(const NewInbound &message)
{
    ChatMessage shown;
    shown.uuid = message.uuid;
    shown.conversation = message.conversation;
    shown.direction = Direction::Inbound;
    shown.text = message.text;
    shown.createdUs = shown.updatedUs = m_connection.nextStampUs();
    shown.state = TargetState::Received;
    const auto carrier = carrierView(m_connection, message.carrier);
    if (!carrier)
        return forward(carrier);
    shown.carrier = carrier->name;
    const auto id = insertMessage(m_connection,
                                  {message.uuid,
                                   QStringLiteral("in"),
                                   message.source,
                                   message.text,
                                   message.raw,
                                   originWord(Origin::Carrier),
                                   {},
                                   {},
                                   0},
                                  shown.createdUs);
    if (!id)
        return forward(id);
    shown.message = *id;
    if (auto kept = keepMedia(m_connection, message, &shown); !kept)
        return forward(kept);
    const TargetRow row{
        QStringLiteral("in"), message.destination, message.carrier, {}, 1, 0, {}, {}};
    if (auto done = insertTarget(m_connection, row, &shown); !done)
        return forward(done);
    if (auto done = showReceived(m_connection, shown); !done)
        return forward(done);
    const auto told = addEvent(m_connection, {QStringLiteral("message_received"),
                                              shown.message,
                                              shown.id,
                                              shown.conversation,
                                              shown.state,
                                              {}});
    if (!told)
        return forward(told);
    return Inserted{*id, {shown}};
}

Result<Category> Messages::categoryOf(TargetId target)
{
    const auto rows = m_connection.run(
        "SELECT m.category FROM target t JOIN message m ON m.id = t.message_id WHERE t.id = ?",
        {target.value});
    if (!rows)
        return forward(rows);
    const QString word = (*rows)->next() ? (*rows)->value(0).toString() : QString();
    (*rows)->finish();
    return categoryFromWord(word).value_or(Category::Conversation);
}

Result<QList<ChatMessage>> Messages::byIds(const QList<TargetId> &ids)
{
    QList<ChatMessage> found;
    for (const TargetId id : ids) {
        auto rows = readMessages(m_connection, MESSAGE_COLUMNS "WHERE t.id = ?", {id.value});
        if (!rows)
            return rows;
        found.append(std::move(rows).value());
    }
    return found;
}

} // namespace cordboard::store
