#include "spending_book.h"

#include "store/policy_tables.h"

namespace cordboard::engine {

Result<SpendingBook::Sum> SpendingBook::sumOf(const SpendingLimit &limit, const QString &currency)
{
    const std::tuple key{limit.carrier.value, int(limit.period), currency};
    if (const auto known = m_sums.find(key); known != m_sums.end())
        return known->second;
    const int today = store::PolicyTables::dayOf(m_connection.nowUs());
    const int first = limit.period == SpendingPeriod::Day ? today : today - today % 100 + 1;
    const auto spent =
        store::PolicyTables(m_connection).spent(limit.carrier, currency, first, today);
    if (!spent)
        return forward(spent);
    Sum sum{*spent, {}};
    if (limit.carrier.isValid()) {
        const auto name = store::PolicyTables(m_connection).carrierName(limit.carrier);
        if (!name)
            return forward(name);
        sum.carrier = *name;
    }
    m_sums.emplace(key, sum);
    return sum;
}

Result<QList<policy::SpendingFact>> SpendingBook::facts(CarrierId carrier,
                                                        const std::optional<Cost> &cost)
{
    QList<policy::SpendingFact> facts;
    if (!cost || cost->micro <= 0)
        return facts;
    for (const SpendingLimit &limit : m_rules.rules().limits) {
        if (limit.carrier.isValid() && limit.carrier != carrier)
            continue;
        const auto sum = sumOf(limit, cost->currency);
        if (!sum)
            return forward(sum);
        qint64 now = sum->before;
        for (auto it = m_added.constBegin(); it != m_added.constEnd(); ++it) {
            const auto &[where, currency] = it.key();
            if (currency == cost->currency && (!limit.carrier.isValid() || where == limit.carrier))
                now += it.value();
        }
        facts.append({limit, now, cost->micro, sum->carrier, cost->currency});
    }
    return facts;
}

void SpendingBook::add(CarrierId carrier, const std::optional<Cost> &cost)
{
    if (cost && cost->micro > 0)
        m_added[{carrier, cost->currency}] += cost->micro;
}

Result<void> SpendingBook::save()
{
    // Asking for the day reads the zone's file anew, 4 µs: for nothing where nothing has a price.
    if (m_added.isEmpty())
        return {};
    const int day = store::PolicyTables::dayOf(m_connection.nowUs());
    for (auto it = m_added.constBegin(); it != m_added.constEnd(); ++it) {
        const auto &[carrier, currency] = it.key();
        const auto saved =
            store::PolicyTables(m_connection).spend(carrier, day, currency, it.value());
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace cordboard::engine
