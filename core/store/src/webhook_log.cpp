#include "store/webhook_log.h"

#include "store/webhook_queue.h"
#include "values.h"

#include <QCoreApplication>

#include <limits>

namespace cordboard::store {

namespace {

constexpr qint64 noLimit = std::numeric_limits<qint64>::max();

// The two numbers.
static_assert(targetChains == 2305843009213693952 && conversationChains == 4611686018427387904);

#define DELIVERY_COLUMNS                                                                           \
    "SELECT d.endpoint_id, d.event_id, e.uuid, e.type, m.uuid, d.state, d.tries, d.replayed, "     \
    "e.created_us, d.next_us, d.attempts, d.started_us, d.took_us, d.url, d.peer, d.outcome, "     \
    "d.status, d.detail, d.response, c.name, c.peer_number FROM webhook_delivery d JOIN "          \
    "webhook_event e ON e.id = d.event_id LEFT JOIN message m ON m.id = e.message_id LEFT JOIN "   \
    "target t ON t.id = CASE WHEN d.chain > 2305843009213693952 AND d.chain < "                    \
    "4611686018427387904 THEN d.chain - 2305843009213693952 ELSE (SELECT MIN(x.id) FROM target x " \
    "WHERE x.message_id = m.id) END LEFT JOIN conversation c ON c.id = CASE WHEN d.chain > "       \
    "4611686018427387904 THEN d.chain - 4611686018427387904 ELSE t.conversation_id END "

DeliveryAttempt attemptFrom(const Rows &row, int first)
{
    DeliveryAttempt attempt;
    attempt.number = int(row.integer(first));
    attempt.startedUs = row.integer(first + 1);
    attempt.tookUs = row.integer(first + 2);
    attempt.url = row.text(first + 3);
    attempt.peer = row.text(first + 4);
    attempt.outcome = row.text(first + 5);
    attempt.status = int(row.integer(first + 6));
    attempt.detail = row.text(first + 7);
    attempt.response = row.bytes(first + 8);
    return attempt;
}

WebhookDelivery deliveryFrom(const Rows &row)
{
    WebhookDelivery delivery;
    delivery.endpoint = {row.integer(0)};
    delivery.event = row.integer(1);
    delivery.uuid = QUuid::fromRfc4122(row.bytes(2));
    delivery.type = row.text(3);
    delivery.message = QUuid::fromRfc4122(row.bytes(4));
    delivery.state = deliveryStateFromWord(row.text(5)).value_or(DeliveryState::Pending);
    delivery.tries = int(row.integer(6));
    delivery.replayed = row.integer(7) != 0;
    delivery.createdUs = row.integer(8);
    delivery.nextUs = row.integer(9);
    delivery.last = attemptFrom(row, 10);
    const QString name = row.text(19);
    delivery.about = name.isEmpty() ? row.text(20) : name;
    return delivery;
}

qint64 orNoLimit(qint64 value)
{
    return value > 0 ? value : noLimit;
}

bool holds(const WebhookDelivery &delivery, const QString &words)
{
    const auto has = [&words](const QString &text) {
        return text.contains(words, Qt::CaseInsensitive);
    };
    return has(delivery.about) || has(delivery.uuid.toString()) ||
           has(delivery.message.toString()) || has(delivery.type) ||
           has(QString::fromUtf8(delivery.last.response)) ||
           QString::number(delivery.last.status) == words;
}

bool isWanted(const DeliveryQuery &query, const WebhookDelivery &delivery)
{
    return (query.states.isEmpty() || query.states.contains(delivery.state)) &&
           (query.types.isEmpty() || query.types.contains(delivery.type)) &&
           delivery.createdUs >= query.fromUs && delivery.createdUs < orNoLimit(query.untilUs) &&
           (query.text.isEmpty() || holds(delivery, query.text.trimmed()));
}

} // namespace

Result<QList<WebhookDelivery>> WebhookLog::read(const char *sql, const QVariantList &values)
{
    const auto rows = m_connection.run(sql, values);
    if (!rows)
        return forward(rows);
    QList<WebhookDelivery> deliveries;
    while ((*rows)->next())
        deliveries.append(deliveryFrom(**rows));
    (*rows)->finish();
    return deliveries;
}

Result<QList<WebhookDelivery>> WebhookLog::before(const DeliveryQuery &query, qint64 event,
                                                  int limit)
{
    // Written out, so that its index serves it: dead ones are few among many.
    if (query.states == QList{DeliveryState::Dead}) {
        return read(DELIVERY_COLUMNS "WHERE d.endpoint_id = ? AND d.event_id < ? AND d.state = "
                                     "'dead' ORDER BY d.event_id DESC LIMIT ?",
                    {query.endpoint.value, event, limit});
    }
    return read(DELIVERY_COLUMNS "WHERE d.endpoint_id = ? AND d.event_id < ? ORDER BY d.event_id "
                                 "DESC LIMIT ?",
                {query.endpoint.value, event, limit});
}

Result<DeliveryPage> WebhookLog::page(const DeliveryQuery &query)
{
    constexpr int atOnce = 250;
    DeliveryPage page;
    page.beforeEvent = orNoLimit(query.beforeEvent);
    for (int searched = 0; searched < mostSearched; searched += atOnce) {
        const auto rows = before(query, page.beforeEvent, atOnce);
        if (!rows)
            return forward(rows);
        for (const WebhookDelivery &row : *rows) {
            if (page.rows.size() >= query.limit)
                return page;
            page.beforeEvent = row.event;
            if (isWanted(query, row))
                page.rows.append(row);
        }
        const bool tooOld = !rows->isEmpty() && rows->last().createdUs < query.fromUs;
        if (rows->size() < atOnce || tooOld) {
            page.beforeEvent = 0;
            return page;
        }
    }
    return page;
}

Result<QList<WebhookDelivery>> WebhookLog::byEvents(WebhookId endpoint, const QList<qint64> &events)
{
    QList<WebhookDelivery> found;
    for (const qint64 event : events) {
        const auto rows = read(DELIVERY_COLUMNS "WHERE d.endpoint_id = ? AND d.event_id = ?",
                               {endpoint.value, event});
        if (!rows)
            return rows;
        found += *rows;
    }
    return found;
}

Result<QList<DeliveryAttempt>> WebhookLog::earlier(WebhookId endpoint, qint64 event)
{
    const auto rows = m_connection.run(
        "SELECT number, started_us, took_us, url, peer, outcome, status, detail, response FROM "
        "webhook_attempt WHERE endpoint_id = ? AND event_id = ? ORDER BY number DESC",
        {endpoint.value, event});
    if (!rows)
        return forward(rows);
    QList<DeliveryAttempt> attempts;
    while ((*rows)->next())
        attempts.append(attemptFrom(**rows, 0));
    (*rows)->finish();
    return attempts;
}

Result<WebhookDeliveryDetail> WebhookLog::detail(WebhookId endpoint, const QUuid &event)
{
    const auto found = read(DELIVERY_COLUMNS "WHERE d.endpoint_id = ? AND d.event_id = (SELECT id "
                                             "FROM webhook_event WHERE uuid = ?)",
                            {endpoint.value, blob(event)});
    if (!found)
        return forward(found);
    if (found->isEmpty())
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("cordboard::store", "There is no such delivery."));
    WebhookDeliveryDetail detail;
    detail.delivery = found->first();
    const auto rows =
        m_connection.run("SELECT body FROM webhook_event WHERE id = ?", {detail.delivery.event});
    if (!rows)
        return forward(rows);
    if ((*rows)->next())
        detail.body = (*rows)->bytes(0);
    (*rows)->finish();
    const auto attempts = earlier(endpoint, detail.delivery.event);
    if (!attempts)
        return forward(attempts);
    if (detail.delivery.last.number > 0)
        detail.attempts.append(detail.delivery.last);
    detail.attempts += *attempts;
    return detail;
}

