#include "support/fake_routing.h"

#include <utility>

namespace cordboard::test {

namespace {

template<class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

std::optional<Error> FakeRouting::takeError()
{
    return std::exchange(m_error, std::nullopt);
}

RouteId FakeRouting::addRoute(Route route)
{
    route.id = {m_nextId++};
    m_routes.append(route);
    return route.id;
}

SenderId FakeRouting::addSender(Sender sender, qint64 partsToday)
{
    sender.id = {m_nextId++};
    m_senders.append({sender, partsToday});
    return sender.id;
}

QFuture<Result<QList<Route>>> FakeRouting::routes()
{
    return ready<QList<Route>>(m_routes);
}

QFuture<Result<RouteId>> FakeRouting::saveRoute(const Route &route)
{
    if (const auto error = takeError())
        return ready<RouteId>(Unexpected<Error>(*error));
    m_mailbox.postCarriers();
    for (Route &one : m_routes) {
        if (one.id == route.id) {
            one = route;
            return ready<RouteId>(one.id);
        }
    }
    return ready<RouteId>(addRoute(route));
}

QFuture<Result<void>> FakeRouting::removeRoute(RouteId id)
{
    if (const auto error = takeError())
        return ready<void>(Unexpected<Error>(*error));
    m_routes.removeIf([id](const Route &route) { return route.id == id; });
    m_mailbox.postCarriers();
    return ready<void>({});
}

QFuture<Result<RouteAnswer>> FakeRouting::whichRoute(const RouteQuestion &question)
{
    asked.append(question);
    if (const auto error = takeError())
        return ready<RouteAnswer>(Unexpected<Error>(*error));
    return ready<RouteAnswer>(m_answer);
}

QFuture<Result<QList<SenderUse>>> FakeRouting::senders()
{
    return ready<QList<SenderUse>>(m_senders);
}

QFuture<Result<SenderId>> FakeRouting::saveSender(const Sender &sender)
{
    if (const auto error = takeError())
        return ready<SenderId>(Unexpected<Error>(*error));
    m_mailbox.postCarriers();
    for (SenderUse &one : m_senders) {
        if (one.sender.id == sender.id) {
            one.sender = sender;
            return ready<SenderId>(sender.id);
        }
    }
    return ready<SenderId>(addSender(sender));
}

QFuture<Result<void>> FakeRouting::removeSender(SenderId id)
{
    if (const auto error = takeError())
        return ready<void>(Unexpected<Error>(*error));
    m_senders.removeIf([id](const SenderUse &one) { return one.sender.id == id; });
    m_mailbox.postCarriers();
    return ready<void>({});
}

QFuture<Result<PriceList>> FakeRouting::prices(CarrierId carrier)
{
    for (const PriceList &list : std::as_const(m_prices)) {
        if (list.carrier == carrier)
            return ready<PriceList>(list);
    }
    return ready<PriceList>(PriceList{carrier, {}, {}});
}

QFuture<Result<void>> FakeRouting::savePrices(const PriceList &list)
{
    if (const auto error = takeError())
        return ready<void>(Unexpected<Error>(*error));
    m_prices.removeIf([&](const PriceList &one) { return one.carrier == list.carrier; });
    m_prices.append(list);
    m_mailbox.postCarriers();
    return ready<void>({});
}

} // namespace cordboard::test
