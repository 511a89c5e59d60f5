#pragma once

#include "engine/provision/media.h"
#include "views/json_value.h"
#include "views/problems.h"

#include <optional>

namespace cordboard::provision {

/// The section "media". Nothing: `problems` says why.
std::optional<ProvisionMedia> readMedia(const views::JsonValue &value, views::Problems &problems);

} // namespace cordboard::provision
