#include "store/webhook_endpoints.h"

#include "base/uuid7.h"
#include "values.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

#define ENDPOINT_COLUMNS                                                                           \
    "SELECT id, uuid, name, url, method, naming, events, allow_private, timeout_ms, "              \
    "max_in_flight, rate, signed, authority, pin, state, why, failing_since_us, created_us, "      \
    "updated_us FROM webhook_endpoint WHERE removed = 0 "

WebhookEndpoint endpointFromRow(const Rows &row)
{
    WebhookEndpoint endpoint;
    endpoint.id = {row.integer(0)};
    endpoint.uuid = QUuid::fromRfc4122(row.bytes(1));
    endpoint.name = row.text(2);
    endpoint.url = row.text(3);
    endpoint.method = row.text(4);
    endpoint.naming = webhookNamingFromWord(row.text(5)).value_or(WebhookNaming::Seed);
    endpoint.events = row.text(6).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    endpoint.allowPrivate = row.integer(7) != 0;
    endpoint.timeoutMs = int(row.integer(8));
    endpoint.maxInFlight = int(row.integer(9));
    endpoint.ratePerSecond = int(row.integer(10));
    endpoint.isSigned = row.integer(11) != 0;
    endpoint.authority = row.bytes(12);
    endpoint.pin = row.text(13);
    endpoint.state = webhookStateFromWord(row.text(14));
    endpoint.why = webhookStopFromWord(row.text(15));
    endpoint.failingSinceUs = row.integer(16);
    endpoint.createdUs = row.integer(17);
    endpoint.updatedUs = row.integer(18);
    return endpoint;
}

QVariantList valuesOf(const WebhookEndpoint &endpoint)
{
    return {text(endpoint.name),
            text(endpoint.url),
            text(endpoint.method),
            webhookNamingWord(endpoint.naming),
            text(endpoint.events.join(QLatin1Char(' '))),
            flag(endpoint.allowPrivate),
            endpoint.timeoutMs,
            endpoint.maxInFlight,
            endpoint.ratePerSecond,
            flag(endpoint.isSigned),
            blob(endpoint.authority),
            text(endpoint.pin)};
}

Result<void> nothing(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

} // namespace

Result<qint64> WebhookEndpoints::version()
{
    return m_connection.number("SELECT version FROM webhook_forwarder WHERE id = 1");
}

Result<void> WebhookEndpoints::noteChanged()
{
    return nothing(
        m_connection.change("UPDATE webhook_forwarder SET version = version + 1 WHERE id = 1"));
}

Result<QList<WebhookEndpoint>> WebhookEndpoints::read(const char *sql, const QVariantList &values)
{
    const auto rows = m_connection.run(sql, values);
    if (!rows)
        return forward(rows);
    QList<WebhookEndpoint> endpoints;
    while ((*rows)->next())
        endpoints.append(endpointFromRow(**rows));
    (*rows)->finish();
    return endpoints;
}

Result<QList<WebhookEndpoint>> WebhookEndpoints::all()
{
    return read(ENDPOINT_COLUMNS "ORDER BY id", {});
}

Result<WebhookEndpoint> WebhookEndpoints::byUuid(const QUuid &uuid)
{
    const auto found = read(ENDPOINT_COLUMNS "AND uuid = ?", {blob(uuid)});
    if (!found)
        return forward(found);
    if (found->isEmpty())
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("cordboard::store", "There is no such webhook."));
    return found->first();
}