Result<WebhookCounts> WebhookLog::counts(WebhookId endpoint)
{
    const auto waiting = m_connection.number(
        "SELECT COUNT(*) FROM (SELECT 1 FROM webhook_delivery WHERE endpoint_id = ? AND state = "
        "'pending' LIMIT ?) w",
        {endpoint.value, countedTo});
    if (!waiting)
        return forward(waiting);
    const auto dead = m_connection.number(
        "SELECT COUNT(*) FROM (SELECT 1 FROM webhook_delivery WHERE endpoint_id = ? AND state = "
        "'dead' LIMIT ?) w",
        {endpoint.value, countedTo});
    if (!dead)
        return forward(dead);
    WebhookCounts counts;
    counts.waiting = int(*waiting);
    counts.dead = int(*dead);
    // Of the newest, for what is far down says nothing about now.
    DeliveryQuery latest;
    latest.endpoint = endpoint;
    const auto newest = before(latest, noLimit, 20);
    if (!newest)
        return forward(newest);
    for (const WebhookDelivery &delivery : *newest) {
        if (delivery.last.startedUs > counts.last.startedUs)
            counts.last = delivery.last;
        if (delivery.state == DeliveryState::Done)
            counts.lastDoneUs = qMax(counts.lastDoneUs, delivery.last.startedUs);
    }
    return counts;
}

