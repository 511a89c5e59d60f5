#pragma once

#include "policy/facts.h"
#include "policy/rulebook.h"
#include "store/connection.h"

#include <QHash>

namespace cordboard::engine {

/// Counts what one draft costs against the limits, person by person, and writes it down at the end.
/// What is accepted counts, whatever becomes of it. Lives within one job. Days are those of this
/// computer's clock.
class SpendingBook
{
public:
    SpendingBook(store::Connection &connection, const policy::Rulebook &rules)
        : m_connection(connection)
        , m_rules(rules)
    {}

    /// The limits that a message through `carrier` is under, with what was spent so far.
    Result<QList<policy::SpendingFact>> facts(CarrierId carrier, qint64 micros);

    /// It was accepted.
    void add(CarrierId carrier, qint64 micros);

    Result<void> save();

private:
    struct Sum
    {
        qint64 before = 0; ///< in the database
        QString carrier;
    };
    Result<Sum> sumOf(const SpendingLimit &limit);

    store::Connection &m_connection;
    const policy::Rulebook &m_rules;
    QHash<std::pair<qint64, int>, Sum> m_sums; ///< by carrier (0: all) and period
    QHash<CarrierId, qint64> m_added;
};

} // namespace cordboard::engine
