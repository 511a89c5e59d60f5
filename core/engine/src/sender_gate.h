#pragma once

#include "day_limit.h"
#include "line_context.h"
#include "store/outbox.h"

#include <functional>

namespace cordboard::engine {

/// The limits of our numbers at one claim: what is over them is put off without burning an attempt.
/// Made for one claim, inside its job; every message that leaves is counted in the store within the
/// same transaction, so that a restart does not give a number its day back.
class SenderGate
{
public:
    SenderGate(store::Connection &connection, SharedTable table, SenderPace &pace);

    /// Whether its number has room. Counts nothing: others may still say no.
    store::ClaimVerdict operator()(const store::ClaimCandidate &candidate);

    /// Nobody said no: the next ones see that it leaves.
    void leaves(const store::ClaimCandidate &candidate);

    /// Counts what was claimed, part by part: of a message at the claim's end the rest comes with
    /// the next one. Call after the claim.
    Result<void> finish(const QList<store::ClaimedPart> &claimed, QList<PaceEntry> *counted);

private:
    struct Use
    {
        const Sender *sender = nullptr;
        qint64 today = -1;  ///< parts before this claim; -1: not read yet
        qint64 leaving = 0; ///< in this claim
        qint64 putOff = 0;
    };

    qint64 opensUs(Use &use, const store::ClaimCandidate &candidate);
    bool dayIsUsedUp(Use &use, const store::ClaimCandidate &candidate);

    store::Connection &m_connection;
    const SharedTable m_table;
    SenderPace &m_pace;
    const qint64 m_nowUs;
    const qint64 m_day;
    QHash<QString, Use> m_uses;
    std::optional<Error> m_error;
};

/// What one line asks of the outbox.
struct ClaimAsk
{
    CarrierId carrier;
    int limit = 0;          ///< parts
    int forBroadcasts = 0;  ///< of them, while one-to-one would take them all
    store::ClaimGate rules; ///< asked before the limits of our numbers; null: none
    /// Asked last, so that what its number puts off takes no place of the day. Null: no limit.
    DayLimit *day = nullptr;
    /// Gets what was counted in memory, to be taken back when the claim is not stored.
    QList<PaceEntry> *counted = nullptr;
    bool pushes = false; ///< multimedia messages are fetched from us (MM1)
};

/// What the rules let go leaves when its number and the carrier's day have room. Inside a job.
Result<QList<store::ClaimedPart>> claimWithinLimits(store::Connection &connection,
                                                    store::Outbox &outbox, const ClaimAsk &ask,
                                                    const LineContext &context,
                                                    QList<TargetTick> *ticks);

} // namespace cordboard::engine
