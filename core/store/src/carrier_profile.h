#pragma once

#include "model/carrier.h"
#include "store/connection.h"

namespace cordboard::store {

/// The stored profile; fields this version does not know are left alone and not read.
Result<SmppProfile> readProfile(Connection &connection, CarrierId carrier);

/// Stores what differs from the defaults.
Result<void> saveProfile(Connection &connection, CarrierId carrier, const SmppProfile &profile);

} // namespace cordboard::store
