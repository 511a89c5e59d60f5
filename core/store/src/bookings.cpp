#include "bookings.h"

#include "store/policy_tables.h"
#include "values.h"

#include <utility>

namespace cordboard::store {

Result<Booking> Bookings::of(TargetId target)
{
    const auto rows = m_connection.run(
        "SELECT COALESCE(b.carrier_id, t.carrier_id, 0), COALESCE(b.at_us, t.created_us), "
        "COALESCE(b.currency, t.currency), COALESCE(b.micros, t.cost_micro, 0), "
        "COALESCE(t.cost_micro, 0) / t.parts_total, COALESCE(t.cost_micro, 0) FROM target t LEFT "
        "JOIN booking b ON b.target_id = t.id WHERE t.id = ?",
        {target.value});
    if (!rows)
        return forward(rows);
    Booking booking;
    if ((*rows)->next())
        booking = {{(*rows)->value(0).toLongLong()}, (*rows)->value(1).toLongLong(),
                   (*rows)->value(2).toString(),     (*rows)->value(3).toLongLong(),
                   (*rows)->value(4).toLongLong(),   (*rows)->value(5).toLongLong()};
    (*rows)->finish();
    return booking;
}

Result<void> Bookings::change(TargetId target, const Booking &before, Booking after)
{
    if (before.micros == 0 && after.micros == 0)
        return {};
    after.atUs = m_connection.nowUs();
    add(before, -before.micros);
    add(after, after.micros);
    return write(target, after);
}

Result<void> Bookings::takeBack(TargetId target, int parts)
{
    const auto before = of(target);
    if (!before)
        return forward(before);
    // A carrier that is not known any more was paid, whatever became of it.
    if (before->perPart == 0 || !before->carrier.isValid())
        return {};
    Booking after = *before;
    after.micros = qBound<qint64>(0, before->micros - parts * before->perPart, before->whole);
    if (after.micros == before->micros)
        return {};
    add(*before, after.micros - before->micros);
    return write(target, after);
}

Result<void> Bookings::write(TargetId target, const Booking &booking)
{
    const auto written = m_connection.change(
        "INSERT INTO booking (target_id, carrier_id, at_us, currency, micros) VALUES (?, ?, ?, ?, "
        "?) ON CONFLICT (target_id) DO UPDATE SET carrier_id = excluded.carrier_id, at_us = "
        "excluded.at_us, currency = excluded.currency, micros = excluded.micros",
        {target.value, qMax<qint64>(booking.carrier.value, 0), booking.atUs, text(booking.currency),
         booking.micros});
    return written ? Result<void>() : Result<void>(forward(written));
}

void Bookings::add(const Booking &booking, qint64 micros)
{
    if (micros != 0 && booking.carrier.isValid())
        m_sums[{booking.carrier.value, PolicyTables::dayOf(booking.atUs), booking.currency}] +=
            micros;
}

Result<void> Bookings::save()
{
    const auto sums = std::exchange(m_sums, {});
    for (const auto &[key, micros] : sums) {
        const auto &[carrier, day, currency] = key;
        if (auto saved = PolicyTables(m_connection).spend({carrier}, day, currency, micros); !saved)
            return saved;
    }
    return {};
}

} // namespace cordboard::store
