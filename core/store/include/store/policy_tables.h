#pragma once

#include "model/policy_rules.h"
#include "store/connection.h"

#include <optional>

namespace cordboard::store {

/// The rules as the admin edits them, and what was spent. Works on the connection it is given,
/// inside its transaction.
class PolicyTables
{
public:
    explicit PolicyTables(Connection &connection)
        : m_connection(connection)
    {}

    /// Counts the saves; 0: never saved. Cheap, so that other engines notice.
    Result<qint64> version();
    Result<PolicyRules> rules();
    /// Replaces them all.
    Result<void> save(const PolicyRules &rules);

    /// The day of a stored time in the time zone of this computer (20261125).
    static int dayOf(qint64 timeUs);
    /// Adds what was accepted on that day; a negative figure takes back, at most what is there.
    Result<void> spend(CarrierId carrier, int day, const QString &currency, qint64 micros);
    /// Sum of `firstDay` to `lastDay` in that currency; an invalid carrier: over all.
    Result<qint64> spent(CarrierId carrier, const QString &currency, int firstDay, int lastDay);

    /// For the sentence about a limit; empty when it is gone.
    Result<QString> carrierName(CarrierId carrier);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
