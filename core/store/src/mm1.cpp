#include "store/mm1.h"

#include "expire_offers.h"
#include "ids.h"
#include "message_rows.h"
#include "store/messages.h"
#include "tracker.h"
#include "values.h"

namespace cordboard::store {

namespace {

constexpr int offersAtOnce = 1'000;

Result<void> onlyDone(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

/// To its one part.
Result<QList<TargetTick>> tell(Connection &connection, TargetId id, TargetEvent event,
                               const Reason &reason, qint64 readUs = 0)
{
    Tracker tracker(connection);
    const auto target = tracker.target(id);
    if (!target)
        return forward(target);
    if (*target && !(*target)->parts.isEmpty()) {
        tracker.applyFromPhone(**target, (*target)->parts.first(), event, reason);
        Tracker::noteRead(**target, readUs);
    }
    return tracker.flush();
}

} // namespace

Result<void> expireOffers(Connection &connection, Tracker &tracker, qint64 nowUs)
{
    const auto ids = readIds<TargetId>(connection.run(
        "SELECT target_id FROM mm1_offer WHERE closed = 0 AND expires_us <= ? ORDER BY expires_us "
        "LIMIT ?",
        {nowUs, offersAtOnce}));
    if (!ids)
        return forward(ids);
    for (const TargetId id : *ids) {
        const auto target = tracker.target(id);
        if (!target)
            return forward(target);
        if (*target && !(*target)->parts.isEmpty()) {
            TrackedPart &part = (*target)->parts.first();
            if (part.push && !isFinal(part.state))
                tracker.applyFromPhone(**target, part, TargetEvent::ReceiptFailed,
                                       {ReasonCode::PhoneOff, QStringLiteral("not fetched")});
        }
        const auto closed =
            connection.change("UPDATE mm1_offer SET closed = 1 WHERE target_id = ?", {id.value});
        if (!closed)
            return forward(closed);
    }
    return {};
}

Result<Mm1Notice> Mm1::offer(TargetId target, const QString &token, qint64 expiresUs)
{
    const auto opened = onlyDone(m_connection.change(
        "INSERT INTO mm1_offer (target_id, token, expires_us) VALUES (?, ?, ?) ON CONFLICT "
        "(target_id) DO UPDATE SET expires_us = excluded.expires_us, closed = CASE WHEN "
        "mm1_offer.fetched_us > 0 THEN 1 ELSE 0 END",
        {target.value, text(token), expiresUs}));
    if (!opened)
        return forward(opened);
    const auto rows = m_connection.run(
        "SELECT o.token, m.subject, LENGTH(m.text), m.media, COALESCE((SELECT SUM(b.octets) FROM "
        "message_media x JOIN media_blob b ON b.digest = x.digest WHERE x.message_id = m.id), 0) "
        "FROM mm1_offer o JOIN target t ON t.id = o.target_id JOIN message m ON m.id = "
        "t.message_id WHERE o.target_id = ?",
        {target.value});
    if (!rows)
        return forward(rows);
    Mm1Notice notice;
    notice.expiresUs = expiresUs;
    if ((*rows)->next()) {
        const Rows &row = **rows;
        notice.token = row.text(0);
        notice.subject = row.text(1);
        notice.octets = row.integer(2) + row.integer(4);
        notice.media = int(row.integer(3));
    }
    (*rows)->finish();
    return notice;
}

Result<std::optional<Mm1Offer>> Mm1::find(const QString &token)
{
    const auto rows = m_connection.run(
        "SELECT t.id, t.message_id, COALESCE(t.carrier_id, 0), t.destination, m.source, t.state, "
        "m.created_us, CASE WHEN m.deleted_us > 0 THEN 0 ELSE o.expires_us END, "
        "o.fetched_us, o.closed FROM mm1_offer o JOIN target t ON t.id "
        "= o.target_id JOIN message m ON m.id = t.message_id WHERE o.token = ?",
        {text(token)});
    if (!rows)
        return forward(rows);
    std::optional<Mm1Offer> found;
    if ((*rows)->next()) {
        const Rows &row = **rows;
        found = Mm1Offer{
            {row.integer(0)}, {row.integer(1)},
            {row.integer(2)}, row.text(3),
            row.text(4),      targetStateFromWord(row.text(5)).value_or(TargetState::Queued),
            row.integer(6),   row.integer(7),
            row.integer(8),   row.integer(9) != 0};
    }
    (*rows)->finish();
    return found;
}

Result<QList<TargetTick>> Mm1::fetched(const Mm1Offer &offer)
{
    const auto noted = m_connection.change(
        "UPDATE mm1_offer SET fetched_us = ?, closed = 1 WHERE target_id = ? AND fetched_us = 0",
        {m_connection.nowUs(), offer.target.value});
    if (!noted)
        return forward(noted);
    return tell(m_connection, offer.target, TargetEvent::Accepted, {});
}

Result<QList<TargetTick>> Mm1::said(const Mm1Offer &offer, TargetEvent event, const Reason &reason,
                                    qint64 readUs)
{
    if (event == TargetEvent::ReceiptFailed && isFinal(offer.state))
        return QList<TargetTick>();
    return tell(m_connection, offer.target, event, reason, readUs);
}

Result<void> Mm1::keepReceived(const Mm1Received &received)
{
    return onlyDone(m_connection.change(
        "INSERT INTO mm1_received (target_id, conversation_id, carrier_id, message_id, "
        "wants_read) VALUES (?, ?, ?, ?, ?)",
        {received.target.value, received.conversation.value, received.carrier.value,
         text(received.messageId), flag(received.wantsRead)}));
}

Result<QList<Mm1Received>> Mm1::opened(ConversationId conversation, TargetId upTo)
{
    const auto rows = m_connection.run(
        "SELECT x.target_id, x.carrier_id, x.message_id, c.our_number, c.peer_number FROM "
        "mm1_received x JOIN conversation c ON c.id = x.conversation_id WHERE x.conversation_id = "
        "? AND x.target_id <= ? AND x.wants_read = 1 ORDER BY x.target_id",
        {conversation.value, upTo.value});
    if (!rows)
        return forward(rows);
    QList<Mm1Received> found;
    while ((*rows)->next()) {
        const Rows &row = **rows;
        found.append({{row.integer(0)},
                      conversation,
                      {row.integer(1)},
                      row.text(2),
                      true,
                      row.text(3),
                      row.text(4)});
    }
    (*rows)->finish();
    if (found.isEmpty())
        return found;
    const auto told =
        m_connection.change("UPDATE mm1_received SET wants_read = 0 WHERE conversation_id = ? AND "
                            "target_id <= ? AND wants_read = 1",
                            {conversation.value, upTo.value});
    if (!told)
        return forward(told);
    return found;
}

Result<void> Mm1::addReport(const Mm1Report &report)
{
    return onlyDone(m_connection.change(
        "INSERT INTO mm1_report (carrier_id, source, destination, pdu, created_us) VALUES (?, ?, "
        "?, ?, ?)",
        {report.carrier.value, text(report.source), text(report.destination), blob(report.pdu),
         m_connection.nowUs()}));
}

Result<QStringList> Mm1::dueSources(CarrierId carrier)
{
    const auto rows = m_connection.run(
        "SELECT DISTINCT source FROM mm1_report WHERE carrier_id = ? AND not_before_us <= ?",
        {carrier.value, m_connection.nowUs()});
    if (!rows)
        return forward(rows);
    QStringList sources;
    while ((*rows)->next())
        sources.append((*rows)->text(0));
    (*rows)->finish();
    return sources;
}

Result<QList<Mm1Report>> Mm1::dueReports(CarrierId carrier, const QString &source, int most)
{
    const auto rows = m_connection.run(
        "SELECT id, source, destination, pdu, tries FROM mm1_report WHERE carrier_id = ? AND "
        "source = ? AND not_before_us <= ? ORDER BY id LIMIT ?",
        {carrier.value, text(source), m_connection.nowUs(), most});
    if (!rows)
        return forward(rows);
    QList<Mm1Report> due;
    while ((*rows)->next()) {
        const Rows &row = **rows;
        due.append(
            {row.integer(0), carrier, row.text(1), row.text(2), row.bytes(3), int(row.integer(4))});
    }
    (*rows)->finish();
    return due;
}

Result<qint64> Mm1::nextReportUs(CarrierId carrier)
{
    return m_connection.number("SELECT COALESCE(MIN(not_before_us), 0) FROM mm1_report WHERE "
                               "carrier_id = ? AND not_before_us > ?",
                               {carrier.value, m_connection.nowUs()});
}

Result<void> Mm1::dropReport(qint64 id)
{
    return onlyDone(m_connection.change("DELETE FROM mm1_report WHERE id = ?", {id}));
}

Result<void> Mm1::putOffReport(qint64 id, qint64 notBeforeUs)
{
    return onlyDone(m_connection.change(
        "UPDATE mm1_report SET tries = tries + 1, not_before_us = ? WHERE id = ?",
        {notBeforeUs, id}));
}

} // namespace cordboard::store
