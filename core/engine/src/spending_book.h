#pragma once

#include "model/routing.h"
#include "policy/facts.h"
#include "policy/rulebook.h"
#include "store/connection.h"

#include <QHash>

#include <map>
#include <optional>
#include <tuple>

namespace cordboard::engine {

/// Counts what one draft costs against the limits, person by person, and writes it down at the end.
/// What is accepted counts until it turns out that it never leaves (store/src/bookings.h). Each
/// currency counts by itself: a limit over all carriers holds once for each of them. Lives within
/// one job. Days are those of this computer's clock.
class SpendingBook
{
public:
    SpendingBook(store::Connection &connection, const policy::Rulebook &rules)
        : m_connection(connection)
        , m_rules(rules)
    {}

    /// The limits that a message through `carrier` is under, with what was spent so far. Without a
    /// price there are none.
    Result<QList<policy::SpendingFact>> facts(CarrierId carrier, const std::optional<Cost> &cost);

    /// It was accepted.
    void add(CarrierId carrier, const std::optional<Cost> &cost);

    Result<void> save();

private:
    struct Sum
    {
        qint64 before = 0; ///< in the database
        QString carrier;
    };
    Result<Sum> sumOf(const SpendingLimit &limit, const QString &currency);

    store::Connection &m_connection;
    const policy::Rulebook &m_rules;
    /// By carrier (0: all), period, currency.
    std::map<std::tuple<qint64, int, QString>, Sum> m_sums;
    QHash<std::pair<CarrierId, QString>, qint64> m_added;
};

} // namespace cordboard::engine
