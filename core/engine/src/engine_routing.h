#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/routing.h"
#include "routing_board.h"
#include "store/store.h"

#include <functional>

namespace cordboard::engine {

/// The engine's answer to Routing. Any thread.
class EngineRouting final : public Routing
{
public:
    /// `changed` is called in some thread after every change that was committed.
    EngineRouting(store::Store &store, RoutingBoard &board, const Clock &clock,
                  std::function<void()> changed);

    QFuture<Result<QList<Route>>> routes() override;
    QFuture<Result<RouteId>> saveRoute(const Route &route) override;
    QFuture<Result<void>> removeRoute(RouteId id) override;
    QFuture<Result<RouteAnswer>> whichRoute(const RouteQuestion &question) override;
    QFuture<Result<QList<SenderUse>>> senders() override;
    QFuture<Result<SenderId>> saveSender(const Sender &sender) override;
    QFuture<Result<void>> removeSender(SenderId id) override;
    QFuture<Result<PriceList>> prices(CarrierId carrier) override;
    QFuture<Result<void>> savePrices(const PriceList &list) override;

private:
    /// A write, then `changed` when it was kept. F: Result<T>(Connection &).
    template<class F>
    auto change(F job)
    {
        auto future = m_store.write(std::move(job));
        using Answer = decltype(future.result());
        return future.then([changed = m_changed](const Answer &answer) {
            if (answer)
                changed();
            return answer;
        });
    }

    store::Store &m_store;
    RoutingBoard &m_board;
    const Clock &m_clock;
    const std::function<void()> m_changed;
};

} // namespace cordboard::engine
