#include "store/unresolved.h"

#include "ids.h"
#include "message_rows.h"
#include "tracker.h"
#include "values.h"

#include "model/carrier.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

constexpr int settledAtOnce = 1000;
constexpr qint64 minuteUs = 60'000'000;

struct Policy
{
    CarrierId carrier;
    UnknownPolicy single = UnknownPolicy::Hold;
    UnknownPolicy broadcast = UnknownPolicy::Resend;
    qint64 holdUs = 0;
};

struct Due
{
    qint64 part = 0;
    bool isBroadcast = false;
    qint64 expiresUs = 0;
};

/// A carrier that was removed sends nothing again: a person has to choose.
Result<QList<Policy>> policies(Connection &connection)
{
    const auto rows = connection.run("SELECT id, when_unknown, when_unknown_broadcast, "
                                     "unknown_hold_minutes, removed FROM carrier ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<Policy> all;
    while ((*rows)->next()) {
        Policy policy;
        policy.carrier = {(*rows)->value(0).toLongLong()};
        (void)unknownPolicyFromWord((*rows)->value(1).toString(), &policy.single);
        (void)unknownPolicyFromWord((*rows)->value(2).toString(), &policy.broadcast);
        policy.holdUs = (*rows)->value(3).toLongLong() * minuteUs;
        if ((*rows)->value(4).toBool())
            policy.single = policy.broadcast = UnknownPolicy::Hold;
        all.append(policy);
    }
    (*rows)->finish();
    return all;
}

Result<QList<Due>> dueParts(Connection &connection, const Policy &policy, qint64 nowUs)
{
    const auto rows = connection.run(
        "SELECT p.id, p.lane, t.expires_us FROM part p JOIN target t ON t.id = p.id / 256 "
        "WHERE p.carrier_id = ? AND p.state = 'unknown' AND p.not_before_us > 0 AND "
        "p.not_before_us <= ? ORDER BY p.not_before_us LIMIT ?",
        {policy.carrier.value, nowUs - policy.holdUs, settledAtOnce});
    if (!rows)
        return forward(rows);
    QList<Due> due;
    while ((*rows)->next())
        due.append({(*rows)->value(0).toLongLong(), (*rows)->value(1).toInt() != 0,
                    (*rows)->value(2).toLongLong()});
    (*rows)->finish();
    return due;
}

void hold(TrackedTarget &target, TrackedPart &part)
{
    part.notBeforeUs = 0; // the policy was applied, now it needs a person
    Tracker::explain(target, part, part.reason);
}

/// True when it is queued again.
bool settlePart(Tracker &tracker, TrackedTarget &target, TrackedPart &part, UnknownPolicy policy,
                bool isTooOld)
{
    // Once by itself: a carrier that takes all and never answers would deliver it every time.
    if (policy == UnknownPolicy::Hold || target.possibleDuplicate) {
        hold(target, part);
        return false;
    }
    if (isTooOld) {
        tracker.apply(target, part, TargetEvent::TooOld, {ReasonCode::TooOld, {}});
        return false;
    }
    return tracker.apply(target, part, TargetEvent::ResendChosen, {});
}

Error known()
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("cordboard::Store",
                                        "What became of this message is known by now."),
            {}};
}

Result<void> extend(Connection &connection, TargetId target, qint64 untilUs)
{
    const auto extended =
        connection.change("UPDATE target SET expires_us = ? WHERE id = ? AND expires_us > 0 AND "
                          "expires_us < ?",
                          {untilUs, target.value, untilUs});
    if (!extended)
        return forward(extended);
    return {};
}

/// What would leave through a carrier that is gone waits for a route instead.
Result<void> leaveRemovedCarrier(Connection &connection, TargetId target)
{
    const auto parts = connection.change(
        "UPDATE part SET carrier_id = NULL, reason = 'no_route' WHERE id BETWEEN ? AND ? AND state "
        "= 'queued' AND carrier_id IN (SELECT id FROM carrier WHERE removed = 1)",
        {firstPartId(target), lastPartId(target)});
    if (!parts || *parts == 0)
        return parts ? Result<void>() : Result<void>(forward(parts));
    const auto freed = connection.change(
        "UPDATE target SET carrier_id = NULL, reason = 'no_route' WHERE id = ?", {target.value});
    if (!freed)
        return forward(freed);
    return {};
}

