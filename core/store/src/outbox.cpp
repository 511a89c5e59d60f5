#include "store/outbox.h"

#include "events.h"
#include "expire_offers.h"
#include "ids.h"
#include "message_rows.h"
#include "parked.h"
#include "tracker.h"
#include "values.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::store {

namespace {

// A screen shows a few dozen of them; a queue of a million must not become a million ticks.
constexpr int ticksAtMost = 1000;
constexpr int expiredAtOnce = 1000;
// As long as a receipt can still be matched.
constexpr qint64 unknownKeptUs = qint64(7) * 24 * 3'600'000'000;

Result<QList<TargetTick>> ticksOf(const Result<QList<ChatMessage>> &messages)
{
    if (!messages)
        return forward(messages);
    QList<TargetTick> ticks;
    for (const ChatMessage &message : *messages)
        ticks.append(tickOf(message));
    return ticks;
}

Result<QList<TargetId>> targetIds(Connection &connection, const char *sql,
                                  const QVariantList &values)
{
    return readIds<TargetId>(connection.run(sql, values));
}

/// To the parts that are in `from`; gives how many these were.
int applyToAll(Tracker &tracker, TrackedTarget &target, TargetState from, TargetEvent event,
               const Reason &reason)
{
    int applied = 0;
    for (TrackedPart &part : target.parts) {
        if (part.state == from && tracker.apply(target, part, event, reason))
            ++applied;
    }
    return applied;
}

Result<void> expireAll(Connection &connection, Tracker &tracker, TargetState from, const char *sql,
                       qint64 untilUs)
{
    const auto ids = targetIds(connection, sql, {untilUs, expiredAtOnce});
    if (!ids)
        return forward(ids);
    for (const TargetId id : *ids) {
        const auto target = tracker.target(id);
        if (!target)
            return forward(target);
        if (*target)
            applyToAll(tracker, **target, from, TargetEvent::TooOld, {ReasonCode::TooOld, {}});
    }
    return {};
}

} // namespace

Result<QList<TargetTick>> Outbox::expire(qint64 nowUs)
{
    if (auto pruned = pruneReceipts(m_connection, nowUs); !pruned)
        return forward(pruned);
    Tracker tracker(m_connection);
    const auto queued =
        expireAll(m_connection, tracker, TargetState::Queued,
                  "SELECT id FROM target WHERE expires_us > 0 AND state = 'queued' AND "
                  "expires_us <= ? ORDER BY expires_us LIMIT ?",
                  nowUs);
    if (!queued)
        return forward(queued);
    const auto unknown =
        expireAll(m_connection, tracker, TargetState::Unknown,
                  "SELECT id FROM target WHERE expires_us > 0 AND state = 'unknown' AND "
                  "expires_us <= ? ORDER BY expires_us LIMIT ?",
                  nowUs - unknownKeptUs);
    if (!unknown)
        return forward(unknown);
    if (auto offers = expireOffers(m_connection, tracker, nowUs); !offers)
        return forward(offers);
    return tracker.flush();
}

Result<QList<TargetTick>> Outbox::refuse(const QList<TargetId> &targets, const Reason &reason)
{
    Tracker tracker(m_connection);
    for (const TargetId id : targets) {
        const auto target = tracker.target(id);
        if (!target)
            return forward(target);
        if (*target)
            applyToAll(tracker, **target, TargetState::Queued, TargetEvent::RefusedForGood, reason);
    }
    return tracker.flush();
}

Result<QList<TargetTick>> Outbox::cancel(TargetId id)
{
    Tracker tracker(m_connection);
    const auto target = tracker.target(id);
    if (!target)
        return forward(target);
    if (!*target) {
        return fail(
            ErrorCode::NotFound,
            QCoreApplication::translate("cordboard::Store", "This message is no longer stored."));
    }
    const auto parts = (*target)->parts.size();
    const auto waiting =
        std::count_if((*target)->parts.begin(), (*target)->parts.end(),
                      [](const TrackedPart &part) { return part.state == TargetState::Queued; });
    if (waiting == 0) {
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate("cordboard::Store",
                                                "This message has left already and cannot be "
                                                "taken back."));
    }
    Reason reason{ReasonCode::CancelledByPerson, {}};
    if (waiting < parts)
        reason = {ReasonCode::CancelledPartly,
                  QStringLiteral("%1/%2").arg(parts - waiting).arg(parts)};
    applyToAll(tracker, **target, TargetState::Queued, TargetEvent::CancelAsked, reason);
    return tracker.flush();
}

Result<QList<TargetTick>> Outbox::cancelAllTo(const QString &number, const QString &source,
                                              const Reason &reason)
{
    // By thread: an index on the numbers of what waits would cost every submit and every claim.
    const auto ids = targetIds(
        m_connection,
        "SELECT t.id FROM conversation c JOIN target t ON t.conversation_id = c.id "
        "JOIN message m ON m.id = t.message_id WHERE c.peer_number = ? AND (? = '' OR "
        "c.our_number = ?) AND t.direction = 'out' AND t.state IN ('queued', 'sending', 'unknown') "
        "AND m.category <> 'notice' ORDER BY t.id",
        {text(number), text(source), text(source)});
    if (!ids)
        return forward(ids);
    Tracker tracker(m_connection);
    for (const TargetId id : *ids) {
        const auto target = tracker.target(id);
        if (!target)
            return forward(target);
        for (qsizetype i = 0; *target && i < (*target)->parts.size(); ++i)
            tracker.apply(**target, (*target)->parts[i], TargetEvent::CancelAsked, reason);
    }
    return tracker.flush();
}

Result<QList<TargetTick>> Outbox::setWaitingReason(CarrierId carrier, const Reason &reason)
{
    const auto changed = m_connection.change(
        "UPDATE carrier SET waiting_reason = ?, waiting_detail = ? WHERE id = ? AND "
        "(waiting_reason <> ? OR waiting_detail <> ?)",
        {word(reason.code), text(reason.detail), carrier.value, word(reason.code),
         text(reason.detail)});
    if (!changed)
        return forward(changed);
    if (*changed == 0)
        return QList<TargetTick>();
    return ticksOf(readMessages(m_connection,
                                MESSAGE_COLUMNS "WHERE t.state = 'queued' AND t.id IN (SELECT p.id "
                                                "/ 256 FROM part p WHERE p.carrier_id = ? "
                                                "AND p.state = 'queued' AND p.not_before_us = 0 "
                                                "ORDER BY p.lane, p.id LIMIT ?) ORDER BY t.id",
                                {carrier.value, ticksAtMost}));
}

} // namespace cordboard::store