Result<QList<qint64>> WebhookLog::selected(const ReplaySelection &selection)
{
    if (!selection.one.isNull()) {
        const auto found = detail(selection.endpoint, selection.one);
        if (!found)
            return forward(found);
        const DeliveryState state = found->delivery.state;
        if (state == DeliveryState::Pending || state == DeliveryState::Waiting)
            return fail(
                ErrorCode::Conflict,
                QCoreApplication::translate("cordboard::store", "It still waits to be delivered."));
        return QList<qint64>{found->delivery.event};
    }
    const auto rows =
        selection.onlyDead
            ? m_connection.run(
                  "SELECT d.event_id FROM webhook_delivery d JOIN webhook_event e ON e.id = "
                  "d.event_id WHERE d.endpoint_id = ? AND d.state = 'dead' AND e.created_us >= ? "
                  "AND e.created_us < ? AND e.type <> ? ORDER BY d.event_id LIMIT ?",
                  {selection.endpoint.value, selection.fromUs, orNoLimit(selection.untilUs),
                   QString(webhookTestEvent), mostReplayed})
            : m_connection.run(
                  "SELECT d.event_id FROM webhook_delivery d JOIN webhook_event e ON e.id = "
                  "d.event_id WHERE d.endpoint_id = ? AND d.state IN ('done', 'dead', "
                  "'superseded') AND e.created_us >= ? AND e.created_us < ? AND e.type <> ? ORDER "
                  "BY d.event_id LIMIT ?",
                  {selection.endpoint.value, selection.fromUs, orNoLimit(selection.untilUs),
                   QString(webhookTestEvent), mostReplayed});
    if (!rows)
        return forward(rows);
    QList<qint64> ids;
    while ((*rows)->next())
        ids.append((*rows)->integer(0));
    (*rows)->finish();
    return ids;
}

Result<int> WebhookLog::countReplay(const ReplaySelection &selection)
{
    const auto ids = selected(selection);
    if (!ids)
        return forward(ids);
    return int(ids->size());
}

Result<int> WebhookLog::replay(const ReplaySelection &selection)
{
    const auto ids = selected(selection);
    if (!ids)
        return forward(ids);
    for (const qint64 id : *ids) {
        // 1: long due. What is replayed leaves beside what is new, not in its order.
        const auto changed = m_connection.change(
            "UPDATE webhook_delivery SET state = 'pending', tries = 0, replayed = 1, next_us = 1 "
            "WHERE endpoint_id = ? AND event_id = ?",
            {selection.endpoint.value, id});
        if (!changed)
            return forward(changed);
    }
    return int(ids->size());
}

} // namespace cordboard::store
