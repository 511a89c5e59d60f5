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

Result<qint64> QueueFigures::oldestUs()
{
    const auto unrouted =
        m_connection.number("SELECT COALESCE(MIN(id), 0) FROM target WHERE state = 'queued' AND "
                            "carrier_id IS NULL");
    if (!unrouted)
        return unrouted;
    qint64 oldest = *unrouted > 0 ? *unrouted : none;
    const auto carriers =
        readIds<CarrierId>(m_connection.run("SELECT id FROM carrier WHERE removed = 0"));
    if (!carriers)
        return forward(carriers);
    for (const CarrierId carrier : *carriers) {
        const auto first = oldestReady(carrier);
        if (!first)
            return first;
        oldest = qMin(oldest, *first);
    }
    if (oldest == none)
        return qint64(0);
    return m_connection.number("SELECT COALESCE(MIN(created_us), 0) FROM target WHERE id = ?",
                               {oldest});
}

} // namespace cordboard::store
