#pragma once

#include "engine/face/mailbox.h"
#include "engine/face/routing.h"

#include <optional>

namespace cordboard::test {

/// Routes, senders and prices in memory. Single-threaded; answers are ready at once.
class FakeRouting final : public engine::Routing
{
public:
    explicit FakeRouting(engine::Mailbox &mailbox)
        : m_mailbox(mailbox)
    {}

    RouteId addRoute(Route route);
    SenderId addSender(Sender sender, qint64 partsToday = 0);
    void addPrices(const PriceList &list) { m_prices.append(list); }

    /// The next change fails so.
    void failNext(const Error &error) { m_error = error; }
    void setAnswer(const RouteAnswer &answer) { m_answer = answer; }

    QList<RouteQuestion> asked;
    const QList<Route> &stored() const { return m_routes; }
    const QList<SenderUse> &storedSenders() const { return m_senders; }
    const QList<PriceList> &storedPrices() const { return m_prices; }

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
    std::optional<Error> takeError();

    engine::Mailbox &m_mailbox;
    QList<Route> m_routes;
    QList<SenderUse> m_senders;
    QList<PriceList> m_prices;
    RouteAnswer m_answer;
    std::optional<Error> m_error;
    qint64 m_nextId = 1;
};

} // namespace cordboard::test
