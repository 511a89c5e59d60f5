#include "store/webhook_queue.h"

#include "database_clock.h"
#include "values.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

#define QUEUED_COLUMNS                                                                             \
    "SELECT d.endpoint_id, d.event_id, e.uuid, d.chain, d.tries, d.attempts, d.replayed, e.type, " \
    "e.created_us, e.body FROM webhook_delivery d JOIN webhook_event e ON e.id = d.event_id "

// By webhook_delivery_chain. "+ 0": by the plain column SQLite would walk all rows of the endpoint
// in the order of its key, what arrived too.
#define IN_CHAIN                                                                                   \
    "chain = ? AND chain > 0 AND endpoint_id + 0 = ? AND state IN ('pending', 'waiting')"

/// next_us of what may leave at once although later events have left: found by its time, not by
/// the order of events.
constexpr qint64 atOnce = 1;

QueuedDelivery queuedFrom(const Rows &row)
{
    QueuedDelivery queued;
    queued.endpoint = {row.integer(0)};
    queued.event = row.integer(1);
    queued.uuid = QUuid::fromRfc4122(row.bytes(2));
    queued.chain = row.integer(3);
    queued.tries = int(row.integer(4));
    queued.attempts = int(row.integer(5));
    queued.replayed = row.integer(6) != 0;
    queued.isTest = row.text(7) == webhookTestEvent;
    queued.createdUs = row.integer(8);
    queued.body = row.bytes(9);
    return queued;
}

FeedLine lineFrom(const Rows &row)
{
    FeedLine line;
    line.id = row.integer(0);
    line.kind = row.text(1);
    line.message = {row.integer(2)};
    line.target = {row.integer(3)};
    line.state = targetStateFromWord(row.text(4)).value_or(TargetState::Queued);
    line.reason = {reasonFromWord(row.text(5)), row.text(6)};
    line.version = row.integer(7);
    line.conversation = {row.integer(8)};
    return line;
}

Unexpected<Error> moved()
{
    return fail(ErrorCode::Conflict,
                QCoreApplication::translate("cordboard::store",
                                            "Another program forwards the webhooks now."));
}

QueuedDelivery queuedOf(const NewWebhookEvent &event, qint64 id, WebhookId endpoint)
{
    QueuedDelivery queued;
    queued.endpoint = endpoint;
    queued.event = id;
    queued.uuid = event.uuid;
    queued.chain = event.chain;
    queued.isTest = event.type == webhookTestEvent;
    queued.createdUs = event.createdUs;
    queued.body = event.body;
    return queued;
}

} // namespace

Result<std::optional<ForwarderState>> WebhookQueue::hold(const LeaseOwner &owner, int ttlMs)
{
    const auto now = databaseNowUs(m_connection);
    if (!now)
        return forward(now);
    const auto held = m_connection.change(
        "UPDATE webhook_forwarder SET owner = ?, owner_name = ?, expires_us = ? WHERE id = 1 AND "
        "(owner = '' OR owner = ? OR expires_us <= ?)",
        {text(owner.id), text(owner.name), *now + qint64(ttlMs) * 1000, text(owner.id), *now});
    if (!held)
        return forward(held);
    if (*held == 0)
        return std::optional<ForwarderState>();
    const auto current = state();
    if (!current)
        return forward(current);
    return std::optional<ForwarderState>(*current);
}

Result<void> WebhookQueue::release(const QString &owner)
{
    const auto changed = m_connection.change(
        "UPDATE webhook_forwarder SET owner = '', owner_name = '', expires_us = 0 WHERE id = 1 AND "
        "owner = ?",
        {text(owner)});
    return changed ? Result<void>() : Result<void>(forward(changed));
}

Result<ForwarderState> WebhookQueue::state()
{
    const auto rows =
        m_connection.run("SELECT cursor_us, version FROM webhook_forwarder WHERE id = 1");
    if (!rows)
        return forward(rows);
    ForwarderState found;
    if ((*rows)->next())
        found = {(*rows)->integer(0), (*rows)->integer(1)};
    (*rows)->finish();
    return found;
}

Result<bool> WebhookQueue::isOwner(const QString &owner)
{
    const auto found = m_connection.number(
        "SELECT COUNT(*) FROM webhook_forwarder WHERE id = 1 AND owner = ?", {text(owner)});
    if (!found)
        return forward(found);
    return *found > 0;
}

