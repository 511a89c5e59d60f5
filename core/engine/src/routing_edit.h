#pragma once

#include "base/result.h"
#include "model/routing.h"

namespace cordboard::engine {

/// What is wrong with a route, a sender or a price list as a person filled it in, as a sentence;
/// the corrected copy (numbers canonical, spaces trimmed) when nothing is. Pure; any thread.
Result<Route> checkRoute(const Route &route);
Result<Sender> checkSender(const Sender &sender);
Result<PriceList> checkPrices(const PriceList &list);

} // namespace cordboard::engine
