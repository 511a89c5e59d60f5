#pragma once

#include "engine/provision/provision.h"

namespace cordboard::views {
class ObjectReader;
}

namespace cordboard::provision {

/// Reads the keys of a carrier that is an MMSC.
void readMm7Keys(views::ObjectReader &reader, ProvisionCarrier &carrier);

} // namespace cordboard::provision
