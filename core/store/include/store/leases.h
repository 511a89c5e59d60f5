#pragma once

#include "model/carrier.h"
#include "model/message.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace cordboard::store {

/// An engine that may hold lines.
struct LeaseOwner
{
    QString id;   ///< new with every start
    QString name; ///< for people: "cordboardd on alpha"
    friend bool operator==(const LeaseOwner &, const LeaseOwner &) = default;
};

struct Lease
{
    CarrierId carrier;
    LeaseOwner owner;                        ///< an empty id: nobody's
    qint64 leftMs = 0;                       ///< by the clock of the database; 0 and below: over
    LinkState state = LinkState::Connecting; ///< of the owner's line
    QString sentence;                        ///< why it is not up
};

/// Who may hold the line to a carrier when several engines share one database: one row a carrier
/// (ADR 0010). Time is the database's: the clocks of the engines may differ. Every batch of writes
/// is alone (ADR 0009), so what a job reads here holds until its commit.
class Leases
{
public:
    explicit Leases(Connection &connection)
        : m_connection(connection)
    {}

    /// Takes a line that is free, over, or this owner's own already; what a former owner left in
    /// flight becomes unknown in the same transaction. The epoch, or nothing when it is somebody
    /// else's. Refused when the login may not own lines.
    Result<std::optional<qint64>> acquire(CarrierId carrier, const LeaseOwner &owner, int ttlMs,
                                          QList<TargetTick> *ticks);

    /// False when it changed hands; then the owner must let go of the line at once.
    Result<bool> renew(CarrierId carrier, const QString &owner, qint64 epoch, int ttlMs,
                       LinkState state, const QString &sentence);

    /// Whether it has not changed hands since.
    Result<bool> holds(CarrierId carrier, const QString &owner, qint64 epoch);

    /// Others may have it now.
    Result<void> release(CarrierId carrier, const QString &owner);

    /// What is in flight on lines that nobody holds, because the owner died and the carrier was
    /// then switched off or removed, becomes unknown.
    Result<QList<TargetTick>> recoverAbandoned();

    Result<QList<Lease>> all();

private:
    Connection &m_connection;
};

} // namespace cordboard::store
