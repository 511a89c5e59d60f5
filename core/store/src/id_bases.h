#pragma once

#include "model/carrier.h"
#include "store/connection.h"

#include <QHash>

namespace cordboard::store {

/// How each carrier writes its ids in receipts, learned from receipts that leave no doubt: three in
/// a row settle it, three in a row to the contrary settle it anew. Once settled, nothing is
/// written. Made and dropped within one job.
class IdBases
{
public:
    explicit IdBases(Connection &connection)
        : m_connection(connection)
    {}

    Result<IdBase> of(CarrierId carrier);

    /// A receipt of the carrier was matched by `form` and could not be read otherwise.
    Result<void> vote(CarrierId carrier, IdBase form);

    /// Carriers whose base was settled since this object was made.
    const QHash<CarrierId, IdBase> &learned() const { return m_learned; }

private:
    struct Known
    {
        IdBase base = IdBase::NotKnown;
        IdBase next = IdBase::NotKnown;
        int votes = 0;
    };
    Result<Known *> known(CarrierId carrier);
    Result<void> write(CarrierId carrier, const Known &known);

    Connection &m_connection;
    QHash<CarrierId, Known> m_known;
    QHash<CarrierId, IdBase> m_learned;
};

} // namespace cordboard::store
