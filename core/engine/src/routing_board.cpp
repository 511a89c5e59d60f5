#include "routing_board.h"

#include "store/carriers.h"
#include "store/routing.h"

namespace cordboard::engine {

namespace {

Result<RoutingTable::Facts> readFacts(store::Connection &connection)
{
    auto routes = store::Routes(connection).all();
    if (!routes)
        return forward(routes);
    auto senders = store::Senders(connection).all();
    if (!senders)
        return forward(senders);
    // One list for each carrier that is not removed, prices or not.
    auto prices = store::Prices(connection).all();
    if (!prices)
        return forward(prices);
    const auto mms = store::Carriers(connection).mmsTakers();
    if (!mms)
        return forward(mms);
    RoutingTable::Facts facts{*std::move(routes),
                              *std::move(senders),
                              *std::move(prices),
                              {},
                              mms->octets,
                              mms->alsoTexts,
                              mms->off};
    for (const PriceList &list : std::as_const(facts.prices))
        facts.carriers.insert(list.carrier);
    return facts;
}

} // namespace

Result<SharedTable> RoutingBoard::table(store::Connection &connection)
{
    {
        const QMutexLocker locker(&m_mutex);
        if (m_table)
            return m_table;
    }
    return reload(connection);
}

Result<SharedTable> RoutingBoard::reload(store::Connection &connection)
{
    // First: what is changed while the rest is read makes it outdated.
    const auto version = store::RoutingVersion(connection).value();
    if (!version)
        return forward(version);
    auto facts = readFacts(connection);
    if (!facts)
        return forward(facts);
    SharedTable table = std::make_shared<const RoutingTable>(*std::move(facts));
    const QMutexLocker locker(&m_mutex);
    m_table = table;
    m_version = *version;
    return table;
}

Result<bool> RoutingBoard::isOutdated(store::Connection &connection) const
{
    const auto version = store::RoutingVersion(connection).value();
    if (!version)
        return forward(version);
    const QMutexLocker locker(&m_mutex);
    return m_version != *version;
}

SharedTable RoutingBoard::current() const
{
    const QMutexLocker locker(&m_mutex);
    return m_table ? m_table : std::make_shared<const RoutingTable>();
}

QSet<CarrierId> RoutingBoard::down() const
{
    const QMutexLocker locker(&m_mutex);
    return m_down;
}

void RoutingBoard::setDown(const QSet<CarrierId> &down)
{
    const QMutexLocker locker(&m_mutex);
    m_down = down;
}

} // namespace cordboard::engine