Result<QSet<CarrierId>> carriersOf(Connection &connection, TargetId target)
{
    const auto carriers = readIds<CarrierId>(
        connection.run("SELECT DISTINCT carrier_id FROM part WHERE id BETWEEN ? AND ? "
                       "AND state = 'queued' AND carrier_id IS NOT NULL",
                       {firstPartId(target), lastPartId(target)}));
    if (!carriers)
        return forward(carriers);
    return QSet<CarrierId>(carriers->cbegin(), carriers->cend());
}

} // namespace

Result<Unresolved::Outcome> Unresolved::settle(qint64 nowUs)
{
    const auto all = policies(m_connection);
    if (!all)
        return forward(all);
    Outcome outcome;
    Tracker tracker(m_connection);
    for (const Policy &policy : *all) {
        const auto due = dueParts(m_connection, policy, nowUs);
        if (!due)
            return forward(due);
        for (const Due &one : *due) {
            const auto target = tracker.target(targetOfPart(one.part));
            if (!target)
                return forward(target);
            TrackedPart *part = *target ? (*target)->part(one.part) : nullptr;
            if (!part || part->state != TargetState::Unknown)
                continue;
            const bool isTooOld = one.expiresUs > 0 && one.expiresUs <= nowUs;
            if (settlePart(tracker, **target, *part,
                           one.isBroadcast ? policy.broadcast : policy.single, isTooOld))
                outcome.carriers.insert(policy.carrier);
        }
    }
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    outcome.ticks = *std::move(ticks);
    return outcome;
}

Result<Unresolved::Outcome> Unresolved::decide(TargetId id, TargetEvent event, const Reason &reason)
{
    Tracker tracker(m_connection);
    const auto target = tracker.target(id);
    if (!target)
        return forward(target);
    if (!*target)
        return Unexpected<Error>(known());
    int decided = 0;
    for (TrackedPart &part : (*target)->parts) {
        if (part.state == TargetState::Unknown && tracker.apply(**target, part, event, reason))
            ++decided;
    }
    if (decided == 0)
        return Unexpected<Error>(known());
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    return Outcome{*std::move(ticks), {}};
}

Result<Unresolved::Outcome> Unresolved::sendAgain(TargetId target, qint64 untilUs)
{
    auto outcome = decide(target, TargetEvent::ResendChosen, {});
    if (!outcome)
        return outcome;
    if (auto extended = extend(m_connection, target, untilUs); !extended)
        return forward(extended);
    if (auto freed = leaveRemovedCarrier(m_connection, target); !freed)
        return forward(freed);
    const auto carriers = carriersOf(m_connection, target);
    if (!carriers)
        return forward(carriers);
    outcome->carriers = *carriers;
    return outcome;
}

Result<Unresolved::Outcome> Unresolved::setArrived(TargetId target)
{
    return decide(target, TargetEvent::SaidArrived, {ReasonCode::SaidArrived, {}});
}

Result<Unresolved::Outcome> Unresolved::leave(TargetId id)
{
    Tracker tracker(m_connection);
    const auto target = tracker.target(id);
    if (!target)
        return forward(target);
    if (!*target || (*target)->state != TargetState::Unknown)
        return Unexpected<Error>(known());
    for (TrackedPart &part : (*target)->parts) {
        if (part.state != TargetState::Unknown)
            continue;
        part.notBeforeUs = 0; // no policy asks again
        Tracker::explain(**target, part, {ReasonCode::LeftAlone, {}});
    }
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    return Outcome{*std::move(ticks), {}};
}

Result<QList<TargetId>> Unresolved::waiting(int limit)
{
    // The sum keeps SQLite from walking all targets in their order to find a few.
    return readIds<TargetId>(m_connection.run(
        "SELECT id FROM target WHERE needs_you = 1 ORDER BY id + 0 LIMIT ?", {limit}));
}

Result<qint64> Unresolved::count()
{
    return m_connection.number("SELECT COUNT(*) FROM target WHERE needs_you = 1");
}

} // namespace cordboard::store