Result<QList<FeedLine>> WebhookQueue::linesAfter(qint64 cursorUs, int limit)
{
    const auto rows =
        m_connection.run("SELECT id, kind, message_id, target_id, state, reason, "
                         "detail, version, conversation_id FROM event WHERE id > ? ORDER BY "
                         "id LIMIT ?",
                         {cursorUs, limit});
    if (!rows)
        return forward(rows);
    QList<FeedLine> lines;
    while ((*rows)->next())
        lines.append(lineFrom(**rows));
    (*rows)->finish();
    return lines;
}

Result<LineVersion> WebhookQueue::versionOf(const FeedLine &line)
{
    const auto rows =
        m_connection.run("SELECT COALESCE(SUM(version), 0), COALESCE(SUM(CASE WHEN id = ? THEN "
                         "version ELSE 0 END), 0) FROM target WHERE message_id = ?",
                         {line.target.value, line.message.value});
    if (!rows)
        return forward(rows);
    LineVersion found;
    if ((*rows)->next()) {
        const qint64 own = (*rows)->integer(1);
        found.current = (*rows)->integer(0);
        found.atLine = found.current - own + line.version;
        found.isLatest = line.version >= own;
    }
    (*rows)->finish();
    return found;
}

Result<bool> WebhookQueue::isFirst(const FeedLine &line)
{
    const auto first = m_connection.number(
        "SELECT COALESCE(MIN(id), 0) FROM target WHERE message_id = ?", {line.message.value});
    if (!first)
        return forward(first);
    return *first == line.target.value;
}

Result<qint64> WebhookQueue::insertEvent(const NewWebhookEvent &event)
{
    return m_connection.number(
        "INSERT INTO webhook_event (uuid, type, message_id, created_us, body) VALUES (?, ?, ?, ?, "
        "?) RETURNING id",
        {blob(event.uuid), text(event.type), event.message.value, event.createdUs,
         blob(event.body)});
}

/// Takes away what the event makes superfluous. True when something is still before it.
Result<bool> WebhookQueue::clearWay(const NewWebhookEvent &event, WebhookId endpoint,
                                    PlannedDeliveries *planned)
{
    if (event.opens || event.chain == 0)
        return false;
    const auto rows = m_connection.run(
        "SELECT event_id, passing FROM webhook_delivery WHERE " IN_CHAIN " ORDER BY event_id",
        {event.chain, endpoint.value});
    if (!rows)
        return forward(rows);
    QList<qint64> superfluous;
    bool blocked = false;
    while ((*rows)->next()) {
        if (event.replaces && (*rows)->integer(1) != 0)
            superfluous.append((*rows)->integer(0));
        else
            blocked = true;
    }
    (*rows)->finish();
    for (const qint64 id : std::as_const(superfluous)) {
        const auto changed =
            m_connection.change("UPDATE webhook_delivery SET state = 'superseded' WHERE "
                                "endpoint_id = ? AND event_id = ?",
                                {endpoint.value, id});
        if (!changed)
            return forward(changed);
        planned->superseded.append({endpoint, id});
    }
    return blocked;
}

Result<void> WebhookQueue::insertOne(const NewWebhookEvent &event, qint64 id, WebhookId endpoint,
                                     PlannedDeliveries *planned)
{
    const auto blocked = clearWay(event, endpoint, planned);
    if (!blocked)
        return forward(blocked);
    const auto added = m_connection.change(
        "INSERT INTO webhook_delivery (endpoint_id, event_id, chain, passing, state) VALUES (?, ?, "
        "?, ?, ?)",
        {endpoint.value, id, event.chain, flag(event.passing),
         deliveryStateWord(*blocked ? DeliveryState::Waiting : DeliveryState::Pending)});
    if (!added)
        return forward(added);
    if (!*blocked)
        planned->ready.append(queuedOf(event, id, endpoint));
    return {};
}

Result<PlannedDeliveries> WebhookQueue::plan(const QString &owner, const ForwarderState &from,
                                             qint64 upToUs, const QList<NewWebhookEvent> &events)
{
    const auto cursor =
        m_connection.change("UPDATE webhook_forwarder SET cursor_us = ? WHERE id = 1 AND cursor_us "
                            "= ? AND version = ? AND owner = ?",
                            {upToUs, from.cursorUs, from.version, text(owner)});
    if (!cursor)
        return forward(cursor);
    if (*cursor == 0)
        return moved();
    PlannedDeliveries planned;
    for (const NewWebhookEvent &event : events) {
        const auto id = insertEvent(event);
        if (!id)
            return forward(id);
        for (const WebhookId endpoint : event.endpoints) {
            if (auto inserted = insertOne(event, *id, endpoint, &planned); !inserted)
                return forward(inserted);
        }
    }
    return planned;
}

