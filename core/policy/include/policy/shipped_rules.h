#pragma once

#include "model/policy_rules.h"

namespace cordboard::policy {

/// What a new installation starts with (compliance.md 5.1, 5.3, 5.7). Sources conflict and laws
/// change: it is a start for the admin, not advice.
PolicyRules shippedRules();

} // namespace cordboard::policy
