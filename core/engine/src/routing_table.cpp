#include "routing_table.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cordboard::engine {

namespace {

constexpr qsizetype longestPrefix = 16; // a plus and 15 digits

bool comesFirst(const Route &a, const Route &b)
{
    const auto rank = [](const Route &route) {
        return std::tuple(-route.priority, -route.prefix.size(), route.sender.isEmpty(),
                          route.category.isEmpty(), route.id.value);
    };
    return rank(a) < rank(b);
}

/// splitmix64: every bit of the input moves half of those of the output.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Our own and not qHash, whose seed differs from run to run: a restart must not move a person.
double unitOf(const QString &destination, CarrierId carrier)
{
    quint64 hash = mixed(quint64(carrier.value));
    for (const QChar digit : destination)
        hash = mixed(hash ^ digit.unicode());
    return (double(hash >> 11) + 0.5) / double(1ULL << 53);
}

QList<RouteCarrier> upOnly(const QList<RouteCarrier> &carriers, const QSet<CarrierId> &down)
{
    QList<RouteCarrier> up;
    for (const RouteCarrier &share : carriers) {
        if (!down.contains(share.carrier))
            up.append(share);
    }
    return up;
}

/// The weighted one, else the first backup; invalid when the list is empty.
CarrierId firstChoice(const QList<RouteCarrier> &carriers, const QString &destination)
{
    const CarrierId weighted = weightedPick(carriers, destination);
    if (weighted.isValid() || carriers.isEmpty())
        return weighted;
    return carriers.first().carrier;
}

/// What a short message sees.
RoutingTable::Facts withoutMms(RoutingTable::Facts facts)
{
    for (auto it = facts.mms.keyBegin(); it != facts.mms.keyEnd(); ++it) {
        if (!facts.alsoTexts.contains(*it))
            facts.carriers.remove(*it);
    }
    return facts;
}

/// The first carrier for multimedia messages alone, of those that are on before the others;
/// invalid when there is none.
CarrierId firstForMmsOnly(const RoutingTable::Facts &facts)
{
    const auto rank = [&facts](CarrierId id) {
        return std::pair(facts.mmsOff.contains(id), id.value);
    };
    CarrierId first;
    for (auto it = facts.mms.keyBegin(); it != facts.mms.keyEnd(); ++it) {
        if (!facts.alsoTexts.contains(*it) && (!first.isValid() || rank(*it) < rank(first)))
            first = *it;
    }
    return first;
}

/// What a multimedia message sees.
RoutingTable::Facts mmsOnly(RoutingTable::Facts facts)
{
    const QList<CarrierId> takers = facts.mms.keys();
    const CarrierId first = firstForMmsOnly(facts);
    facts.carriers = {takers.begin(), takers.end()};
    facts.senders.removeIf([&facts, first](const Sender &sender) {
        const bool isOwn = facts.carriers.contains(sender.carrier);
        const bool isOnlyMms = isOwn && !facts.alsoTexts.contains(sender.carrier);
        return !isOnlyMms && !(sender.mms && (isOwn || first.isValid()));
    });
    for (Sender &sender : facts.senders) {
        if (facts.carriers.contains(sender.carrier))
            continue;
        sender.carrier = first;
        sender.otherCarriers = OtherCarriers::Always; // the owner has no say in this
    }
    return facts;
}

bool hasCarrier(const Route &route, CarrierId carrier)
{
    return std::any_of(route.carriers.begin(), route.carriers.end(),
                       [carrier](const RouteCarrier &share) { return share.carrier == carrier; });
}

} // namespace

void sortForLooking(QList<Route> &routes)
{
    std::sort(routes.begin(), routes.end(), comesFirst);
}

CarrierId weightedPick(const QList<RouteCarrier> &carriers, const QString &destination)
{
    CarrierId best;
    double bestScore = 0;
    for (const RouteCarrier &share : carriers) {
        if (share.weight <= 0)
            continue;
        const double score = -std::log(unitOf(destination, share.carrier)) / share.weight;
        if (!best.isValid() || score < bestScore) {
            best = share.carrier;
            bestScore = score;
        }
    }
    return best;
}

RoutingTable::RoutingTable(const Facts &facts)
{
    if (!facts.mms.isEmpty()) {
        auto table = std::make_shared<RoutingTable>();
        table->m_octets = facts.mms;
        table->fill(mmsOnly(facts));
        m_mms = std::move(table);
    }
    fill(withoutMms(facts));
}

const RoutingTable &RoutingTable::mms() const
{
    static const RoutingTable none;
    return m_mms ? *m_mms : none;
}

void RoutingTable::fill(Facts facts)
{
    m_routes = std::move(facts.routes);
    for (Route &route : m_routes) {
        route.carriers.removeIf([&facts](const RouteCarrier &share) {
            return !facts.carriers.contains(share.carrier);
        });
    }
    sortForLooking(m_routes);
    for (qsizetype i = 0; i < m_routes.size(); ++i)
        m_byPrefix[m_routes[i].prefix].append(i);
    for (const Sender &sender : std::as_const(facts.senders)) {
        if (!facts.carriers.contains(sender.carrier))
            continue;
        m_senders.insert(sender.number, sender);
        if (!m_defaults.contains(sender.carrier))
            m_defaults.insert(sender.carrier, sender.number);
    }
    for (const PriceList &list : std::as_const(facts.prices)) {
        m_currencies.insert(list.carrier, list.currency);
        for (const Price &price : list.prices)
            m_prices[list.carrier].insert(price.prefix, price.micro);
    }
}

