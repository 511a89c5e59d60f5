#pragma once

#include "store/connection.h"

#include <QList>

namespace cordboard::store {

/// The first column of all rows.
template<class Id>
Result<QList<Id>> readIds(const Result<Rows *> &rows)
{
    if (!rows)
        return forward(rows);
    QList<Id> ids;
    while ((*rows)->next())
        ids.append(Id{(*rows)->integer(0)});
    (*rows)->finish();
    return ids;
}

} // namespace cordboard::store
