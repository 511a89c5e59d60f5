#pragma once

#include "model/message.h"
#include "store/connection.h"

#include <functional>

namespace cordboard::store {

/// A part committed as `sending`, with the attempt row that stands for this submit.
struct ClaimedPart
{
    AttemptId attempt;
    PartId part;
    TargetId target;
    QString source;
    QString destination;
    QByteArray userData;
    bool hasUdh = false;
    quint8 dataCoding = 0;
    qint64 expiresUs = 0;
    int tries = 0; ///< earlier submits of this part that were burnt
};

/// A message to one person that is about to leave, as the rules see it.
struct ClaimCandidate
{
    CarrierId carrier;
    TargetId target;
    QString source;
    QString destination;
    Category category = Category::Conversation;
    qint64 expiresUs = 0;
    int parts = 1;             ///< how many wait
    bool begun = false;        ///< another part of it has left already
    bool onOptOutList = false; ///< for this source
};

/// Leaves by default; else it is held until `holdUntilUs`, or refused for good, with a reason.
struct ClaimVerdict
{
    bool refused = false;
    qint64 holdUntilUs = 0;
    Reason reason;
    qint64 validUntilUs = 0; ///< the carrier is to drop it after this; 0: when it expires
};

/// Asked once for each message of a claim, for all its parts, in the writer's thread. Must be
/// quick.
using ClaimGate = std::function<ClaimVerdict(const ClaimCandidate &)>;

/// What became of an attempt, as the link reported it.
struct AttemptEnd
{
    AttemptId attempt;
    TargetEvent event = TargetEvent::OutcomeLost;
    bool attemptBurnt =
        true; ///< false for a throttle or when nothing left: does not count as a try
    QString carrierMessageId;
    quint32 commandStatus = 0;
    Reason reason;
    qint64 notBeforeUs = 0; ///< for RefusedForNow: earliest next claim
};

/// A receipt to be matched. `keys` are the normalised forms of the carrier's message id.
struct ReceiptFact
{
    CarrierId carrier;
    QStringList keys;
    TargetEvent event = TargetEvent::ReceiptInconclusive;
    Reason reason;
    QString phone; ///< canonical; breaks ties
    QByteArray raw;
};

/// Normalised forms under which a carrier's message id is looked up: raw, lower case, without
/// leading zeros, hex read as decimal and decimal as hex (smpp.md 2.5). Pure.
QStringList receiptKeys(const QString &carrierMessageId);

/// The outbox: queued -> sending -> sent … Every change here follows model/delivery.h for the part,
/// and the target's state is the aggregate of its parts: delivered when all are, failed when one
/// is. Each method returns the ticks of the targets that changed and also writes conversation rows
/// and events.
class Outbox
{
public:
    explicit Outbox(Connection &connection)
        : m_connection(connection)
    {}

    /// Takes up to `limit` parts that may leave through `carrier` now, oldest first, one-to-one
    /// before broadcasts, parts of one message together; commits them as `sending` with an attempt
    /// row each. What the gate refuses or holds does not leave and burns no attempt.
    Result<QList<ClaimedPart>> claim(CarrierId carrier, int limit, QList<TargetTick> *ticks,
                                     const ClaimGate &gate = {});

    /// Ends attempts in one go. An accepted part also picks up receipts that came before its
    /// response.
    Result<QList<TargetTick>> finish(const QList<AttemptEnd> &ends);

    /// Matches receipts by the newest attempt of that carrier with the same id, within 7 days; what
    /// matches nothing is parked for 72 h and tried again when a response comes in.
    Result<QList<TargetTick>> applyReceipts(const QList<ReceiptFact> &receipts);

    /// After a start: attempts left in `sending` by a crash become `unknown` (ReasonCode::Crashed).
    Result<QList<TargetTick>> recover();

    /// Queued (or unknown) targets past their time become `expired`.
    Result<QList<TargetTick>> expire(qint64 nowUs);

    /// Shows why queued targets of a carrier wait (CarrierDown, Throttled), or clears that with
    /// code None.
    Result<QList<TargetTick>> setWaitingReason(CarrierId carrier, const Reason &reason);

    /// Queued targets without a route whose number `prefix` now covers get this carrier.
    Result<QList<TargetTick>> assignRoute(const QString &prefix, CarrierId carrier);

    /// Takes back what has not left.
    Result<QList<TargetTick>> cancel(TargetId target);

    /// Takes back every part to `number` that has not left, also the rest of a message that has
    /// begun. `source` limits it to one number of ours; empty: all. Not our own notices.
    Result<QList<TargetTick>> cancelAllTo(const QString &number, const QString &source,
                                          const Reason &reason);

    /// When the earliest part that is queued for `carrier` may leave: 0 = now, -1 = nothing waits.
    Result<qint64> nextDueUs(CarrierId carrier);
    Result<qint64> waiting(CarrierId carrier);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
