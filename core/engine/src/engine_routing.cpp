#include "engine_routing.h"

#include "phone/number.h"
#include "policy/facts.h"
#include "routing_edit.h"
#include "store/routing.h"
#include "words.h"

namespace cordboard::engine {

namespace {

template<class T, class Checked>
QFuture<Result<T>> refused(const Checked &checked)
{
    return QtFuture::makeReadyFuture(Result<T>(forward(checked)));
}

/// The number a new thread would be sent from, then the rule for that: the same two steps that a
/// message without a sender takes.
RouteAnswer answerFor(const RoutingTable &table, RoutingTable::Ask ask, const QSet<CarrierId> &down)
{
    if (ask.source.isEmpty())
        ask.source = table.defaultSender(table.choose(ask, down).carrier);
    RouteAnswer answer = table.explain(ask, down);
    answer.country = phone::region(ask.destination);
    answer.barred =
        !policy::mayText(table.countriesOf(ask.source), policy::placeOf(ask.destination));
    return answer;
}

} // namespace

EngineRouting::EngineRouting(store::Store &store, RoutingBoard &board, const Clock &clock,
                             std::function<void()> changed)
    : m_store(store)
    , m_board(board)
    , m_clock(clock)
    , m_changed(std::move(changed))
{}

QFuture<Result<QList<Route>>> EngineRouting::routes()
{
    return m_store.read([](store::Connection &c) -> Result<QList<Route>> {
        auto routes = store::Routes(c).all();
        if (routes)
            sortForLooking(*routes);
        return routes;
    });
}

QFuture<Result<RouteId>> EngineRouting::saveRoute(const Route &route)
{
    const auto checked = checkRoute(route);
    if (!checked)
        return refused<RouteId>(checked);
    return change(
        [route = *checked](store::Connection &c) { return store::Routes(c).save(route); });
}

QFuture<Result<void>> EngineRouting::removeRoute(RouteId id)
{
    return change([id](store::Connection &c) { return store::Routes(c).remove(id); });
}

QFuture<Result<RouteAnswer>> EngineRouting::whichRoute(const RouteQuestion &question)
{
    const auto number = phone::toE164(question.destination);
    if (!number)
        return refused<RouteAnswer>(number);
    const RoutingTable::Ask ask{question.source, *number, question.category};
    return m_store.read([&board = m_board, ask](store::Connection &c) -> Result<RouteAnswer> {
        const auto table = board.table(c);
        if (!table)
            return forward(table);
        return answerFor(**table, ask, board.down());
    });
}

QFuture<Result<QList<SenderUse>>> EngineRouting::senders()
{
    const qint64 day = store::Senders::dayOf(m_clock.nowUs());
    return m_store.read([day](store::Connection &c) { return store::Senders(c).withUse(day); });
}

QFuture<Result<SenderId>> EngineRouting::saveSender(const Sender &sender)
{
    const auto checked = checkSender(sender);
    if (!checked)
        return refused<SenderId>(checked);
    return change(
        [sender = *checked](store::Connection &c) { return store::Senders(c).save(sender); });
}

QFuture<Result<void>> EngineRouting::removeSender(SenderId id)
{
    return change([id](store::Connection &c) { return store::Senders(c).remove(id); });
}

QFuture<Result<PriceList>> EngineRouting::prices(CarrierId carrier)
{
    return m_store.read([carrier](store::Connection &c) -> Result<PriceList> {
        const auto lists = store::Prices(c).all();
        if (!lists)
            return forward(lists);
        for (const PriceList &list : *lists) {
            if (list.carrier == carrier)
                return list;
        }
        return fail(ErrorCode::NotFound, Words::tr("This carrier was removed meanwhile."));
    });
}

QFuture<Result<void>> EngineRouting::savePrices(const PriceList &list)
{
    const auto checked = checkPrices(list);
    if (!checked)
        return refused<void>(checked);
    return change([list = *checked](store::Connection &c) { return store::Prices(c).save(list); });
}

} // namespace cordboard::engine