RouteVerdict::Why RoutingTable::verdict(const Route &route, const Ask &ask,
                                        const Sender *sender) const
{
    using Why = RouteVerdict::Why;
    if (!ask.destination.startsWith(route.prefix))
        return Why::OtherPrefix;
    if (!route.sender.isEmpty() && route.sender != ask.source)
        return Why::OtherSender;
    if (!route.category.isEmpty() && route.category != ask.category)
        return Why::OtherCategory;
    if (route.carriers.isEmpty())
        return Why::NoCarrier;
    if (!sender || !route.sender.isEmpty() || sender->otherCarriers == OtherCarriers::Always)
        return Why::Taken;
    const bool lends =
        sender->otherCarriers == OtherCarriers::WhenDown && hasCarrier(route, sender->carrier);
    return lends ? Why::Taken : Why::SenderOwned;
}

const Route *RoutingTable::match(const Ask &ask, const Sender *sender) const
{
    qsizetype best = m_routes.size();
    const qsizetype length = qMin(longestPrefix, ask.destination.size());
    for (qsizetype n = 0; n <= length; ++n) {
        const auto found = m_byPrefix.constFind(ask.destination.left(n));
        if (found == m_byPrefix.constEnd())
            continue;
        for (const qsizetype at : *found) {
            if (at >= best)
                break;
            if (verdict(m_routes[at], ask, sender) == RouteVerdict::Why::Taken) {
                best = at;
                break;
            }
        }
    }
    return best < m_routes.size() ? &m_routes[best] : nullptr;
}

CarrierId RoutingTable::pick(const Route &route, const Ask &ask, const Sender *sender,
                             const QSet<CarrierId> &down) const
{
    const bool ownerFirst =
        sender && route.sender.isEmpty() && sender->otherCarriers == OtherCarriers::WhenDown;
    if (ownerFirst && !down.contains(sender->carrier))
        return sender->carrier;
    const CarrierId up = firstChoice(upOnly(route.carriers, down), ask.destination);
    if (up.isValid())
        return up;
    // Nobody is up: it waits where it belongs.
    return ownerFirst ? sender->carrier : firstChoice(route.carriers, ask.destination);
}

RoutingTable::Choice RoutingTable::choose(const Ask &ask, const QSet<CarrierId> &down) const
{
    if (!ask.source.isEmpty() && ask.source == ask.destination)
        return {{}, {}, false, true};
    const Sender *from = sender(ask.source);
    if (const Route *route = match(ask, from))
        return {pick(*route, ask, from, down), route->id, false, false};
    if (from)
        return {from->carrier, {}, true, false};
    return {};
}

RouteAnswer RoutingTable::explain(const Ask &ask, const QSet<CarrierId> &down) const
{
    using Why = RouteVerdict::Why;
    RouteAnswer answer;
    answer.destination = ask.destination;
    answer.source = ask.source;
    const Choice choice = choose(ask, down);
    answer.carrier = choice.carrier;
    answer.bySender = choice.bySender;
    answer.loops = choice.loops;
    answer.carrierUsable = !down.contains(choice.carrier);
    for (const Route &route : m_routes) {
        RouteVerdict one{route, verdict(route, ask, sender(ask.source))};
        if (one.why == Why::Taken && (choice.loops || route.id != choice.route))
            one.why = Why::Outranked;
        if (one.why == Why::Taken) {
            for (const RouteCarrier &share : route.carriers)
                answer.carriers.append({share.carrier, share.weight, !down.contains(share.carrier),
                                        costOf(ask.destination, share.carrier, 1)});
        }
        answer.rules.append(one);
    }
    if (answer.carriers.isEmpty() && choice.carrier.isValid())
        answer.carriers.append(
            {choice.carrier, 1, answer.carrierUsable, costOf(ask.destination, choice.carrier, 1)});
    return answer;
}

QString RoutingTable::defaultSender(CarrierId carrier) const
{
    return m_defaults.value(carrier);
}

const Sender *RoutingTable::sender(const QString &number) const
{
    const auto found = m_senders.constFind(number);
    return found == m_senders.constEnd() ? nullptr : &*found;
}

QStringList RoutingTable::countriesOf(const QString &number) const
{
    const Sender *found = sender(number);
    return found ? found->countries : m_mms ? m_mms->countriesOf(number) : QStringList();
}

std::optional<Cost> RoutingTable::costOf(const QString &destination, CarrierId carrier,
                                         int parts) const
{
    const auto list = m_prices.constFind(carrier);
    if (list == m_prices.constEnd())
        return std::nullopt;
    for (qsizetype n = qMin(longestPrefix, destination.size()); n >= 0; --n) {
        const auto price = list->constFind(destination.left(n));
        if (price != list->constEnd())
            return Cost{*price * parts, m_currencies.value(carrier)};
    }
    return std::nullopt;
}

QSet<CarrierId> RoutingTable::neighbours(const QSet<CarrierId> &carriers) const
{
    QSet<CarrierId> found = carriers;
    for (const Route &route : m_routes) {
        const bool touched = std::any_of(
            route.carriers.begin(), route.carriers.end(),
            [&carriers](const RouteCarrier &share) { return carriers.contains(share.carrier); });
        if (!touched)
            continue;
        for (const RouteCarrier &share : route.carriers)
            found.insert(share.carrier);
    }
    return m_mms ? found + m_mms->neighbours(carriers) : found;
}

} // namespace cordboard::engine
