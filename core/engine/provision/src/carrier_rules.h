#pragma once

#include "engine/provision/provision.h"

namespace cordboard::views {
class ObjectReader;
}

namespace cordboard::provision {

/// Reads the keys of an SMPP carrier except name and kind.
void readCarrierKeys(views::ObjectReader &reader, ProvisionCarrier &carrier);

} // namespace cordboard::provision
