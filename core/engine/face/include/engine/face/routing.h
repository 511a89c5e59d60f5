#pragma once

#include "base/result.h"
#include "model/routing.h"

#include <QFuture>

namespace cordboard::engine {

/// Which carriers take what, from which numbers and at which price. As Engine: any thread, answers
/// are futures. After every change what waits is routed anew, and Changes::carriers is announced.
class Routing
{
public:
    virtual ~Routing() = default;

    /// In the order of looking: the first that matches wins.
    virtual QFuture<Result<QList<Route>>> routes() = 0;
    /// Adds (invalid id) or changes. Errors are sentences: Invalid names what is wrong, Conflict:
    /// there is one for the same prefix, sender and category.
    virtual QFuture<Result<RouteId>> saveRoute(const Route &route) = 0;
    virtual QFuture<Result<void>> removeRoute(RouteId id) = 0;
    /// "Which rule would +44… take?" Invalid when the number cannot be one.
    virtual QFuture<Result<RouteAnswer>> whichRoute(const RouteQuestion &question) = 0;

    virtual QFuture<Result<QList<SenderUse>>> senders() = 0;
    virtual QFuture<Result<SenderId>> saveSender(const Sender &sender) = 0;
    virtual QFuture<Result<void>> removeSender(SenderId id) = 0;

    virtual QFuture<Result<PriceList>> prices(CarrierId carrier) = 0;
    /// Replaces the carrier's list. Messages accepted before keep what they were said to cost.
    virtual QFuture<Result<void>> savePrices(const PriceList &list) = 0;
};

} // namespace cordboard::engine
