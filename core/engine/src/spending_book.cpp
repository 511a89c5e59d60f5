#include "spending_book.h"

#include "store/policy_tables.h"

#include <QDateTime>

namespace cordboard::engine {

namespace {

int dayNumber(QDate date)
{
    return date.year() * 10'000 + date.month() * 100 + date.day();
}

QDate today(const store::Connection &connection)
{
    return QDateTime::fromMSecsSinceEpoch(connection.nowUs() / 1000).date();
}

} // namespace

Result<SpendingBook::Sum> SpendingBook::sumOf(const SpendingLimit &limit)
{
    const std::pair key{limit.carrier.value, int(limit.period)};
    if (const auto known = m_sums.constFind(key); known != m_sums.constEnd())
        return *known;
    const QDate date = today(m_connection);
    const QDate first =
        limit.period == SpendingPeriod::Day ? date : QDate(date.year(), date.month(), 1);
    const auto spent =
        store::PolicyTables(m_connection).spent(limit.carrier, dayNumber(first), dayNumber(date));
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
    const int day = dayNumber(today(m_connection));
    for (auto it = m_added.constBegin(); it != m_added.constEnd(); ++it) {
        const auto saved = store::PolicyTables(m_connection).spend(it.key(), day, it.value());
        if (!saved)
            return saved;
    }
    return {};
}

} // namespace cordboard::engine
