#pragma once

#include "base/ids.h"
#include "store/connection.h"

#include <QHash>

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

    /// When the oldest was accepted of those that may leave at this moment, by carrier; of those
    /// that have no route under the invalid id. Carriers for which none waits are not there, nor is
    /// what waits for a time of its own.
    Result<QHash<CarrierId, qint64>> oldest();

private:
    Result<qint64> oldestReady(CarrierId carrier);
    Result<qint64> acceptedUs(qint64 target);

    Connection &m_connection;
};

} // namespace cordboard::store
