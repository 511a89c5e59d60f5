#pragma once

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

    store::ClaimVerdict operator()(const store::ClaimCandidate &candidate);

    /// Counts what left. Call after the claim.
    Result<void> finish(const QList<store::ClaimedPart> &claimed);

private:
    struct Use
    {
        const Sender *sender = nullptr;
        qint64 today = -1; ///< parts before this claim; -1: not read yet
        qint64 left = 0;   ///< in this claim
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

/// Takes back from the day's count what did not leave after all (number -> parts). Inside a job.
Result<void> giveBack(store::Connection &connection, const QHash<QString, int> &parts);

/// What one line asks of the outbox.
struct ClaimAsk
{
    CarrierId carrier;
    int limit = 0;          ///< parts
    int forBroadcasts = 0;  ///< of them, while one-to-one would take them all
    store::ClaimGate rules; ///< asked before the limits of our numbers; null: none
};

/// What the rules let go leaves when its number has room. Inside a job.
Result<QList<store::ClaimedPart>> claimWithinLimits(store::Connection &connection,
                                                    store::Outbox &outbox, const ClaimAsk &ask,
                                                    const LineContext &context,
                                                    QList<TargetTick> *ticks);

} // namespace cordboard::engine
