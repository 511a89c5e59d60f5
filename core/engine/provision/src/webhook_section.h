#pragma once

#include "engine/provision/webhook.h"
#include "views/json_value.h"
#include "views/problems.h"

#include <QStringList>

namespace cordboard::provision {

/// Reads one item of "webhooks". Nothing when something is wrong with it, or when it wants to hear
/// only of events that a later version will know; of those `unsupported` holds a sentence.
std::optional<ProvisionWebhook> readWebhook(const views::JsonValue &value,
                                            views::Problems &problems, QStringList *unsupported);

} // namespace cordboard::provision
