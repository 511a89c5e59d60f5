#pragma once

#include "base/result.h"
#include "model/carrier.h"

namespace cordboard::store {
class Connection;
}

namespace cordboard::engine {

/// What is wrong with a carrier as a person filled it in, naming the field; the corrected copy
/// (numbers canonical, spaces trimmed) when nothing is. Pure; any thread.
Result<CarrierEdit> checkCarrier(const CarrierEdit &edit);

/// What came back to a carrier after it was removed waits for a route instead; false when the
/// carrier is still there. Inside a write job.
Result<bool> freeRemoved(store::Connection &connection, CarrierId carrier);

/// Stores it, and gives the first carrier the route for everything. Inside a write job.
Result<Carrier> storeCarrier(store::Connection &connection, const Carrier &carrier,
                             const QByteArray &sealed, const QByteArray &sealedListening = {});

} // namespace cordboard::engine