Result<QueuedDelivery> WebhookQueue::add(const NewWebhookEvent &event)
{
    const auto id = insertEvent(event);
    if (!id)
        return forward(id);
    PlannedDeliveries planned;
    const WebhookId endpoint = event.endpoints.value(0);
    if (auto inserted = insertOne(event, *id, endpoint, &planned); !inserted)
        return forward(inserted);
    const auto timed = m_connection.change(
        "UPDATE webhook_delivery SET next_us = ? WHERE endpoint_id = ? AND event_id = ?",
        {atOnce, endpoint.value, *id});
    if (!timed)
        return forward(timed);
    return planned.ready.value(0);
}

Result<void> WebhookQueue::hurry(WebhookId endpoint)
{
    const auto changed =
        m_connection.change("UPDATE webhook_delivery SET next_us = ? WHERE "
                            "endpoint_id = ? AND state = 'pending' AND next_us > ?",
                            {atOnce, endpoint.value, atOnce});
    return changed ? Result<void>() : Result<void>(forward(changed));
}

/// The attempt in the row makes room for the next one.
Result<void> WebhookQueue::keepEarlier(const DeliveryKey &key)
{
    const auto kept = m_connection.change(
        "INSERT INTO webhook_attempt (endpoint_id, event_id, number, started_us, took_us, url, "
        "peer, outcome, status, detail, response) SELECT endpoint_id, event_id, attempts, "
        "started_us, took_us, url, peer, outcome, status, detail, response FROM webhook_delivery "
        "WHERE endpoint_id = ? AND event_id = ? AND attempts > 0 ON CONFLICT DO NOTHING",
        {key.endpoint.value, key.event});
    return kept ? Result<void>() : Result<void>(forward(kept));
}

/// The next of its message that waited for this one to end.
Result<void> WebhookQueue::letNext(const DeliveryKey &key, qint64 chain,
                                   QList<QueuedDelivery> *ready)
{
    if (chain == 0)
        return {};
    const auto next =
        m_connection.number("SELECT CASE WHEN state = 'waiting' THEN event_id ELSE 0 END FROM "
                            "webhook_delivery WHERE " IN_CHAIN " ORDER BY event_id LIMIT 1",
                            {chain, key.endpoint.value});
    if (!next && next.error().code != ErrorCode::NotFound)
        return forward(next);
    if (!next || *next == 0)
        return {};
    const auto changed = m_connection.change("UPDATE webhook_delivery SET state = 'pending', "
                                             "next_us = ? WHERE endpoint_id = ? AND event_id = ?",
                                             {atOnce, key.endpoint.value, *next});
    if (!changed)
        return forward(changed);
    auto queued = read(QUEUED_COLUMNS "WHERE d.endpoint_id = ? AND d.event_id = ?",
                       {key.endpoint.value, *next});
    if (!queued)
        return forward(queued);
    ready->append(*queued);
    return {};
}

Result<void> WebhookQueue::recordOne(const AttemptRecord &record, QList<QueuedDelivery> *ready)
{
    const DeliveryAttempt &attempt = record.attempt;
    if (attempt.number > 1) {
        if (auto kept = keepEarlier(record.key); !kept)
            return kept;
    }
    const QString word = deliveryStateWord(record.state);
    // A failure of what a later state has replaced meanwhile is not repaired.
    const auto changed = m_connection.change(
        "UPDATE webhook_delivery SET state = CASE WHEN state = 'superseded' AND ? <> 'done' THEN "
        "state ELSE ? END, tries = ?, attempts = ?, next_us = ?, started_us = ?, took_us = ?, url "
        "= ?, peer = ?, outcome = ?, status = ?, detail = ?, response = ? WHERE endpoint_id = ? "
        "AND event_id = ? AND state IN ('pending', 'superseded')",
        {word, word, record.tries, attempt.number, record.nextUs, attempt.startedUs, attempt.tookUs,
         text(attempt.url), text(attempt.peer), text(attempt.outcome), attempt.status,
         text(attempt.detail), blob(attempt.response), record.key.endpoint.value,
         record.key.event});
    if (!changed)
        return forward(changed);
    if (record.state == DeliveryState::Pending)
        return {};
    return letNext(record.key, record.chain, ready);
}

