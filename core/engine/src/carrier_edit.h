#pragma once

#include "base/result.h"
#include "model/carrier.h"
#include "model/message.h"

namespace cordboard::store {
class Connection;
}

namespace cordboard::engine {

/// What is wrong with a carrier as a person filled it in, naming the field; the corrected copy
/// (numbers canonical, spaces trimmed) when nothing is. Pure; any thread.
Result<CarrierEdit> checkCarrier(const CarrierEdit &edit);

/// Messages that wait for a route get the one that covers them now, the longest prefix first.
/// Inside a write job.
Result<QList<TargetTick>> routeWaiting(store::Connection &connection);

/// What came back to a carrier after it was removed waits for a route instead. Inside a write job.
Result<QList<TargetTick>> freeRemoved(store::Connection &connection, CarrierId carrier);

struct SavedCarrier
{
    Carrier carrier;
    QList<TargetTick> ticks;
};

/// Stores it, gives the first carrier the route for everything, and hands it the messages that had
/// no route. Inside a write job.
Result<SavedCarrier> storeCarrier(store::Connection &connection, const Carrier &carrier,
                                  const QByteArray &sealed);

} // namespace cordboard::engine
