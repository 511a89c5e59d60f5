#include "tracker.h"

#include "bookings.h"
#include "events.h"
#include "message_rows.h"
#include "values.h"

#include "model/aggregate.h"
#include "model/sent_before.h"

#include <algorithm>

namespace cordboard::store {

namespace {

TrackedPart trackedFromRow(const Rows &row)
{
    TrackedPart part;
    part.id = row.value(9).toLongLong();
    part.state = targetStateFromWord(row.value(10).toString()).value_or(TargetState::Queued);
    part.reason = {reasonFromWord(row.value(11).toString()), row.value(12).toString()};
    part.failureOurs = row.value(13).toBool();
    part.notBeforeUs = row.value(14).toLongLong();
    part.attempt = row.value(15).toLongLong();
    part.doubtful = row.value(18).toBool();
    part.push = row.value(21).toBool();
    return part;
}

TrackedTarget targetFromRow(const Rows &row)
{
    TrackedTarget target;
    target.id = {row.value(0).toLongLong()};
    target.conversation = {row.value(1).toLongLong()};
    target.message = {row.value(2).toLongLong()};
    target.state = targetStateFromWord(row.value(3).toString()).value_or(TargetState::Queued);
    target.reason = {reasonFromWord(row.value(4).toString()), row.value(5).toString()};
    target.possibleDuplicate = row.value(6).toBool();
    target.carrier = row.value(8).toString();
    target.waitingReason = row.value(16).toString();
    target.waitingDetail = row.value(17).toString();
    target.needsYou = target.neededYou = row.value(19).toBool();
    target.version = row.value(20).toLongLong();
    target.readUs = row.value(22).toLongLong();
    return target;
}

/// Ours: we gave up without an answer of the carrier, or while an earlier attempt may have arrived.
/// Such a failure may be taken back by a receipt.
bool isOurFailure(TargetEvent event, ReasonCode code, bool doubtful)
{
    if (doubtful && event != TargetEvent::ReceiptFailed)
        return true;
    if (event == TargetEvent::Recalled) // and the phone was faster, after all
        return true;
    switch (code) {
    case ReasonCode::TooOld:
    case ReasonCode::TriesUsedUp:
    case ReasonCode::LineBroke:
    case ReasonCode::NoAnswer:
    case ReasonCode::Crashed:
        return true;
    default:
        return event == TargetEvent::TooOld;
    }
}

/// A receipt that says nothing new about the state may still say why: "sent, no confirmation".
bool onlyExplains(TargetState state, TargetEvent event, const Reason &reason)
{
    return event == TargetEvent::ReceiptInconclusive && state == TargetState::Sent &&
           reason.code != ReasonCode::None;
}

/// When a queued part may leave, or since when an unknown one is unknown.
qint64 startOf(TargetState state, qint64 notBeforeUs, qint64 nowUs)
{
    if (state == TargetState::Queued)
        return notBeforeUs;
    return state == TargetState::Unknown ? nowUs : 0;
}

/// A message leaves again although it may have left before: everybody who sees it must know. Before
/// the event is applied.
void noteDoubt(TrackedTarget &target, TrackedPart &part, TargetEvent event)
{
    const bool givesUp = event == TargetEvent::ResendChosen || event == TargetEvent::TooOld;
    part.doubtful = part.doubtful || (givesUp && part.state == TargetState::Unknown);
    const bool again = event == TargetEvent::Claimed && part.doubtful;
    target.possibleDuplicate = target.possibleDuplicate || again;
}

/// "It never left" would be wrong of a part whose earlier attempt may have.
Reason honest(const TrackedPart &part, const Reason &reason)
{
    const bool neverLeft =
        reason.code == ReasonCode::TooOld || reason.code == ReasonCode::CancelledByPerson;
    return neverLeft && part.doubtful ? Reason{reason.code, sentBefore} : reason;
}

bool isOver(TargetState state)
{
    return state == TargetState::Failed || state == TargetState::Expired ||
           state == TargetState::Cancelled;
}

/// No carrier takes money for a part that it refused or never got: 1. What may have left counts as
/// paid. -1: a receipt says that it did leave.
int notPaidBy(TargetState before, const TrackedPart &part, TargetEvent event)
{
    if (part.doubtful)
        return 0;
    // Nobody gives the money for a push back, only what it told of is not fetched; nor is it paid
    // again when the phone was faster.
    if (part.push && (event == TargetEvent::Recalled || before == TargetState::Cancelled))
        return 0;
    const bool ends = event == TargetEvent::RefusedForGood || event == TargetEvent::TooOld ||
                      event == TargetEvent::CancelAsked || event == TargetEvent::Recalled;
    if (ends && isOver(part.state))
        return 1;
    return part.failureOurs && isOver(before) && !isOver(part.state) ? -1 : 0;
}

/// An unknown part whose time to settle by itself is over, and about which nobody has decided.
bool waitsForAPerson(const TrackedPart &part)
{
    return part.state == TargetState::Unknown && part.notBeforeUs == 0 &&
           part.reason.code != ReasonCode::LeftAlone;
}

} // namespace

TrackedPart *TrackedTarget::part(qint64 partId)
{
    for (TrackedPart &candidate : parts) {
        if (candidate.id == partId)
            return &candidate;
    }
    return nullptr;
}

TrackedTarget *Tracker::known(TargetId id)
{
    return m_byId.value(id);
}

TrackedTarget *Tracker::adopt(const Rows &row)
{
    const TargetId id{row.value(0).toLongLong()};
    TrackedTarget *target = m_byId.value(id);
    if (!target) {
        m_targets.push_back(std::make_unique<TrackedTarget>(targetFromRow(row)));
        target = m_targets.back().get();
        m_byId.insert(id, target);
    }
    target->parts.append(trackedFromRow(row));
    return target;
}

Result<TrackedTarget *> Tracker::target(TargetId id)
{
    if (TrackedTarget *loaded = m_byId.value(id))
        return loaded;
    const auto rows = m_connection.run(
        "SELECT " TRACKED_COLUMNS
        "FROM target t JOIN part p ON p.id BETWEEN t.id * 256 + 1 AND t.id * 256 + 255 "
        "LEFT JOIN carrier r ON r.id = t.carrier_id WHERE t.id = ? ORDER BY p.id",
        {id.value});
    if (!rows)
        return forward(rows);
    TrackedTarget *loaded = nullptr;
    while ((*rows)->next())
        loaded = adopt(**rows);
    (*rows)->finish();
    return loaded;
}

bool Tracker::apply(TrackedTarget &target, TrackedPart &part, TargetEvent event,
                    const Reason &reason, qint64 notBeforeUs)
{
    const auto state = part.push ? nextOfPush(part.state, event, part.failureOurs)
                                 : next(part.state, event, part.failureOurs);
    return enter(target, part, state, event, reason, notBeforeUs);
}

bool Tracker::applyFromPhone(TrackedTarget &target, TrackedPart &part, TargetEvent event,
                             const Reason &reason)
{
    return enter(target, part, next(part.state, event, part.failureOurs), event, reason, 0);
}

bool Tracker::enter(TrackedTarget &target, TrackedPart &part, std::optional<TargetState> state,
                    TargetEvent event, const Reason &reason, qint64 notBeforeUs)
{
    if (!state && (part.push || !onlyExplains(part.state, event, reason)))
        return false;
    noteDoubt(target, part, event);
    part.reason = honest(part, reason);
    const TargetState before = std::exchange(part.state, state.value_or(part.state));
    target.notPaid += notPaidBy(before, part, event);
    part.notBeforeUs = startOf(part.state, notBeforeUs, m_connection.nowUs());
    const bool isOver =
        part.state == TargetState::Failed || part.state == TargetState::Expired ||
        (part.state == TargetState::Cancelled && (part.doubtful || event == TargetEvent::Recalled));
    part.failureOurs = isOver && isOurFailure(event, reason.code, part.doubtful);
    part.dirty = true;
    target.dirty = true;
    if (part.state == TargetState::Failed)
        keepTheRestHome(target, reason);
    return true;
}

void Tracker::hold(TrackedTarget &target, const Reason &reason, qint64 notBeforeUs)
{
    for (TrackedPart &part : target.parts) {
        if (part.state != TargetState::Queued)
            continue;
        // A thousand that wait for a listener would be a thousand events at every look.
        const bool isNews = part.reason != reason;
        part.reason = reason;
        part.notBeforeUs = notBeforeUs;
        part.dirty = part.dirty || isNews;
        target.dirty = target.dirty || isNews;
        part.waitsOn = true;
        target.waitsOn = true;
    }
}

void Tracker::explain(TrackedTarget &target, TrackedPart &part, const Reason &reason)
{
    part.reason = reason;
    part.dirty = true;
    target.dirty = true;
}

bool Tracker::noteRead(TrackedTarget &target, qint64 readUs)
{
    if (readUs == 0 || target.readUs != 0)
        return false;
    target.readUs = readUs;
    target.readDirty = true;
    target.dirty = true;
    return true;
}

/// A message with a failed part cannot be read: what has not left would only cost money.
void Tracker::keepTheRestHome(TrackedTarget &target, const Reason &reason)
{
    for (TrackedPart &other : target.parts) {
        if (other.state != TargetState::Queued)
            continue;
        other.state = TargetState::Failed;
        other.reason = reason;
        other.notBeforeUs = 0;
        other.failureOurs = other.doubtful;
        target.notPaid += other.doubtful ? 0 : 1;
        other.dirty = true;
    }
}

void Tracker::aggregateOf(TrackedTarget &target)
{
    QList<TargetState> states;
    for (const TrackedPart &part : std::as_const(target.parts))
        states.append(part.state);
    target.state = aggregate(states);
    target.reason = {};
    for (const TrackedPart &part : std::as_const(target.parts)) {
        if (part.state == target.state && part.reason.code != ReasonCode::None) {
            target.reason = part.reason;
            break;
        }
    }
    target.needsYou = target.state == TargetState::Unknown &&
                      std::any_of(target.parts.begin(), target.parts.end(), waitsForAPerson);
}

Result<void> Tracker::writePart(const TrackedPart &part, qint64 nowUs)
{
    const auto written =
        m_connection.change("UPDATE part SET state = ?, reason = ?, detail = ?, failure_ours = ?, "
                            "not_before_us = ?, attempt_id = ?, doubtful = ?, push = ?, changed_us "
                            "= ? "
                            "WHERE id = ?",
                            {toWord(part.state), word(part.reason.code), text(part.reason.detail),
                             flag(part.failureOurs), part.notBeforeUs, part.attempt,
                             flag(part.doubtful), flag(part.push), nowUs, part.id});
    if (!written)
        return forward(written);
    return {};
}

/// Parts of which only the time has changed.
Result<void> Tracker::writeWait(const TrackedTarget &target)
{
    for (const TrackedPart &part : target.parts) {
        if (part.dirty || !part.waitsOn)
            continue;
        const auto written = m_connection.change("UPDATE part SET not_before_us = ? WHERE id = ?",
                                                 {part.notBeforeUs, part.id});
        if (!written)
            return forward(written);
    }
    return {};
}

Result<void> Tracker::writeTarget(TrackedTarget &target, qint64 nowUs)
{
    for (const TrackedPart &part : std::as_const(target.parts)) {
        if (!part.dirty)
            continue;
        if (auto written = writePart(part, nowUs); !written)
            return written;
    }
    aggregateOf(target);
    const auto written = m_connection.change(
        "UPDATE target SET state = ?, reason = ?, detail = ?, possible_duplicate = ?, needs_you = "
        "?, "
        "updated_us = ?, version = ? WHERE id = ?",
        {toWord(target.state), word(target.reason.code), text(target.reason.detail),
         flag(target.possibleDuplicate), flag(target.needsYou), nowUs, ++target.version,
         target.id.value});
    if (!written)
        return forward(written);
    if (target.readDirty) {
        const auto read = m_connection.change("UPDATE target SET read_us = ? WHERE id = ?",
                                              {target.readUs, target.id.value});
        if (!read)
            return forward(read);
    }
    if (auto booked = takeBackCost(target); !booked)
        return booked;
    target.notPaid = 0;
    return addEvent(m_connection,
                    {QStringLiteral("message_updated"), target.message, target.id,
                     target.conversation, target.state, target.reason, target.version});
}

Result<void> Tracker::takeBackCost(const TrackedTarget &target)
{
    if (target.notPaid == 0)
        return {};
    Bookings books(m_connection);
    const auto taken = books.takeBack(target.id, target.notPaid);
    return taken ? books.save() : taken;
}

Result<QList<TargetTick>> Tracker::flush()
{
    QList<TargetTick> ticks;
    for (const auto &target : m_targets) {
        if (target->waitsOn)
            if (auto written = writeWait(*target); !written)
                return forward(written);
        if (!target->dirty)
            continue;
        const qint64 nowUs = m_connection.nextStampUs();
        if (auto written = writeTarget(*target, nowUs); !written)
            return forward(written);
        TargetTick tick{target->id,
                        target->conversation,
                        target->state,
                        shownReason(target->state, target->reason, target->waitingReason,
                                    target->waitingDetail, m_connection.nowUs()),
                        target->carrier,
                        {},
                        target->possibleDuplicate,
                        target->needsYou,
                        target->needsYou != target->neededYou,
                        nowUs,
                        target->readUs};
        for (const TrackedPart &part : std::as_const(target->parts)) {
            if (target->parts.size() > 1)
                tick.parts.append(part.state);
        }
        ticks.append(tick);
    }
    m_targets.clear();
    m_byId.clear();
    return ticks;
}

} // namespace cordboard::store