Result<QList<QueuedDelivery>> WebhookQueue::record(const QString &owner,
                                                   const QList<AttemptRecord> &records)
{
    const auto mine = isOwner(owner);
    if (!mine)
        return forward(mine);
    if (!*mine)
        return moved();
    QList<QueuedDelivery> ready;
    for (const AttemptRecord &one : records) {
        if (auto recorded = recordOne(one, &ready); !recorded)
            return forward(recorded);
    }
    return ready;
}

Result<QList<QueuedDelivery>> WebhookQueue::read(const char *sql,
                                                 std::initializer_list<Value> values)
{
    const auto rows = m_connection.run(sql, values);
    if (!rows)
        return forward(rows);
    QList<QueuedDelivery> queued;
    while ((*rows)->next())
        queued.append(queuedFrom(**rows));
    (*rows)->finish();
    return queued;
}

Result<QList<QueuedDelivery>> WebhookQueue::fresh(WebhookId endpoint, qint64 afterEvent, int limit)
{
    return read(QUEUED_COLUMNS "WHERE d.endpoint_id = ? AND d.state = 'pending' AND d.next_us = 0 "
                               "AND d.event_id > ? ORDER BY d.event_id LIMIT ?",
                {endpoint.value, afterEvent, limit});
}

Result<QList<QueuedDelivery>> WebhookQueue::due(WebhookId endpoint, qint64 nowUs, int limit)
{
    return read(QUEUED_COLUMNS
                "WHERE d.endpoint_id = ? AND d.state = 'pending' AND d.next_us > 0 AND d.next_us "
                "<= ? ORDER BY d.next_us, d.event_id LIMIT ?",
                {endpoint.value, nowUs, limit});
}

// In two halves, each along webhook_delivery_due: those never tried stand there in their order,
// those tried are few, as the breaker sees to it. By "ORDER BY event_id" alone SQLite walks the
// primary key, that is all that was ever delivered ("+ 0" keeps it from that).
Result<std::optional<QueuedDelivery>> WebhookQueue::oldest(WebhookId endpoint)
{
    auto found = fresh(endpoint, 0, 1);
    if (!found)
        return forward(found);
    const auto tried = read(QUEUED_COLUMNS "WHERE d.endpoint_id = ? AND d.state = 'pending' AND "
                                           "d.next_us > 0 ORDER BY d.event_id + 0 LIMIT 1",
                            {endpoint.value});
    if (!tried)
        return forward(tried);
    if (found->isEmpty() || (!tried->isEmpty() && tried->first().event < found->first().event))
        found = *tried;
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<qint64> WebhookQueue::nextDueUs(WebhookId endpoint)
{
    return m_connection.number("SELECT COALESCE(MIN(next_us), 0) FROM webhook_delivery WHERE "
                               "endpoint_id = ? AND state = 'pending' AND next_us > 0",
                               {endpoint.value});
}

Result<QList<QueuedDelivery>> WebhookQueue::overdue(WebhookId endpoint, qint64 beforeUs, int limit)
{
    auto old = fresh(endpoint, 0, limit);
    if (!old)
        return forward(old);
    old->removeIf([beforeUs](const QueuedDelivery &one) { return one.createdUs >= beforeUs; });
    const auto tried =
        read(QUEUED_COLUMNS "WHERE d.endpoint_id = ? AND d.state = 'pending' AND d.next_us > 0 AND "
                            "d.replayed = 0 AND e.created_us < ? ORDER BY d.event_id + 0 LIMIT ?",
             {endpoint.value, beforeUs, limit - int(old->size())});
    if (!tried)
        return forward(tried);
    return *old + *tried;
}

Result<QList<QueuedDelivery>> WebhookQueue::giveUp(const QString &owner,
                                                   const QList<QueuedDelivery> &deliveries)
{
    const auto mine = isOwner(owner);
    if (!mine)
        return forward(mine);
    if (!*mine)
        return moved();
    QList<QueuedDelivery> ready;
    for (const QueuedDelivery &delivery : deliveries) {
        const DeliveryKey key{delivery.endpoint, delivery.event};
        const auto changed = m_connection.change(
            "UPDATE webhook_delivery SET state = 'dead' WHERE endpoint_id = ? AND event_id = ? AND "
            "state = 'pending'",
            {key.endpoint.value, key.event});
        if (!changed)
            return forward(changed);
        if (auto next = letNext(key, delivery.chain, &ready); !next)
            return forward(next);
    }
    return ready;
}

} // namespace cordboard::store
