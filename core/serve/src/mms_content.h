#pragma once

#include "mms/media_type.h"
#include "model/medium.h"

#include <vector>

namespace cordboard::serve {

/// A message from outside as it is filed: its texts joined, its SMIL page dropped, every medium
/// under the type that its content has. One that only claims to be of a kind that is shown is
/// "application/octet-stream".
MmsContent contentOf(const QString &subject, const std::vector<mms::Part> &parts);

} // namespace cordboard::serve
