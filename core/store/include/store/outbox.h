#pragma once

#include "model/carrier.h"
#include "model/message.h"
#include "model/routing.h"
#include "store/connection.h"

#include <functional>
#include <optional>

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
    int number = 1; ///< of `total` parts
    int total = 1;
    int sarReference = -1;
    bool inPayload = false;
    qint64 expiresUs = 0;
    int lane = 0;  ///< 0 one-to-one, 1 broadcasts
    int tries = 0; ///< earlier submits of this part that were burnt
    int busy = 0;  ///< earlier refusals that only made it wait longer
    bool isMms = false;
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
    bool isMms = false;
    bool isLinked = false; ///< its media are looked at on a page of ours
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
    QStringList moreIds = {}; ///< of a push in several short messages, those of the others
    quint32 commandStatus = 0;
    Reason reason;
    qint64 notBeforeUs = 0;   ///< for RefusedForNow: earliest next claim
    bool busy = false;        ///< the carrier's queue is full: no try, but the next wait is longer
    bool mayHaveLeft = false; ///< refused in words that carriers also use for what they sent: the
                              ///< next attempt makes it a possible duplicate
};

/// What an attempt was counted for when it was claimed.
struct AttemptStart
{
    QString source;
    qint64 startedUs = 0; ///< 0: no such attempt
};

/// A receipt to be matched.
struct ReceiptFact
{
    CarrierId carrier;
    QStringList ids; ///< as the carrier wrote them: receipted_message_id first, then the text's
    TargetEvent event = TargetEvent::ReceiptInconclusive;
    Reason reason;
    QString phone; ///< canonical; breaks ties
    QByteArray raw;
    QString ours;       ///< the number of ours it was sent from; empty: not said
    bool exact = false; ///< ids are words (MM7): never read as numbers of another base
    qint64 readUs = 0;  ///< the person has read it then; less than 0: deleted it unread
};

/// How a carrier writes its ids, as it has just turned out.
struct LearnedBase
{
    CarrierId carrier;
    IdBase base = IdBase::NotKnown;
};

/// A target that may be routed anew.
struct QueuedTarget
{
    TargetId id;
    QString source;
    QString destination;
    QString category;
    CarrierId carrier;
    RouteId route;
    int parts = 1;
    bool isMms = false;
};

/// Where a page of queued targets ended.
struct QueuePosition
{
    bool delayed = false; ///< among those that wait for a time of their own
    qint64 key = -1;      ///< lane, or the time it waits for
    qint64 id = 0;        ///< part, or target when it has no carrier
};

struct QueuedPage
{
    QList<QueuedTarget> rows;
    QueuePosition end;
    bool more = false;
};

/// What a queued target is to get.
struct Routed
{
    TargetId id;
    CarrierId carrier; ///< invalid: held with `reason`
    RouteId route;
    Reason reason;
    std::optional<Cost> cost;
};

/// What waits no longer for something.
struct Woken
{
    QSet<CarrierId> carriers; ///< that have something to look at now
    QList<TargetTick> ticks;
};

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

    /// From now on claim() leaves a message that was cut for another kind of carrier where it is,
    /// unless a part of it has or may have left, and names it in misfits(). `cut`: see store::Cuts.
    void fit(const QString &cut) { m_cut = cut; }
    /// From now on claim() takes multimedia messages for pushes: see nextOfPush().
    void pushMms(bool push) { m_pushMms = push; }
    /// The line takes no multimedia messages: one that waits for it is held, not sent as an empty
    /// text.
    void refuseMms(bool refuse) { m_refuseMms = refuse; }
    /// What the last claim() left because it does not fit.
    const QList<TargetId> &misfits() const { return m_misfits; }

    /// These end as refused for good.
    Result<QList<TargetTick>> refuse(const QList<TargetId> &targets, const Reason &reason);

    /// Takes up to `limit` parts that may leave through `carrier` now, oldest first, one-to-one
    /// before broadcasts, parts of one message together; commits them as `sending` with an attempt
    /// row each. When one-to-one would take all of it, up to `forBroadcasts` places are given to
    /// broadcasts that wait. What the gate refuses or holds does not leave and burns no attempt.
    Result<QList<ClaimedPart>> claim(CarrierId carrier, int limit, QList<TargetTick> *ticks,
                                     const ClaimGate &gate = {}, int forBroadcasts = 0);

    /// Ends attempts in one go. An accepted part also picks up receipts that came before its
    /// response; one whose outcome was lost takes the receipt that can only be its own.
    Result<QList<TargetTick>> finish(const QList<AttemptEnd> &ends);

    Result<AttemptStart> startOf(AttemptId attempt);

    /// Matches receipts by the newest attempt of that carrier with the same id, within 7 days; what
    /// matches nothing is parked for 72 h and tried again when a response comes in, when an outcome
    /// is lost, and when the carrier's way of writing ids has been learned.
    Result<QList<TargetTick>> applyReceipts(const QList<ReceiptFact> &receipts);

    /// After a start: attempts left in `sending` by a crash become `unknown` (ReasonCode::Crashed).
    Result<QList<TargetTick>> recover();
    /// The same for one carrier, whose line nobody holds any more.
    Result<QList<TargetTick>> recover(CarrierId carrier);

    /// Queued targets past their time become `expired`; unknown ones 7 days later, when no receipt
    /// can be matched any more.
    Result<QList<TargetTick>> expire(qint64 nowUs);

    /// Shows why queued targets of a carrier wait (CarrierDown, Throttled), or clears that with
    /// code None.
    Result<QList<TargetTick>> setWaitingReason(CarrierId carrier, const Reason &reason);

    /// A page of what is queued for `carrier` (invalid id: for no carrier) and of which nothing has
    /// left, in an order that route() does not disturb. Continue behind `QueuedPage::end`.
    Result<QueuedPage> queued(CarrierId carrier, const QueuePosition &after, int limit);

    /// Queued targets get another carrier, or none with the reason. What has begun to leave
    /// meanwhile stays where it is.
    Result<QList<TargetTick>> route(const QList<Routed> &targets);

    /// Takes back the parts that have not left. Conflict when all of them have.
    Result<QList<TargetTick>> cancel(TargetId target);

    /// Takes back every part to `number` that has not left, also the rest of a message that has
    /// begun. `source` limits it to one number of ours; empty: all. Not our own notices.
    Result<QList<TargetTick>> cancelAllTo(const QString &number, const QString &source,
                                          const Reason &reason);

    /// When the earliest part that is queued for `carrier` may leave: 0 = now, -1 = nothing waits.
    Result<qint64> nextDueUs(CarrierId carrier);
    Result<qint64> waiting(CarrierId carrier);

    /// Parts that wait for `reason` may leave now: CarrierSetup when the link is set up anew,
    /// RateLimit when there may be another limit. Not before the time that their author chose.
    Result<int> wakeHeld(CarrierId carrier, ReasonCode reason);
    /// The same for all carriers. What its author planned for later waits for that again.
    Result<Woken> wakeHeld(ReasonCode reason);

    /// What applyReceipts() and finish() learned since this object was made.
    const QList<LearnedBase> &learned() const { return m_learned; }

private:
    Result<QList<TargetTick>> backToPlan(CarrierId carrier, ReasonCode reason);
    Result<QList<TargetTick>> recoverAll(const Result<Rows *> &attempts);

    Connection &m_connection;
    QList<LearnedBase> m_learned;
    std::optional<QString> m_cut;
    bool m_pushMms = false;
    bool m_refuseMms = false;
    QList<TargetId> m_misfits;
};

} // namespace cordboard::store
