#include "engine/provision/plan.h"

#include "base/log.h"
#include "planner.h"
#include "webhook_plan.h"

#include <algorithm>

namespace cordboard::provision {

Planner::Planner(const Provision &provision, const Stored &stored)
    : m_provision(provision)
    , m_stored(stored)
    , m_problems(provision.source)
{
    for (const Carrier &carrier : stored.carriers) {
        Work work;
        work.planned.edit = {carrier, {}, true, {}, true};
        work.planned.firstSenders = carrier.senders;
        work.before = carrier;
        m_work.append(work);
    }
}

Result<Plan> Planner::plan()
{
    for (const ProvisionCarrier &carrier : m_provision.carriers)
        takeCarrier(carrier);
    for (const ProvisionSender &sender : m_provision.senders)
        takeSender(sender);
    for (const ProvisionRoute &route : m_provision.routes)
        takeRoute(route);
    for (const ProvisionPrice &price : m_provision.prices)
        takePrice(price);
    takePolicy();
    for (const ProvisionKey &key : m_provision.keys)
        takeKey(key);
    planWebhooks(m_provision, m_stored, m_problems, &m_plan);
    if (!m_problems.isEmpty())
        return Unexpected<Error>(m_problems.error());
    for (const Work &work : std::as_const(m_work)) {
        if (work.changed)
            m_plan.carriers.append(work.planned);
    }
    return std::move(m_plan);
}

void Planner::takeSender(const ProvisionSender &sender)
{
    Work *target = resolve(sender.carrier, sender.line);
    Work *owner = ownerOf(sender.number);
    if (!target)
        return;
    takeSenderKeys(sender);
    if (target == owner)
        return;
    if (owner) {
        warn(sender.line, tr("the sender %1 went through “%2” and now goes through “%3”.")
                              .arg(maskedNumber(sender.number), owner->planned.edit.carrier.name,
                                   sender.carrier));
        loseSender(*owner, sender.number);
        ++m_plan.updated;
    } else {
        ++m_plan.added;
    }
    target->planned.edit.carrier.senders.append(sender.number);
    target->changed = true;
}

void Planner::loseSender(Work &owner, const QString &number)
{
    owner.planned.edit.carrier.senders.removeAll(number);
    owner.planned.firstSenders.removeAll(number);
    owner.planned.losesSenders = true;
    owner.changed = true;
}

void Planner::takePolicy()
{
    m_plan.policy = m_provision.policy;
    if (!m_plan.policy)
        return;
    for (const QString &name : m_plan.policy->limitCarriers + m_plan.policy->codeCarriers) {
        if (!name.isEmpty())
            resolve(name, m_plan.policy->line);
    }
}

Planner::Work *Planner::find(const QString &name)
{
    const auto found = std::find_if(m_work.begin(), m_work.end(), [&](const Work &work) {
        return work.planned.edit.carrier.name == name;
    });
    return found == m_work.end() ? nullptr : &*found;
}

Planner::Work *Planner::ownerOf(const QString &number)
{
    const auto found = std::find_if(m_work.begin(), m_work.end(), [&](const Work &work) {
        return work.planned.edit.carrier.senders.contains(number);
    });
    return found == m_work.end() ? nullptr : &*found;
}

Planner::Work *Planner::resolve(const QString &name, int line)
{
    Work *work = find(name);
    if (!work) {
        m_problems.add(line,
                       tr("there is no carrier “%1”, neither in the file nor in the data folder. "
                          "Add it under “carriers”.")
                           .arg(name));
    }
    return work;
}

QString Planner::nameOf(CarrierId id) const
{
    for (const Carrier &carrier : m_stored.carriers) {
        if (carrier.id == id)
            return carrier.name;
    }
    return {};
}

void Planner::warn(int line, const QString &words)
{
    m_plan.warnings.append(views::placed(m_provision.source, line, 0, words));
}

Result<Plan> planProvision(const Provision &provision, const Stored &stored)
{
    return Planner(provision, stored).plan();
}

} // namespace cordboard::provision
