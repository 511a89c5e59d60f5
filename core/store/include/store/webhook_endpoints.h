#pragma once

#include "model/webhook.h"
#include "store/connection.h"

namespace cordboard::store {

/// One secret of an endpoint, as `secrets` sealed it.
struct WebhookKey
{
    QByteArray sealed;
    qint64 createdUs = 0;
    qint64 expiresUs = 0; ///< 0: the current one
};

/// Where events are sent to. Every change raises version(), by which a forwarder in another program
/// sees that its list is old. Writers raise it; readers may look.
class WebhookEndpoints
{
public:
    explicit WebhookEndpoints(Connection &connection)
        : m_connection(connection)
    {}

    Result<qint64> version();

    /// Without those that were removed; in the order in which they were made.
    Result<QList<WebhookEndpoint>> all();
    /// NotFound, with a sentence.
    Result<WebhookEndpoint> byUuid(const QUuid &uuid);

    /// A new one (invalid id) is told what happens from now on. State, why and failing since are
    /// not touched in one that is there.
    Result<WebhookEndpoint> save(const WebhookEndpoint &endpoint);
    Result<void> setState(WebhookId id, WebhookState state, WebhookStop why);
    Result<void> setFailingSince(WebhookId id, qint64 us);
    /// What waits for it is given up. Its rows go later, see WebhookLog::prune().
    Result<void> remove(WebhookId id);

    /// The newest first; without those that have expired. `nowUs`: the wall clock.
    Result<QList<WebhookKey>> keys(WebhookId id, qint64 nowUs);
    /// The new one is the current one; the others expire at `oldUntilUs` at the latest (0: at
    /// once), and at most `kept` remain in all.
    Result<void> addKey(WebhookId id, const QByteArray &sealed, qint64 oldUntilUs, int kept);
    Result<void> dropKeys(WebhookId id);

    /// Raises the version: whoever forwards looks again.
    Result<void> noteChanged();

private:
    Result<QList<WebhookEndpoint>> read(const char *sql, const QVariantList &values);
    Result<WebhookId> insert(const WebhookEndpoint &endpoint, qint64 nowUs);
    Result<void> update(const WebhookEndpoint &endpoint, qint64 nowUs);

    Connection &m_connection;
};

} // namespace cordboard::store
