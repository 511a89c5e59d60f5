#pragma once

#include "views/json_value.h"
#include "views/problems.h"

namespace cordboard::provision {

// Sections that are known and checked, so that a mistake in them is found before the version that
// takes them (webhooks).
void checkWebhook(const views::JsonValue &value, views::Problems &problems);

} // namespace cordboard::provision
