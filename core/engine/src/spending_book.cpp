#include "spending_book.h"

#include "store/policy_tables.h"

namespace cordboard::engine {

Result<SpendingBook::Sum> SpendingBook::sumOf(const SpendingLimit &limit)
{
    const std::pair key{limit.carrier.value, int(limit.period)};
    if (const auto known = m_sums.constFind(key); known != m_sums.constEnd())
        return *known;
    const int today = store::PolicyTables::dayOf(m_connection.nowUs());
    const int first = limit.period == SpendingPeriod::Day ? today : today - today % 100 + 1;
    const auto spent = store::PolicyTables(m_connection).spent(limit.carrier, first, today);
    if (!spent)
        return forward(spent);
    Sum sum{*spent, {}};
    if (limit.carrier.isValid()) {
        const auto name = store::PolicyTables(m_connection).carrierName(limit.carrier);
        if (!name)
            return forward(name);
        sum.carrier = *name;
    }
    m_sums.insert(key, sum);
    return sum;
}

Result<QList<policy::SpendingFact>> SpendingBook::facts(CarrierId carrier, qint64 micros)
{
    QList<policy::SpendingFact> facts;
    if (micros <= 0)
        return facts;
    for (const SpendingLimit &limit : m_rules.rules().limits) {
        if (limit.carrier.isValid() && limit.carrier != carrier)
            continue;
        const auto sum = sumOf(limit);
        if (!sum)
            return forward(sum);
        qint64 now = sum->before;
        for (auto it = m_added.constBegin(); it != m_added.constEnd(); ++it) {
            if (!limit.carrier.isValid() || it.key() == limit.carrier)
                now += it.value();
        }
        facts.append({limit, now, micros, sum->carrier});
    }
    return facts;
}

void SpendingBook::add(CarrierId carrier, qint64 micros)
{
    if (micros > 0)
        m_added[carrier] += micros;
}

Result<void> SpendingBook::save()
{
    const int day = store::PolicyTables::dayOf(m_connection.nowUs());
    for (auto it = m_added.constBegin(); it != m_added.constEnd(); ++it) {
        const auto saved = store::PolicyTables(m_connection).spend(it.key(), day, it.value());
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace cordboard::engine
