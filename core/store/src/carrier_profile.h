#pragma once

#include "model/carrier.h"
#include "store/connection.h"

namespace cordboard::store {

/// The stored profile; fields this version does not know are left alone and not read.
Result<SmppProfile> readProfile(Connection &connection, CarrierId carrier);

/// Stores what differs from the defaults.
Result<void> saveProfile(Connection &connection, CarrierId carrier, const SmppProfile &profile);

/// The same for what an MMSC needs.
Result<Mm7Profile> readMm7(Connection &connection, CarrierId carrier);
Result<void> saveMm7(Connection &connection, CarrierId carrier, const Mm7Profile &profile);

Result<Mm1Profile> readMm1(Connection &connection, CarrierId carrier);
Result<void> saveMm1(Connection &connection, CarrierId carrier, const Mm1Profile &profile);

/// The sealed password of our listener for it, kept among the settings; empty: none.
Result<QByteArray> sealedListenPassword(Connection &connection, CarrierId carrier);
Result<void> saveListenPassword(Connection &connection, CarrierId carrier,
                                const QByteArray &sealed);

} // namespace cordboard::store
