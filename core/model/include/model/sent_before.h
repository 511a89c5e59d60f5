#pragma once

#include <QLatin1String>

namespace cordboard {

/// Detail of TooOld and CancelledByPerson: an earlier try of the message may have arrived, so "it
/// never left" would be wrong.
constexpr QLatin1String sentBefore("sent before");

} // namespace cordboard