Result<WebhookId> WebhookEndpoints::insert(const WebhookEndpoint &endpoint, qint64 nowUs)
{
    // Nobody has read the feed for deliveries so far: what happened before is not told.
    const auto others =
        m_connection.number("SELECT COUNT(*) FROM webhook_endpoint WHERE removed = 0");
    if (!others)
        return forward(others);
    if (*others == 0) {
        if (auto set = nothing(m_connection.change(
                "UPDATE webhook_forwarder SET cursor_us = ? WHERE id = 1", {nowUs}));
            !set)
            return forward(set);
    }
    const QUuid uuid = endpoint.uuid.isNull() ? uuid7(nowUs) : endpoint.uuid;
    const auto id = m_connection.number(
        "INSERT INTO webhook_endpoint (name, url, method, naming, events, allow_private, "
        "timeout_ms, max_in_flight, rate, signed, authority, pin, uuid, created_us, updated_us) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        valuesOf(endpoint) << blob(uuid) << nowUs << nowUs);
    if (!id)
        return forward(id);
    return WebhookId{*id};
}

Result<void> WebhookEndpoints::update(const WebhookEndpoint &endpoint, qint64 nowUs)
{
    return nothing(m_connection.change(
        "UPDATE webhook_endpoint SET name = ?, url = ?, method = ?, naming = ?, events = ?, "
        "allow_private = ?, timeout_ms = ?, max_in_flight = ?, rate = ?, signed = ?, "
        "authority = ?, pin = ?, updated_us = ? WHERE id = ?",
        valuesOf(endpoint) << nowUs << endpoint.id.value));
}

Result<WebhookEndpoint> WebhookEndpoints::save(const WebhookEndpoint &endpoint)
{
    const qint64 nowUs = m_connection.nextStampUs();
    WebhookId id = endpoint.id;
    if (id.isValid()) {
        if (auto updated = update(endpoint, nowUs); !updated)
            return forward(updated);
    } else {
        const auto made = insert(endpoint, nowUs);
        if (!made)
            return forward(made);
        id = *made;
    }
    if (auto told = noteChanged(); !told)
        return forward(told);
    const auto found = read(ENDPOINT_COLUMNS "AND id = ?", {id.value});
    if (!found)
        return forward(found);
    return found->value(0);
}

Result<void> WebhookEndpoints::setState(WebhookId id, WebhookState state, WebhookStop why)
{
    const auto set = nothing(m_connection.change(
        "UPDATE webhook_endpoint SET state = ?, why = ?, failing_since_us = 0, updated_us = ? "
        "WHERE id = ?",
        {webhookStateWord(state), text(webhookStopWord(why)), m_connection.nextStampUs(),
         id.value}));
    return set ? noteChanged() : set;
}

Result<void> WebhookEndpoints::setFailingSince(WebhookId id, qint64 us)
{
    return nothing(m_connection.change(
        "UPDATE webhook_endpoint SET failing_since_us = ? WHERE id = ?", {us, id.value}));
}

Result<void> WebhookEndpoints::remove(WebhookId id)
{
    const auto removed = nothing(
        m_connection.change("UPDATE webhook_endpoint SET removed = 1 WHERE id = ?", {id.value}));
    if (!removed)
        return removed;
    if (auto dropped = dropKeys(id); !dropped)
        return dropped;
    return noteChanged();
}

Result<QList<WebhookKey>> WebhookEndpoints::keys(WebhookId id, qint64 nowUs)
{
    const auto rows = m_connection.run(
        "SELECT sealed, created_us, expires_us FROM webhook_key WHERE endpoint_id = ? AND "
        "(expires_us = 0 OR expires_us > ?) ORDER BY id DESC",
        {id.value, nowUs});
    if (!rows)
        return forward(rows);
    QList<WebhookKey> keys;
    while ((*rows)->next())
        keys.append({(*rows)->bytes(0), (*rows)->integer(1), (*rows)->integer(2)});
    (*rows)->finish();
    return keys;
}

Result<void> WebhookEndpoints::addKey(WebhookId id, const QByteArray &sealed, qint64 oldUntilUs,
                                      int kept)
{
    const qint64 nowUs = m_connection.nextStampUs();
    if (auto aged = nothing(m_connection.change(
            "UPDATE webhook_key SET expires_us = ? WHERE endpoint_id = ? AND (expires_us = 0 OR "
            "expires_us > ?)",
            {qMax<qint64>(oldUntilUs, 1), id.value, oldUntilUs}));
        !aged)
        return aged;
    if (auto added = nothing(m_connection.change(
            "INSERT INTO webhook_key (endpoint_id, sealed, created_us) VALUES (?, ?, ?)",
            {id.value, blob(sealed), nowUs}));
        !added)
        return added;
    if (auto dropped = nothing(m_connection.change(
            "DELETE FROM webhook_key WHERE endpoint_id = ? AND expires_us > 0 AND (expires_us <= ? "
            "OR id NOT IN (SELECT id FROM webhook_key WHERE endpoint_id = ? ORDER BY id DESC LIMIT "
            "?))",
            {id.value, m_connection.nowUs(), id.value, kept}));
        !dropped)
        return dropped;
    return noteChanged();
}

Result<void> WebhookEndpoints::dropKeys(WebhookId id)
{
    const auto dropped =
        nothing(m_connection.change("DELETE FROM webhook_key WHERE endpoint_id = ?", {id.value}));
    return dropped ? noteChanged() : dropped;
}

} // namespace cordboard::store
