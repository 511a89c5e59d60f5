#pragma once

#include "model/routing.h"
#include "store/connection.h"

namespace cordboard::store {

/// Which carriers take what. The rows only; which of them wins is decided by the engine.
class Routes
{
public:
    explicit Routes(Connection &connection)
        : m_connection(connection)
    {}

    Result<QList<Route>> all(); ///< by id; carriers in the order a person gave them

    /// Inserts (invalid id) or updates, with its carriers. Conflict with a sentence when there is
    /// another route for the same prefix, sender and category.
    Result<RouteId> save(const Route &route);

    /// As save(), but a route for the same prefix, sender and category is replaced.
    Result<RouteId> put(const Route &route);

    Result<void> remove(RouteId id);

    /// Every carrier there ever was, removed ones too: something may still wait for them.
    Result<QList<CarrierId>> carriersEver();

private:
    Result<void> writeShares(RouteId id, const QList<RouteCarrier> &carriers);
    Result<RouteId> idOf(const Route &route);

    Connection &m_connection;
};

/// Our numbers and what left from them.
class Senders
{
public:
    explicit Senders(Connection &connection)
        : m_connection(connection)
    {}

    Result<QList<Sender>> all(); ///< by carrier, in the order in which they are offered
    Result<QList<SenderUse>> withUse(qint64 day);

    /// Inserts (invalid id) or updates. Conflict with a sentence when the number is here already.
    Result<SenderId> save(const Sender &sender);
    Result<void> remove(SenderId id);

    /// True when the carrier of that number confirms STOP by itself; false for numbers not ours.
    Result<bool> answersStop(const QString &number);

    /// Parts that left from the number on that day (see dayOf()).
    Result<qint64> partsOn(const QString &number, qint64 day);
    /// Adds, or takes back with a negative figure, at most what is there.
    Result<void> count(const QString &number, qint64 day, qint64 parts);

    /// The Julian day of a stored time in the time zone of this computer, and when it ends.
    static qint64 dayOf(qint64 timeUs);
    static qint64 endOfDayUs(qint64 timeUs);

private:
    Connection &m_connection;
};

/// Counts the edits of what routing goes by: carriers, routes, senders and prices. Cheap, so that
/// engines on a shared database notice what others changed.
class RoutingVersion
{
public:
    explicit RoutingVersion(Connection &connection)
        : m_connection(connection)
    {}

    Result<qint64> value(); ///< 0: never edited
    Result<void> advance(); ///< by those who write, in the same transaction

private:
    Connection &m_connection;
};

/// What carriers charge for a part.
class Prices
{
public:
    explicit Prices(Connection &connection)
        : m_connection(connection)
    {}

    Result<QList<PriceList>> all(); ///< one for each carrier that is not removed
    /// Replaces the list of that carrier.
    Result<void> save(const PriceList &list);

    /// What `parts` parts to `destination` (E.164) cost there; nothing when there is no price. For
    /// many numbers use the engine's RoutingTable, which reads the lists once.
    Result<std::optional<Cost>> costOf(const QString &destination, CarrierId carrier, int parts);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
