// The half of Planner that is about senders, routes and prices.

#include "base/log.h"
#include "planner.h"

#include <algorithm>

namespace cordboard::provision {

void copySenderKeys(const Sender &from, const QSet<SenderKey> &given, Sender &into)
{
    const auto copy = [&given](SenderKey key, const auto &value, auto &target) {
        if (given.contains(key))
            target = value;
    };
    copy(SenderKey::Kind, from.kind, into.kind);
    // A kind that is given decides the rest of what was never said.
    if (given.contains(SenderKey::Kind) && !given.contains(SenderKey::OtherCarriers))
        into.otherCarriers = defaultOtherCarriers(from.kind);
    copy(SenderKey::OtherCarriers, from.otherCarriers, into.otherCarriers);
    copy(SenderKey::Countries, from.countries, into.countries);
    copy(SenderKey::Mms, from.mms, into.mms);
    copy(SenderKey::CarrierAnswersStop, from.carrierAnswersStop, into.carrierAnswersStop);
    copy(SenderKey::Campaign, from.campaign, into.campaign);
    copy(SenderKey::PerSecond, from.limits.perSecond, into.limits.perSecond);
    copy(SenderKey::PerMinute, from.limits.perMinute, into.limits.perMinute);
    copy(SenderKey::PerDay, from.limits.perDay, into.limits.perDay);
}

void Planner::takeSenderKeys(const ProvisionSender &sender)
{
    if (sender.given.isEmpty())
        return;
    const auto stored =
        std::find_if(m_stored.senders.cbegin(), m_stored.senders.cend(),
                     [&](const Sender &one) { return one.number == sender.number; });
    if (stored != m_stored.senders.cend()) {
        Sender after = *stored;
        copySenderKeys(sender.extras, sender.given, after);
        if (after == *stored)
            return;
        warn(sender.line,
             tr("the limits or other keys of the sender %1 were replaced by those in the file.")
                 .arg(maskedNumber(sender.number)));
        ++m_plan.updated;
    }
    m_plan.senders.append({sender.number, sender.extras, sender.given});
}

QList<ProvisionShare> Planner::sharesOf(const Route &route) const
{
    QList<ProvisionShare> shares;
    for (const RouteCarrier &share : route.carriers)
        shares.append({nameOf(share.carrier), share.weight});
    return shares;
}

/// "a”, “b": for one carrier just its name.
QString Planner::namesOf(const QList<ProvisionShare> &shares) const
{
    QStringList names;
    for (const ProvisionShare &share : shares)
        names.append(share.carrier);
    return names.join(QStringLiteral("”, “"));
}

void Planner::takeRoute(const ProvisionRoute &wanted)
{
    for (const ProvisionShare &share : wanted.carriers) {
        if (!resolve(share.carrier, wanted.line))
            return;
    }
    const auto stored =
        std::find_if(m_stored.routes.cbegin(), m_stored.routes.cend(), [&](const Route &route) {
            return route.prefix == wanted.prefix && route.sender == wanted.sender &&
                   route.category == wanted.category;
        });
    if (stored != m_stored.routes.cend()) {
        replaceRoute(*stored, wanted);
        return;
    }
    ++m_plan.added;
    Route route;
    route.prefix = wanted.prefix;
    route.sender = wanted.sender;
    route.category = wanted.category;
    route.priority = wanted.priority.value_or(0);
    m_plan.routes.append({route, wanted.carriers});
}

void Planner::replaceRoute(const Route &before, const ProvisionRoute &wanted)
{
    Route route = before;
    route.priority = wanted.priority.value_or(before.priority);
    const QList<ProvisionShare> shares = sharesOf(before);
    if (shares == wanted.carriers && route.priority == before.priority)
        return;
    if (namesOf(shares) != namesOf(wanted.carriers))
        warn(wanted.line, tr("the route “%1” went through “%2” and now goes through “%3”.")
                              .arg(wanted.prefix, namesOf(shares), namesOf(wanted.carriers)));
    else
        warn(wanted.line, tr("the weights or the priority of the route “%1” were replaced by those "
                             "in the file.")
                              .arg(wanted.prefix));
    ++m_plan.updated;
    m_plan.routes.append({route, wanted.carriers});
}

void Planner::takePrice(const ProvisionPrice &wanted)
{
    Work *work = resolve(wanted.carrier, wanted.line);
    if (!work)
        return;
    const CarrierId id = work->before.id;
    const Price price{wanted.prefix, wanted.micro};
    ++m_plan.added;
    for (const PriceList &list : m_stored.prices) {
        if (!id.isValid() || list.carrier != id)
            continue;
        const auto before =
            std::find_if(list.prices.cbegin(), list.prices.cend(),
                         [&](const Price &one) { return one.prefix == price.prefix; });
        if (before == list.prices.cend())
            break;
        --m_plan.added;
        if (*before == price && list.currency == wanted.currency)
            return;
        ++m_plan.updated;
        warn(wanted.line, tr("the price of “%1” for “%2” was replaced by the one in the file.")
                              .arg(wanted.carrier, wanted.prefix));
    }
    m_plan.prices.append({wanted.carrier, wanted.currency, price});
}

} // namespace cordboard::provision
