#pragma once

#include "store/webhook_queue.h"

namespace cordboard::webhook {

/// What a page of the change feed is to those who are told.
struct PlannedPage
{
    /// What it was planned from, endpoints and cursor: it may be committed on top of nothing else.
    store::ForwarderState from;
    qint64 upToUs = 0;
    bool isFull = false; ///< there may be more
    QList<store::NewWebhookEvent> events;
};

/// Reads the lines after the cursor of `from` and writes the bodies; `endpoints` are those of its
/// version. A message to more than
/// store::Records::mostTargets people is told by its counts and those whose state changed, many in
/// one event. When the page is full, states that a later line of the page replaces are left out,
/// but never final ones. Inside a reading job.
Result<PlannedPage> planPage(store::Connection &connection, const store::ForwarderState &from,
                             const QList<WebhookEndpoint> &endpoints, const QUuid &customer,
                             int limit);

/// What need not be told once a later state is known.
bool isPassing(TargetState state);

} // namespace cordboard::webhook
