#include "store/leases.h"

#include "database_clock.h"
#include "ids.h"
#include "store/outbox.h"
#include "values.h"

#include <array>

namespace cordboard::store {

namespace {

struct StateWord
{
    LinkState state;
    const char *word;
};

constexpr std::array<StateWord, 5> stateWords{{{LinkState::Off, "off"},
                                               {LinkState::Connecting, "connecting"},
                                               {LinkState::Up, "up"},
                                               {LinkState::Degraded, "degraded"},
                                               {LinkState::Down, "down"}}};

QString wordOf(LinkState state)
{
    for (const StateWord &one : stateWords) {
        if (one.state == state)
            return QString::fromLatin1(one.word);
    }
    return {};
}

LinkState stateOf(const QString &word)
{
    for (const StateWord &one : stateWords) {
        if (word == QLatin1String(one.word))
            return one.state;
    }
    return LinkState::Connecting;
}

} // namespace

Result<std::optional<qint64>> Leases::acquire(CarrierId carrier, const LeaseOwner &owner, int ttlMs,
                                              QList<TargetTick> *ticks)
{
    const auto now = databaseNowUs(m_connection);
    if (!now)
        return forward(now);
    const auto epoch = m_connection.number(
        "INSERT INTO carrier_lease (carrier_id, owner, owner_name, epoch, expires_us) "
        "VALUES (?, ?, ?, 1, ?) ON CONFLICT (carrier_id) DO UPDATE SET owner = excluded.owner, "
        "owner_name = excluded.owner_name, epoch = carrier_lease.epoch + 1, "
        "expires_us = excluded.expires_us, state = '', sentence = '' "
        "WHERE carrier_lease.owner = '' OR carrier_lease.owner = excluded.owner OR "
        "carrier_lease.expires_us <= ? RETURNING epoch",
        {carrier.value, text(owner.id), text(owner.name), *now + qint64(ttlMs) * 1000, *now});
    if (!epoch && epoch.error().code == ErrorCode::NotFound)
        return std::optional<qint64>();
    if (!epoch)
        return forward(epoch);
    const auto recovered = Outbox(m_connection).recover(carrier);
    if (!recovered)
        return forward(recovered);
    *ticks += *recovered;
    return std::optional<qint64>(*epoch);
}

Result<bool> Leases::renew(CarrierId carrier, const QString &owner, qint64 epoch, int ttlMs,
                           LinkState state, const QString &sentence)
{
    const auto now = databaseNowUs(m_connection);
    if (!now)
        return forward(now);
    const auto changed =
        m_connection.change("UPDATE carrier_lease SET expires_us = ?, state = ?, sentence = ? "
                            "WHERE carrier_id = ? AND owner = ? AND epoch = ?",
                            {*now + qint64(ttlMs) * 1000, wordOf(state), text(sentence),
                             carrier.value, text(owner), epoch});
    if (!changed)
        return forward(changed);
    return *changed > 0;
}

Result<bool> Leases::holds(CarrierId carrier, const QString &owner, qint64 epoch)
{
    const auto found = m_connection.number(
        "SELECT COUNT(*) FROM carrier_lease WHERE carrier_id = ? AND owner = ? AND epoch = ?",
        {carrier.value, text(owner), epoch});
    if (!found)
        return forward(found);
    return *found > 0;
}

Result<void> Leases::release(CarrierId carrier, const QString &owner)
{
    const auto changed =
        m_connection.change("UPDATE carrier_lease SET owner = '', expires_us = 0, state = '', "
                            "sentence = '' WHERE carrier_id = ? AND owner = ?",
                            {carrier.value, text(owner)});
    if (!changed)
        return forward(changed);
    return {};
}

Result<QList<TargetTick>> Leases::recoverAbandoned()
{
    const auto now = databaseNowUs(m_connection);
    if (!now)
        return forward(now);
    const auto carriers = readIds<CarrierId>(
        m_connection.run("SELECT DISTINCT a.carrier_id FROM attempt a LEFT JOIN carrier_lease l ON "
                         "l.carrier_id = a.carrier_id WHERE a.state = 'sending' AND "
                         "(l.owner IS NULL OR l.owner = '' OR l.expires_us <= ?)",
                         {*now}));
    if (!carriers)
        return forward(carriers);
    QList<TargetTick> ticks;
    for (const CarrierId carrier : *carriers) {
        const auto recovered = Outbox(m_connection).recover(carrier);
        if (!recovered)
            return forward(recovered);
        ticks += *recovered;
    }
    return ticks;
}

Result<QList<Lease>> Leases::all()
{
    const auto now = databaseNowUs(m_connection);
    if (!now)
        return forward(now);
    const auto rows = m_connection.run("SELECT carrier_id, owner, owner_name, expires_us, state, "
                                       "sentence FROM carrier_lease ORDER BY carrier_id");
    if (!rows)
        return forward(rows);
    QList<Lease> leases;
    while ((*rows)->next()) {
        Lease lease;
        lease.carrier = {(*rows)->integer(0)};
        lease.owner = {(*rows)->text(1), (*rows)->text(2)};
        lease.leftMs = ((*rows)->integer(3) - *now) / 1000;
        lease.state = stateOf((*rows)->text(4));
        lease.sentence = (*rows)->text(5);
        leases.append(lease);
    }
    (*rows)->finish();
    return leases;
}

} // namespace cordboard::store
