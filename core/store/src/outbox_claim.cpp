#include "store/outbox.h"

#include "ids.h"
#include "message_rows.h"
#include "tracker.h"
#include "values.h"

#include <algorithm>

namespace cordboard::store {

namespace {

constexpr int wokenAtOnce = 1000;
constexpr qint64 refusedForUs = 60'000'000;

/// What its author chose, of a message that is held for something else.
struct Plan
{
    TargetId target;
    qint64 us = 0;
    QString detail;
};

struct Ready
{
    ClaimedPart part;
    qint64 partId = 0;
    int partsTotal = 1;
    Category category = Category::Conversation;
    bool onOptOutList = false;
    QString cut;
    bool isLinked = false;
};

/// What one claim knows while it works.
struct Claim
{
    Connection &connection;
    Tracker &tracker;
    CarrierId carrier;
    const ClaimGate &gate;
    QHash<TargetId, ClaimVerdict> verdicts; ///< one answer for all parts of a message
    const std::optional<QString> &cut;
    QList<TargetId> &misfits;
    bool pushMms = false;
    bool refuseMms = false;
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

Ready readyFromRow(const Rows &row)
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
    ready.part.number = int(ready.partId - firstPartId(ready.part.target)) + 1;
    ready.part.total = ready.partsTotal;
    ready.part.sarReference = row.value(trackedColumns + 11).toInt();
    ready.part.inPayload = row.value(trackedColumns + 12).toBool();
    ready.cut = row.value(trackedColumns + 13).toString();
    const qint64 media = row.value(trackedColumns + 14).toLongLong();
    ready.part.isMms = media >= 0;
    ready.isLinked = media < -1;
    ready.part.tries = row.value(trackedColumns + 6).toInt();
    ready.part.busy = row.value(trackedColumns + 7).toInt();
    ready.part.lane = row.value(trackedColumns + 8).toInt();
    ready.category =
        categoryFromWord(row.value(trackedColumns + 9).toString()).value_or(Category::Conversation);
    ready.onOptOutList = row.value(trackedColumns + 10).toBool();
    return ready;
}

#define READY_PARTS                                                                                \
    "SELECT " TRACKED_COLUMNS ", p.has_udh, p.payload, t.destination, t.expires_us, m.source, "    \
    "CASE WHEN p.data_coding < 0 THEN m.data_coding ELSE p.data_coding END, p.tries, p.busy, "     \
    "p.lane, m.category, EXISTS (SELECT 1 FROM opt_out o WHERE "                                   \
    "o.number = t.destination AND (o.scope = '' OR o.scope = m.source)), "                         \
    "p.sar_reference, p.in_payload, t.cut, m.media "                                               \
    "FROM part p JOIN target t ON t.id = p.id / 256 JOIN message m ON m.id = t.message_id "        \
    "LEFT JOIN carrier r ON r.id = t.carrier_id "                                                  \
    "WHERE p.carrier_id = ? AND p.state = 'queued' AND p.not_before_us = 0 "

Result<QList<Ready>> readReady(Connection &connection, Tracker &tracker, const char *sql,
                               const QVariantList &values)
{
    const auto rows = connection.run(sql, values);
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

/// One read of the index; a second, short one when one-to-one would leave broadcasts nothing.
Result<QList<Ready>> headOfLine(Connection &connection, Tracker &tracker, CarrierId carrier,
                                int limit, int forBroadcasts)
{
    auto head = readReady(connection, tracker, READY_PARTS "ORDER BY p.lane, p.id LIMIT ?",
                          {carrier.value, limit});
    if (!head || forBroadcasts <= 0 || head->size() < limit || head->isEmpty() ||
        head->last().part.lane != 0)
        return head;
    const auto broadcasts =
        readReady(connection, tracker, READY_PARTS "AND p.lane = 1 ORDER BY p.id LIMIT ?",
                  {carrier.value, qMin(forBroadcasts, limit)});
    if (!broadcasts)
        return forward(broadcasts);
    head->resize(head->size() - broadcasts->size());
    head->append(*broadcasts);
    return head;
}

Result<void> startAttempt(Claim &claim, Ready &ready, TrackedPart &part)
{
    const auto id = claim.connection.insert(
        "INSERT INTO attempt (part_id, carrier_id, previous_id, state, started_us) "
        "VALUES (?, ?, ?, 'sending', ?)",
        {ready.partId, claim.carrier.value, part.attempt, claim.connection.nowUs()});
    if (!id)
        return forward(id);
    part.attempt = *id;
    part.push = claim.pushMms && ready.part.isMms;
    ready.part.attempt = {*id};
    return {};
}

ClaimVerdict askGate(Claim &claim, const Ready &ready, const TrackedTarget &target)
{
    if (!claim.gate)
        return {};
    const auto known = claim.verdicts.constFind(target.id);
    if (known != claim.verdicts.constEnd())
        return *known;
    ClaimCandidate candidate{claim.carrier,
                             target.id,
                             ready.part.source,
                             ready.part.destination,
                             ready.category,
                             ready.part.expiresUs,
                             0,
                             false,
                             ready.onOptOutList,
                             ready.part.isMms,
                             ready.isLinked};
    for (const TrackedPart &part : target.parts) {
        if (part.state == TargetState::Queued)
            ++candidate.parts;
        else
            candidate.begun = true;
    }
    const ClaimVerdict verdict = claim.gate(candidate);
    if (target.parts.size() > 1)
        claim.verdicts.insert(target.id, verdict);
    return verdict;
}

/// True when it stays: refused, or back in the line for later, with every part that waits.
bool staysHome(Tracker &tracker, TrackedTarget &target, TrackedPart &part,
               const ClaimVerdict &verdict)
{
    if (verdict.refused)
        return tracker.apply(target, part, TargetEvent::RefusedForGood, verdict.reason);
    if (verdict.holdUntilUs <= 0)
        return false;
    tracker.hold(target, verdict.reason, verdict.holdUntilUs);
    return true;
}

/// Cut for another kind of carrier, and nothing of it can be on a phone: it can be cut anew.
bool isMisfit(const Claim &claim, const Ready &ready, const TrackedTarget &target)
{
    if (!claim.cut || *claim.cut == ready.cut || ready.part.isMms)
        return false;
    return std::all_of(target.parts.begin(), target.parts.end(), [](const TrackedPart &part) {
        return part.state == TargetState::Queued && !part.doubtful;
    });
}

/// True when the part is to leave; one that is too old or not allowed ends here instead.
Result<bool> claimOne(Claim &claim, Ready &ready)
{
    const auto target = claim.tracker.target(ready.part.target);
    if (!target)
        return forward(target);
    TrackedPart *part = *target ? (*target)->part(ready.partId) : nullptr;
    // A sibling that was too old or refused has taken this one along.
    if (!part || part->state != TargetState::Queued)
        return false;
    if (ready.part.expiresUs > 0 && ready.part.expiresUs <= claim.connection.nowUs()) {
        claim.tracker.apply(**target, *part, TargetEvent::TooOld, {ReasonCode::TooOld, {}});
        return false;
    }
    if (claim.refuseMms &&
        ready.part.isMms) { // what a line of phones had, and MM1 was switched off
        claim.tracker.hold(**target, {ReasonCode::NoRoute, {}},
                           claim.connection.nowUs() + refusedForUs);
        return false;
    }
    if (isMisfit(claim, ready, **target)) {
        if (!claim.misfits.contains(ready.part.target))
            claim.misfits.append(ready.part.target);
        return false;
    }
    const ClaimVerdict verdict = askGate(claim, ready, **target);
    if (staysHome(claim.tracker, **target, *part, verdict))
        return false;
    if (verdict.validUntilUs > 0)
        ready.part.expiresUs = ready.part.expiresUs > 0
                                   ? qMin(ready.part.expiresUs, verdict.validUntilUs)
                                   : verdict.validUntilUs;
    if (!claim.tracker.apply(**target, *part, TargetEvent::Claimed, {}))
        return false;
    if (auto started = startAttempt(claim, ready, *part); !started)
        return forward(started);
    return true;
}

} // namespace

Result<QList<ClaimedPart>> Outbox::claim(CarrierId carrier, int limit, QList<TargetTick> *ticks,
                                         const ClaimGate &gate, int forBroadcasts)
{
    if (auto woken = wake(m_connection, carrier); !woken)
        return forward(woken);
    Tracker tracker(m_connection);
    auto head = headOfLine(m_connection, tracker, carrier, qMax(0, limit), forBroadcasts);
    if (!head)
        return forward(head);
    m_misfits.clear();
    Claim claim{m_connection, tracker, carrier, gate, {}, m_cut, m_misfits, m_pushMms, m_refuseMms};
    QList<ClaimedPart> claimed;
    for (Ready &ready : *head) {
        const auto leaves = claimOne(claim, ready);
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

Result<int> Outbox::wakeHeld(CarrierId carrier, ReasonCode reason)
{
    return m_connection.change(
        "UPDATE part SET not_before_us = 0 WHERE carrier_id = ? AND state = 'queued' AND "
        "not_before_us > 0 AND reason = ? AND planned_us <= ?",
        {carrier.value, word(reason), m_connection.nowUs()});
}

Result<QList<TargetTick>> Outbox::backToPlan(CarrierId carrier, ReasonCode reason)
{
    const auto rows = m_connection.run(
        "SELECT DISTINCT id / 256, planned_us, planned_detail FROM part WHERE carrier_id = ? AND "
        "state = 'queued' AND not_before_us > 0 AND reason = ? AND planned_us > ?",
        {carrier.value, word(reason), m_connection.nowUs()});
    if (!rows)
        return forward(rows);
    QList<Plan> plans;
    while ((*rows)->next())
        plans.append({{(*rows)->integer(0)}, (*rows)->integer(1), (*rows)->text(2)});
    (*rows)->finish();
    Tracker tracker(m_connection);
    for (const Plan &plan : std::as_const(plans)) {
        const auto target = tracker.target(plan.target);
        if (!target)
            return forward(target);
        if (*target)
            tracker.hold(**target, {ReasonCode::Scheduled, plan.detail}, plan.us);
    }
    return tracker.flush();
}

Result<Woken> Outbox::wakeHeld(ReasonCode reason)
{
    const auto carriers = readIds<CarrierId>(m_connection.run(
        "SELECT id FROM carrier c WHERE EXISTS (SELECT 1 FROM part WHERE carrier_id = c.id AND "
        "state = 'queued' AND not_before_us > 0 AND reason = ?)",
        {word(reason)}));
    if (!carriers)
        return forward(carriers);
    Woken all;
    for (const CarrierId carrier : *carriers) {
        const auto planned = backToPlan(carrier, reason);
        if (!planned)
            return forward(planned);
        all.ticks += *planned;
        if (const auto woken = wakeHeld(carrier, reason); !woken)
            return forward(woken);
        all.carriers.insert(carrier);
    }
    return all;
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
