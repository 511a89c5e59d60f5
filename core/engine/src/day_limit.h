#pragma once

#include "base/ids.h"
#include "store/connection.h"

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
    /// These left; negative: they came back without an attempt burnt.
    Result<void> took(int parts);
    /// After room(): when there will be more, µs; 0: there is.
    qint64 nextUs() const { return m_nextUs; }

private:
    store::Connection &m_connection;
    CarrierId m_carrier;
    int m_perDay;
    qint64 m_nextUs = 0;
};

} // namespace cordboard::engine
