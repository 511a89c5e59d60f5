#include "store/outbox.h"

#include "bookings.h"
#include "message_rows.h"
#include "values.h"

namespace cordboard::store {

namespace {

#define QUEUED_COLUMNS                                                                             \
    "t.id, m.source, t.destination, m.category, t.route_id, t.parts_total, t.carrier_id, m.media "

QueuedTarget queuedFromRow(const Rows &row)
{
    QueuedTarget target;
    target.id = {row.value(0).toLongLong()};
    target.source = row.value(1).toString();
    target.destination = row.value(2).toString();
    target.category = row.value(3).toString();
    target.route = {row.value(4).toLongLong()};
    target.parts = row.value(5).toInt();
    target.carrier = {row.value(6).toLongLong()};
    target.isMms = row.integer(7) >= 0;
    return target;
}

/// By id among those without a carrier.
Result<QueuedPage> unrouted(Connection &connection, const QueuePosition &after, int limit)
{
    const auto rows = connection.run(
        "SELECT " QUEUED_COLUMNS "FROM target t JOIN message m ON m.id = t.message_id WHERE "
        "t.state = 'queued' AND t.carrier_id IS NULL AND t.direction = 'out' AND t.id > ? ORDER BY "
        "t.id LIMIT ?",
        {after.id, limit});
    if (!rows)
        return forward(rows);
    QueuedPage page;
    page.end = after;
    while ((*rows)->next()) {
        page.rows.append(queuedFromRow(**rows));
        page.end.id = page.rows.last().id.value;
    }
    (*rows)->finish();
    page.more = page.rows.size() >= limit;
    return page;
}

/// One of the two lines of a carrier, in the order of its index. A target of several parts is in
/// the page once, with its first queued part.
Result<QueuedPage> lineOf(Connection &connection, CarrierId carrier, const char *sql,
                          const QueuePosition &after, int limit)
{
    const auto rows = connection.run(sql, {carrier.value, after.key, after.id, limit});
    if (!rows)
        return forward(rows);
    QueuedPage page;
    page.end = after;
    int read = 0;
    while ((*rows)->next()) {
        ++read;
        const QueuedTarget target = queuedFromRow(**rows);
        if (page.rows.isEmpty() || page.rows.last().id != target.id)
            page.rows.append(target);
        page.end.key = (*rows)->value(8).toLongLong();
        page.end.id = (*rows)->value(9).toLongLong();
    }
    (*rows)->finish();
    page.more = read >= limit;
    return page;
}

constexpr const char *readyLine =
    "SELECT " QUEUED_COLUMNS ", p.lane, p.id FROM part p JOIN target t ON t.id = p.id / 256 JOIN "
    "message m ON m.id = t.message_id WHERE p.carrier_id = ? AND p.state = 'queued' AND "
    "p.not_before_us = 0 AND (p.lane, p.id) > (?, ?) ORDER BY p.lane, p.id LIMIT ?";
constexpr const char *delayedLine =
    "SELECT " QUEUED_COLUMNS ", p.not_before_us, p.id FROM part p JOIN target t ON t.id = p.id / "
    "256 JOIN message m ON m.id = t.message_id WHERE p.carrier_id = ? AND p.state = 'queued' AND "
    "p.not_before_us > 0 AND (p.not_before_us, p.id) > (?, ?) ORDER BY p.not_before_us, p.id "
    "LIMIT ?";

/// Whether it may move, and what it waits for when no route holds it any more.
struct Mobile
{
    bool isFree = false;
    qint64 untilUs = 0; ///< the time that its author chose, while that has not come
    Reason reason;
};

/// A part that has left binds the others to its carrier; one that was never anywhere does not.
Result<Mobile> mayMove(Connection &connection, const Routed &routed)
{
    const auto rows = connection.run(
        "SELECT COALESCE(SUM(CASE WHEN state <> 'queued' AND carrier_id IS NOT NULL AND EXISTS "
        "(SELECT 1 FROM carrier c WHERE c.id = part.carrier_id AND c.removed = 0) THEN 1 ELSE 0 "
        "END), 0), COALESCE(MAX(planned_us), 0), COALESCE(MAX(planned_detail), '') FROM part WHERE "
        "id BETWEEN ? AND ?",
        {firstPartId(routed.id), lastPartId(routed.id)});
    if (!rows)
        return forward(rows);
    Mobile mobile;
    if ((*rows)->next()) {
        mobile.isFree = (*rows)->integer(0) == 0;
        if ((*rows)->integer(1) > connection.nowUs()) {
            mobile.untilUs = (*rows)->integer(1);
            mobile.reason = {ReasonCode::Scheduled, (*rows)->text(2)};
        }
    }
    (*rows)->finish();
    return mobile;
}

#define OF_ROUTES                                                                                  \
    "reason IN ('no_route', 'route_loop', 'rate_limit', 'carrier_setup', 'no_listener')"

/// Why it is held by other rules stays with it; what routes said is taken back, and what only
/// concerned the carrier that it leaves.
#define REASON_OF_ROUTES                                                                           \
    "reason = CASE WHEN ? <> '' THEN ? WHEN " OF_ROUTES " THEN ? ELSE reason END, "                \
    "detail = CASE WHEN ? = '' AND " OF_ROUTES " THEN ? ELSE detail END"

Result<bool> moveTarget(Connection &connection, const Routed &routed, const Mobile &mobile)
{
    const Value reason = word(routed.reason.code);
    const auto target = connection.change(
        "UPDATE target SET carrier_id = ?, route_id = ?, " REASON_OF_ROUTES
        ", cost_micro = ?, currency = ?, updated_us = ? WHERE id = ? AND state = 'queued'",
        {reference(routed.carrier.value), routed.route.value, reason, reason,
         word(mobile.reason.code), reason, text(mobile.reason.detail), costMicro(routed.cost),
         text(routed.cost ? routed.cost->currency : QString()), connection.nextStampUs(),
         routed.id.value});
    if (!target)
        return forward(target);
    return *target > 0;
}

Booking bookingOf(const Routed &routed)
{
    Booking booking;
    booking.carrier = routed.carrier;
    if (routed.cost) {
        booking.currency = routed.cost->currency;
        booking.micros = routed.cost->micro;
    }
    return booking;
}

Result<void> moveParts(Connection &connection, const Routed &routed, const Mobile &mobile)
{
    // What had no route may wait for rules as well: the claim asks them and says so. A time that
    // its author chose is nothing that a claim knows.
    const Value reason = word(routed.reason.code);
    const auto parts = connection.change(
        "UPDATE part SET carrier_id = ?, not_before_us = CASE WHEN ? = '' AND " OF_ROUTES
        " THEN ? ELSE not_before_us END, " REASON_OF_ROUTES
        " WHERE id BETWEEN ? AND ? AND state = 'queued'",
        {reference(routed.carrier.value), reason, mobile.untilUs, reason, reason,
         word(mobile.reason.code), reason, text(mobile.reason.detail), firstPartId(routed.id),
         lastPartId(routed.id)});
    if (!parts)
        return forward(parts);
    return {};
}

} // namespace

Result<QueuedPage> Outbox::queued(CarrierId carrier, const QueuePosition &after, int limit)
{
    if (!carrier.isValid())
        return unrouted(m_connection, after, limit);
    if (after.delayed)
        return lineOf(m_connection, carrier, delayedLine, after, limit);
    auto page = lineOf(m_connection, carrier, readyLine, after, limit);
    if (page && !page->more) {
        page->end = {true, 0, 0};
        page->more = true;
    }
    return page;
}

Result<QList<TargetTick>> Outbox::route(const QList<Routed> &targets)
{
    QList<TargetTick> ticks;
    Bookings books(m_connection);
    for (const Routed &routed : targets) {
        const auto mobile = mayMove(m_connection, routed);
        if (!mobile)
            return forward(mobile);
        if (!mobile->isFree)
            continue;
        const auto booked = books.of(routed.id);
        if (!booked)
            return forward(booked);
        const auto moved = moveTarget(m_connection, routed, *mobile);
        if (!moved)
            return forward(moved);
        if (!*moved)
            continue;
        if (auto done = books.change(routed.id, *booked, bookingOf(routed)); !done)
            return forward(done);
        if (auto parts = moveParts(m_connection, routed, *mobile); !parts)
            return forward(parts);
        const auto shown =
            readMessages(m_connection, MESSAGE_COLUMNS "WHERE t.id = ?", {routed.id.value});
        if (!shown)
            return forward(shown);
        for (const ChatMessage &message : *shown)
            ticks.append(tickOf(message));
    }
    if (auto saved = books.save(); !saved)
        return forward(saved);
    return ticks;
}

} // namespace cordboard::store
