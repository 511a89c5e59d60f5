#pragma once

#include "engine/provision/plan.h"
#include "store/connection.h"
#include "views/problems.h"

namespace cordboard::provision {

/// Compares the webhooks of the file with what is stored; adds to the plan.
/// What is wrong about them together goes into `problems`.
void planWebhooks(const Provision &provision, const Stored &stored, views::Problems &problems,
                  Plan *plan);

/// Writes them; one sealed secret for each, empty when it has none or keeps it. Inside a job.
Result<void> writeWebhooks(store::Connection &connection, const QList<PlannedWebhook> &planned,
                           const QList<QByteArray> &sealed);

} // namespace cordboard::provision
