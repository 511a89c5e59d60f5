#pragma once

#include "engine/provision/provision.h"

namespace cordboard::views {
class JsonValue;
class Problems;
} // namespace cordboard::views

namespace cordboard::provision {

/// Reads "mm1" of an SMPP carrier.
void readMm1Keys(const views::JsonValue &value, views::Problems &problems,
                 ProvisionCarrier &carrier);

} // namespace cordboard::provision
