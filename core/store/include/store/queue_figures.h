#pragma once

#include "base/ids.h"
#include "store/connection.h"

namespace cordboard::store {

/// What waits to leave, for those who watch over the program. Read only; cheap however much waits,
/// but for `unrouted`, which counts.
class QueueFigures
{
public:
    explicit QueueFigures(Connection &connection)
        : m_connection(connection)
    {}

    /// Messages to one person that no route covers.
    Result<qint64> unrouted();

    /// When the oldest was accepted of those that may leave at this moment or have no route; 0:
    /// none waits. What waits for a time of its own is not among them.
    Result<qint64> oldestUs();

private:
    Result<qint64> oldestReady(CarrierId carrier);

    Connection &m_connection;
};

} // namespace cordboard::store
