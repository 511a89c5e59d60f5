#pragma once

#include "call.h"
#include "views/object_reader.h"

#include <optional>

namespace cordboard::serve {

/// The JSON of a request, read strictly (views::readJson). Nothing: it was refused already.
std::optional<views::JsonValue> readBody(const Call &call);

/// Refuses with all that was found wrong. False: nothing was.
bool refuseFor(const Call &call, const views::Problems &problems);

} // namespace cordboard::serve
