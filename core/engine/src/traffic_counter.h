#pragma once

#include "carrier/link.h"
#include "engine/face/gauges.h"

#include <QMutex>

namespace cordboard::engine {

/// Counts what goes over lines. The engine thread counts, any thread reads.
class TrafficCounter
{
public:
    /// From now on; ends with the link. Engine thread.
    void follow(CarrierId carrier, carrier::Link &link);

    QList<LineCounts> all() const;

private:
    template<class Change>
    void change(CarrierId carrier, Change change);
    void countOutcome(CarrierId carrier, const carrier::SubmitOutcome &outcome);

    mutable QMutex m_mutex;
    QHash<CarrierId, LineCounts> m_lines;
};

} // namespace cordboard::engine
