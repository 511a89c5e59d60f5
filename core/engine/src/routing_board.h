#pragma once

#include "base/result.h"
#include "routing_table.h"

#include <QMutex>

#include <memory>

namespace cordboard::store {
class Connection;
}

namespace cordboard::engine {

using SharedTable = std::shared_ptr<const RoutingTable>;

/// The routing table in force and the carriers that routes go round. Thread-safe.
///
/// Jobs of the writer take the table from here at the moment they run, and reload() runs in the
/// writer, too: what is submitted after it is routed by the new table, what was submitted before is
/// found by the sweep that follows it. Nothing falls between.
class RoutingBoard
{
public:
    /// The one in force; read first when there is none yet. Inside a job.
    Result<SharedTable> table(store::Connection &connection);

    /// Reads it anew. Inside a job of the writer, after the change was committed.
    Result<SharedTable> reload(store::Connection &connection);

    /// True when somebody has changed what it was made from, here or in another program. Cheap.
    /// Inside a job.
    Result<bool> isOutdated(store::Connection &connection) const;

    /// The one in force; an empty table before the first load.
    SharedTable current() const;

    QSet<CarrierId> down() const;
    void setDown(const QSet<CarrierId> &down);

private:
    mutable QMutex m_mutex;
    SharedTable m_table;
    qint64 m_version = -1; ///< of what m_table was made from
    QSet<CarrierId> m_down;
};

} // namespace cordboard::engine
