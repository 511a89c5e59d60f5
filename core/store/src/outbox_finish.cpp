#include "store/outbox.h"

#include "apply_receipt.h"
#include "message_rows.h"
#include "parked.h"
#include "receipt_infer.h"
#include "receipt_keys.h"
#include "tracker.h"
#include "values.h"

namespace cordboard::store {

namespace {

struct Attempt
{
    qint64 id = 0;
    qint64 part = 0;
    CarrierId carrier;
    QString state;
    QString destination;
    QString source;
};

QString endWord(TargetEvent event)
{
    switch (event) {
    case TargetEvent::Accepted:
        return QStringLiteral("sent");
    case TargetEvent::RefusedForNow:
        return QStringLiteral("deferred");
    case TargetEvent::RefusedForGood:
        return QStringLiteral("refused");
    default:
        return QStringLiteral("unknown");
    }
}

/// In the words of the partial index: SQLite does not see by itself that it covers the first state.
#define STILL_SENDING "state IN ('sending', 'unknown') AND state = 'sending' "

/// No attempt with that id: part 0. Single parts come into the tracker with the same row.
Result<Attempt> loadAttempt(Connection &connection, Tracker &tracker, AttemptId id)
{
    const auto rows = connection.run(
        "SELECT " TRACKED_COLUMNS ", a.carrier_id, a.state, t.destination, m.source FROM attempt a "
        "JOIN part p ON p.id = a.part_id JOIN target t ON t.id = a.part_id / 256 "
        "JOIN message m ON m.id = t.message_id "
        "LEFT JOIN carrier r ON r.id = t.carrier_id WHERE a.id = ?",
        {id.value});
    if (!rows)
        return forward(rows);
    Attempt attempt;
    if ((*rows)->next()) {
        const Rows &row = **rows;
        attempt = {id.value,
                   row.value(9).toLongLong(),
                   {row.value(trackedColumns).toLongLong()},
                   row.value(trackedColumns + 1).toString(),
                   row.value(trackedColumns + 2).toString(),
                   row.value(trackedColumns + 3).toString()};
        if (row.value(7).toInt() == 1 && !tracker.known(targetOfPart(attempt.part)))
            tracker.adopt(row);
    }
    (*rows)->finish();
    return attempt;
}

/// Ended for good, or lost twice: nothing to be learnt from another end.
bool isOver(const Attempt &attempt, TargetEvent event)
{
    if (attempt.part == 0)
        return true;
    if (attempt.state == QLatin1String("unknown"))
        return event == TargetEvent::OutcomeLost;
    return attempt.state != QLatin1String("sending");
}

Result<void> writeEnd(Connection &connection, const AttemptEnd &end)
{
    const QString key = canonicalReceiptKey(end.carrierMessageId);
    const auto written =
        connection.change("UPDATE attempt SET state = ?, burnt = ?, command_status = ?, "
                          "carrier_message_id = ?, receipt_key = ?, "
                          "ended_us = ? WHERE id = ?",
                          {endWord(end.event), flag(end.attemptBurnt), qint64(end.commandStatus),
                           text(end.carrierMessageId),
                           key.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(key),
                           connection.nowUs(), end.attempt.value});
    if (!written)
        return forward(written);
    return {};
}

/// A receipt of any of them is one of the push.
Result<void> keepSegments(Connection &connection, const Attempt &attempt, const QStringList &ids)
{
    for (const QString &id : ids) {
        const QString key = canonicalReceiptKey(id);
        if (key.isEmpty())
            continue;
        const auto kept = connection.change(
            "INSERT INTO mm1_segment (carrier_id, receipt_key, attempt_id) VALUES (?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            {attempt.carrier.value, key, attempt.id});
        if (!kept)
            return forward(kept);
    }
    return {};
}

Result<void> applyParked(Connection &connection, IdBases &bases, Tracker &tracker,
                         TrackedTarget &target, const Attempt &attempt,
                         const QString &carrierMessageId)
{
    const auto learned = bases.of(attempt.carrier);
    if (!learned)
        return forward(learned);
    const auto receipts =
        takeParked(connection, attempt.carrier, *learned, carrierMessageId, attempt.destination);
    if (!receipts)
        return forward(receipts);
    for (const ReceiptFact &receipt : *receipts)
        applyReceipt(tracker, target, attempt.part, attempt.id, receipt);
    return {};
}

/// The engine gives up after some tries; a throttle or a link that closed first does not count.
Result<void> countTry(Connection &connection, const AttemptEnd &end, qint64 part)
{
    if (end.event != TargetEvent::RefusedForNow || !(end.attemptBurnt || end.busy))
        return {};
    const auto counted =
        connection.change("UPDATE part SET tries = tries + ?, busy = busy + ? WHERE id = ?",
                          {flag(!end.busy), flag(end.busy), part});
    if (!counted)
        return forward(counted);
    return {};
}

/// What ends a submit also settles what other receipts there can mean.
Result<void> settleReceipts(Connection &connection, IdBases &bases, Tracker &tracker,
                            TrackedTarget &target, const Attempt &attempt, const AttemptEnd &end)
{
    if (end.event == TargetEvent::Accepted && !end.carrierMessageId.isEmpty()) {
        const auto applied =
            applyParked(connection, bases, tracker, target, attempt, end.carrierMessageId);
        if (!applied)
            return applied;
    }
    for (const QString &id : end.moreIds) {
        if (auto applied = applyParked(connection, bases, tracker, target, attempt, id); !applied)
            return applied;
    }
    return inferParked(connection, bases, tracker,
                       {attempt.carrier, attempt.destination, attempt.source});
}

Result<void> endOne(Connection &connection, IdBases &bases, Tracker &tracker, const AttemptEnd &end,
                    bool anyIsParked)
{
    const auto attempt = loadAttempt(connection, tracker, end.attempt);
    if (!attempt)
        return forward(attempt);
    if (isOver(*attempt, end.event))
        return {};
    if (auto written = writeEnd(connection, end); !written)
        return written;
    if (auto kept = keepSegments(connection, *attempt, end.moreIds); !kept)
        return kept;
    if (auto counted = countTry(connection, end, attempt->part); !counted)
        return counted;
    const auto target = tracker.target(targetOfPart(attempt->part));
    if (!target)
        return forward(target);
    TrackedPart *part = *target ? (*target)->part(attempt->part) : nullptr;
    if (!part)
        return {};
    // A late refusal of an older attempt must not take back the newer one; a late acceptance
    // counts.
    const bool isNewest = part->attempt == end.attempt.value;
    part->doubtful = part->doubtful || (isNewest && end.mayHaveLeft);
    if (isNewest || end.event == TargetEvent::Accepted)
        tracker.apply(**target, *part, end.event, end.reason, end.notBeforeUs);
    if (!anyIsParked)
        return {};
    return settleReceipts(connection, bases, tracker, **target, *attempt, end);
}

} // namespace

Result<QList<TargetTick>> Outbox::finish(const QList<AttemptEnd> &ends)
{
    const auto anyIsParked = anyParked(m_connection);
    if (!anyIsParked)
        return forward(anyIsParked);
    IdBases bases(m_connection);
    Tracker tracker(m_connection);
    for (const AttemptEnd &end : ends) {
        if (auto done = endOne(m_connection, bases, tracker, end, *anyIsParked); !done)
            return forward(done);
    }
    return tracker.flush();
}

Result<AttemptStart> Outbox::startOf(AttemptId attempt)
{
    const auto rows = m_connection.run(
        "SELECT m.source, a.started_us FROM attempt a JOIN target t ON t.id = a.part_id / 256 JOIN "
        "message m ON m.id = t.message_id WHERE a.id = ?",
        {attempt.value});
    if (!rows)
        return forward(rows);
    AttemptStart start;
    if ((*rows)->next())
        start = {(*rows)->value(0).toString(), (*rows)->value(1).toLongLong()};
    (*rows)->finish();
    return start;
}

Result<QList<TargetTick>> Outbox::recover()
{
    return recoverAll(
        m_connection.run("SELECT id FROM attempt WHERE " STILL_SENDING "ORDER BY id + 0"));
}

Result<QList<TargetTick>> Outbox::recover(CarrierId carrier)
{
    return recoverAll(m_connection.run(
        "SELECT id FROM attempt WHERE carrier_id = ? AND " STILL_SENDING "ORDER BY id",
        {carrier.value}));
}

Result<QList<TargetTick>> Outbox::recoverAll(const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    QList<AttemptEnd> ends;
    while ((*rows)->next()) {
        AttemptEnd end;
        end.attempt = {(*rows)->value(0).toLongLong()};
        end.event = TargetEvent::OutcomeLost;
        end.reason = {ReasonCode::Crashed, {}};
        ends.append(end);
    }
    (*rows)->finish();
    return finish(ends);
}

} // namespace cordboard::store
