#pragma once

#include "model/webhook.h"

#include <QHash>

#include <mutex>

namespace cordboard::webhook {

/// What the forwarder knows of an endpoint and the database does not.
struct LaneStatus
{
    bool isOpen = false; ///< the breaker
    int failuresInRow = 0;
    qint64 heldUntilUs = 0;
    qint64 nextTryUs = 0;
    QString locked; ///< why its secret cannot be used now
};

/// Those, for any thread to look at.
class LaneBoard
{
public:
    void set(WebhookId id, const LaneStatus &status)
    {
        const std::lock_guard lock(m_mutex);
        m_lanes.insert(id, status);
    }
    LaneStatus of(WebhookId id) const
    {
        const std::lock_guard lock(m_mutex);
        return m_lanes.value(id);
    }

private:
    mutable std::mutex m_mutex;
    QHash<WebhookId, LaneStatus> m_lanes;
};

} // namespace cordboard::webhook
