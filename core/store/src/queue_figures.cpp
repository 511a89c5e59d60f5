#include "store/queue_figures.h"

#include "ids.h"

#include <limits>

namespace cordboard::store {

namespace {

constexpr qint64 none = std::numeric_limits<qint64>::max();

} // namespace

Result<qint64> QueueFigures::unrouted()
{
    return m_connection.number(
        "SELECT COUNT(*) FROM target WHERE state = 'queued' AND carrier_id IS NULL");
}

/// The first of each lane: ids grow with time.
Result<qint64> QueueFigures::oldestReady(CarrierId carrier)
{
    qint64 oldest = none;
    for (const int lane : {0, 1}) {
        const auto first =
            m_connection.number("SELECT COALESCE(MIN(id) / 256, 0) FROM part WHERE carrier_id = ? "
                                "AND lane = ? AND state = 'queued' AND not_before_us = 0",
                                {carrier.value, lane});
        if (!first)
            return first;
        if (*first > 0)
            oldest = qMin(oldest, *first);
    }
    return oldest;
}

Result<qint64> QueueFigures::acceptedUs(qint64 target)
{
    return m_connection.number("SELECT COALESCE(MIN(created_us), 0) FROM target WHERE id = ?",
                               {target});
}

Result<QHash<CarrierId, qint64>> QueueFigures::oldest()
{
    auto carriers =
        readIds<CarrierId>(m_connection.run("SELECT id FROM carrier WHERE removed = 0"));
    if (!carriers)
        return forward(carriers);
    const auto unrouted =
        m_connection.number("SELECT COALESCE(MIN(id), 0) FROM target WHERE state = 'queued' AND "
                            "carrier_id IS NULL");
    if (!unrouted)
        return forward(unrouted);
    QHash<CarrierId, qint64> first;
    if (*unrouted > 0)
        first.insert({}, *unrouted);
    for (const CarrierId carrier : *carriers) {
        const auto ready = oldestReady(carrier);
        if (!ready)
            return forward(ready);
        if (*ready != none)
            first.insert(carrier, *ready);
    }
    for (qint64 &target : first) {
        const auto accepted = acceptedUs(target);
        if (!accepted)
            return forward(accepted);
        target = *accepted;
    }
    return first;
}

} // namespace cordboard::store
