#pragma once

#include "model/thread_filter.h"
#include "store/connection.h"

#include <QList>

namespace cordboard::store {

/// The team's views (ADR 0030). Works on the connection it is given, in that connection's thread.
class SavedFilters
{
public:
    explicit SavedFilters(Connection &connection)
        : m_connection(connection)
    {}

    /// By name.
    Result<QList<SavedFilter>> all();

    /// A new one, or a change. Errors: Conflict (another one has that name, or there are as many as
    /// there may be), NotFound (it was removed meanwhile).
    Result<SavedFilter> save(SavedFilter filter);
    Result<void> remove(SavedFilterId id);

private:
    Result<void> mayHave(const SavedFilter &filter);

    Connection &m_connection;
};

} // namespace cordboard::store
