#pragma once

#include "model/media_check.h"
#include "views/json_value.h"
#include "views/problems.h"

#include <optional>

namespace cordboard::provision {

/// The section "virus_check". Nothing: `problems` says why.
std::optional<MediaCheckSetup> readVirusCheck(const views::JsonValue &value,
                                              views::Problems &problems);

} // namespace cordboard::provision
