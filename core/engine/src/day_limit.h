#pragma once

#include "base/ids.h"
#include "store/outbox.h"

#include <QSet>

namespace cordboard::engine {

/// Parts a day through one carrier, counted in the database so that a restart forgets nothing. A
/// day is any 24 hours: then no calendar day of whoever counts sees more, wherever that is. Inside
/// a write job.
class DayLimit
{
public:
    /// `perDay` 0: unlimited; it is counted all the same, for the day a limit is set.
    DayLimit(store::Connection &connection, CarrierId carrier, int perDay)
        : m_connection(connection)
        , m_carrier(carrier)
        , m_perDay(perDay)
    {}

    /// How many of `wanted` may leave.
    Result<int> room(int wanted);
    /// After room(): a message that does not fit into the rest of the day waits as a whole, until
    /// it does. One that does has its place from then on, so ask everybody else first.
    store::ClaimVerdict judge(const store::ClaimCandidate &candidate);
    /// These left. Some may come back: countBack().
    Result<void> took(int parts);
    /// After room(): when there will be more, µs; 0: there is.
    qint64 nextUs() const { return m_nextUs; }

private:
    qint64 freeUs(int parts) const;

    store::Connection &m_connection;
    CarrierId m_carrier;
    int m_perDay;
    int m_left = 0;
    QList<QPair<qint64, int>> m_minutes; ///< that count, oldest first
    QSet<TargetId> m_asked;
    qint64 m_nextUs = 0;
};

} // namespace cordboard::engine
