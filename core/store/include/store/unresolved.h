#pragma once

#include "model/message.h"
#include "store/connection.h"

#include <QSet>

namespace cordboard::store {

/// Messages whose outcome is not known, and what is done about them (smpp.md 2.4, rules 4 and 6).
/// Only parts that are unknown are ever sent again, with their header as it was.
class Unresolved
{
public:
    explicit Unresolved(Connection &connection)
        : m_connection(connection)
    {}

    /// What changed, and the carriers that have something to send now.
    struct Outcome
    {
        QList<TargetTick> ticks;
        QSet<CarrierId> carriers;
    };

    /// Parts that have been unknown for longer than their carrier's time: sent again, marked, or
    /// put on the list of what needs a person, as is what was sent again before. What is too old by
    /// then ends as expired instead of leaving. A bounded number a call.
    Result<Outcome> settle(qint64 nowUs);

    /// A person sends it again, marked; it may wait until `untilUs`. Conflict when it is known by
    /// now.
    Result<Outcome> sendAgain(TargetId target, qint64 untilUs);
    /// A person knows that it arrived.
    Result<Outcome> setArrived(TargetId target);
    /// It stays unknown and needs nobody any more.
    Result<Outcome> leave(TargetId target);

    /// All on the list, oldest first, at most `limit`.
    Result<QList<TargetId>> waiting(int limit);
    Result<qint64> count();

private:
    Result<Outcome> decide(TargetId target, TargetEvent event, const Reason &reason);

    Connection &m_connection;
};

} // namespace cordboard::store
