#include "store/outbox.h"

#include "message_rows.h"
#include "tracker.h"
#include "values.h"

namespace cordboard::store {

namespace {

constexpr int wokenAtOnce = 1000;

struct Ready
{
    ClaimedPart part;
    qint64 partId = 0;
    int partsTotal = 1;
};

/// Delayed parts whose time has come join the line. The line itself never holds one that must wait,
/// so that a claim reads no row in vain.
Result<void> wake(Connection &connection, CarrierId carrier)
{
    const auto woken = connection.change(
        "UPDATE part SET not_before_us = 0 WHERE id IN (SELECT id FROM part WHERE carrier_id = ? "
        "AND state = 'queued' "
        "AND not_before_us > 0 AND not_before_us <= ? ORDER BY not_before_us LIMIT ?)",
        {carrier.value, connection.nowUs(), wokenAtOnce});
    if (!woken)
        return forward(woken);
    return {};
}

Ready readyFromRow(const QSqlQuery &row)
{
    Ready ready;
    ready.partId = row.value(9).toLongLong();
    ready.partsTotal = row.value(7).toInt();
    ready.part.part = {ready.partId};
    ready.part.target = {row.value(0).toLongLong()};
    ready.part.hasUdh = row.value(trackedColumns).toBool();
    ready.part.userData = row.value(trackedColumns + 1).toByteArray();
    ready.part.destination = row.value(trackedColumns + 2).toString();
    ready.part.expiresUs = row.value(trackedColumns + 3).toLongLong();
    ready.part.source = row.value(trackedColumns + 4).toString();
    ready.part.dataCoding = quint8(row.value(trackedColumns + 5).toUInt());
    ready.part.tries = row.value(trackedColumns + 6).toInt();
    return ready;
}

Result<QList<Ready>> headOfLine(Connection &connection, Tracker &tracker, CarrierId carrier,
                                int limit)
{
    const auto rows = connection.run(
        "SELECT " TRACKED_COLUMNS
        ", p.has_udh, p.payload, t.destination, t.expires_us, m.source, m.data_coding, p.tries "
        "FROM part p JOIN target t ON t.id = p.id / 256 JOIN message m ON m.id = t.message_id "
        "LEFT JOIN carrier r ON r.id = t.carrier_id "
        "WHERE p.carrier_id = ? AND p.state = 'queued' AND p.not_before_us = 0 ORDER BY p.lane, "
        "p.id LIMIT ?",
        {carrier.value, limit});
    if (!rows)
        return forward(rows);
    QList<Ready> head;
    while ((*rows)->next()) {
        head.append(readyFromRow(**rows));
        if (head.back().partsTotal == 1)
            tracker.adopt(**rows);
    }
    (*rows)->finish();
    return head;
}

Result<void> startAttempt(Connection &connection, CarrierId carrier, Ready &ready,
                          TrackedPart &part)
{
    const auto id = connection.number(
        "INSERT INTO attempt (part_id, carrier_id, previous_id, state, started_us) "
        "VALUES (?, ?, ?, 'sending', ?) RETURNING id",
        {ready.partId, carrier.value, part.attempt, connection.nowUs()});
    if (!id)
        return forward(id);
    part.attempt = *id;
    ready.part.attempt = {*id};
    return {};
}

/// True when the part is to leave; one that is too old ends here instead.
Result<bool> claimOne(Connection &connection, Tracker &tracker, CarrierId carrier, Ready &ready)
{
    const auto target = tracker.target(ready.part.target);
    if (!target)
        return forward(target);
    TrackedPart *part = *target ? (*target)->part(ready.partId) : nullptr;
    // A sibling that was too old has taken this one along.
    if (!part || part->state != TargetState::Queued)
        return false;
    if (ready.part.expiresUs > 0 && ready.part.expiresUs <= connection.nowUs()) {
        tracker.apply(**target, *part, TargetEvent::TooOld, {ReasonCode::TooOld, {}});
        return false;
    }
    if (!tracker.apply(**target, *part, TargetEvent::Claimed, {}))
        return false;
    if (auto started = startAttempt(connection, carrier, ready, *part); !started)
        return forward(started);
    return true;
}

} // namespace

Result<QList<ClaimedPart>> Outbox::claim(CarrierId carrier, int limit, QList<TargetTick> *ticks)
{
    if (auto woken = wake(m_connection, carrier); !woken)
        return forward(woken);
    Tracker tracker(m_connection);
    auto head = headOfLine(m_connection, tracker, carrier, qMax(0, limit));
    if (!head)
        return forward(head);
    QList<ClaimedPart> claimed;
    for (Ready &ready : *head) {
        const auto leaves = claimOne(m_connection, tracker, carrier, ready);
        if (!leaves)
            return forward(leaves);
        if (*leaves)
            claimed.append(ready.part);
    }
    auto changed = tracker.flush();
    if (!changed)
        return forward(changed);
    if (ticks)
        ticks->append(*changed);
    return claimed;
}

Result<qint64> Outbox::nextDueUs(CarrierId carrier)
{
    const auto ready =
        m_connection.number("SELECT EXISTS (SELECT 1 FROM part WHERE carrier_id = ? AND "
                            "state = 'queued' AND not_before_us = 0)",
                            {carrier.value});
    if (!ready)
        return forward(ready);
    if (*ready != 0)
        return qint64(0);
    return m_connection.number(
        "SELECT COALESCE(MIN(not_before_us), -1) FROM part WHERE carrier_id = ? AND "
        "state = 'queued' AND not_before_us > 0",
        {carrier.value});
}

Result<qint64> Outbox::waiting(CarrierId carrier)
{
    return m_connection.number("SELECT COUNT(DISTINCT target) FROM ("
                               "SELECT id / 256 AS target FROM part WHERE carrier_id = ? AND state "
                               "= 'queued' AND not_before_us = 0 "
                               "UNION ALL "
                               "SELECT id / 256 FROM part WHERE carrier_id = ? AND state = "
                               "'queued' AND not_before_us > 0) AS waiting",
                               {carrier.value, carrier.value});
}

} // namespace cordboard::store
