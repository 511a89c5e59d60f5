#include "store/webhook_log.h"

#include "values.h"

namespace cordboard::store {

namespace {

struct Aged
{
    qint64 endpoint = 0;
    qint64 event = 0;
};

/// What is forgotten in one go: the oldest rows of each endpoint, as far as they are old enough.
Result<QList<Aged>> agedOf(Connection &connection, qint64 endpoint, bool removed,
                           qint64 doneBeforeUs, qint64 deadBeforeUs, int limit)
{
    // By the key, so that it ends at the first `limit` rows however many there are.
    const auto rows = connection.run(
        "SELECT o.event_id, o.state, e.created_us FROM (SELECT event_id, state FROM "
        "webhook_delivery WHERE endpoint_id = ? ORDER BY event_id LIMIT ?) o LEFT JOIN "
        "webhook_event e ON e.id = o.event_id ORDER BY o.event_id",
        {endpoint, limit});
    if (!rows)
        return forward(rows);
    QList<Aged> aged;
    while ((*rows)->next()) {
        const std::string_view state = (*rows)->word(1);
        const bool ended = state == "done" || state == "superseded";
        const qint64 before = ended ? doneBeforeUs : deadBeforeUs;
        if (removed || (*rows)->integer(2) < before)
            aged.append({endpoint, (*rows)->integer(0)});
    }
    (*rows)->finish();
    return aged;
}

Result<void> forget(Connection &connection, const Aged &aged)
{
    for (const char *sql :
         {"DELETE FROM webhook_attempt WHERE endpoint_id = ? AND event_id = ?",
          "DELETE FROM webhook_delivery WHERE endpoint_id = ? AND event_id = ?"}) {
        if (const auto gone = connection.change(sql, {aged.endpoint, aged.event}); !gone)
            return forward(gone);
    }
    // The body goes with the last delivery that needed it.
    const auto gone = connection.change(
        "DELETE FROM webhook_event WHERE id = ? AND NOT EXISTS (SELECT 1 FROM webhook_endpoint p "
        "JOIN webhook_delivery d ON d.endpoint_id = p.id AND d.event_id = ?)",
        {aged.event, aged.event});
    return gone ? Result<void>() : Result<void>(forward(gone));
}

struct EndpointRow
{
    qint64 id = 0;
    bool removed = false;
};

Result<QList<EndpointRow>> endpointsOf(Connection &connection)
{
    const auto rows = connection.run("SELECT id, removed FROM webhook_endpoint ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<EndpointRow> endpoints;
    while ((*rows)->next())
        endpoints.append({(*rows)->integer(0), (*rows)->integer(1) != 0});
    (*rows)->finish();
    return endpoints;
}

} // namespace

Result<int> WebhookLog::prune(qint64 doneBeforeUs, qint64 deadBeforeUs, int limit)
{
    const auto endpoints = endpointsOf(m_connection);
    if (!endpoints)
        return forward(endpoints);
    int count = 0;
    for (const EndpointRow &endpoint : *endpoints) {
        const auto aged = agedOf(m_connection, endpoint.id, endpoint.removed, doneBeforeUs,
                                 deadBeforeUs, limit - count);
        if (!aged)
            return forward(aged);
        for (const Aged &one : *aged) {
            if (auto gone = forget(m_connection, one); !gone)
                return forward(gone);
        }
        count += int(aged->size());
        if (endpoint.removed && aged->isEmpty()) {
            const auto gone =
                m_connection.change("DELETE FROM webhook_endpoint WHERE id = ?", {endpoint.id});
            if (!gone)
                return forward(gone);
        }
        if (count >= limit)
            break;
    }
    return count;
}

} // namespace cordboard::store
