#pragma once

#include "model/message.h"
#include "store/connection.h"

#include <QHash>
#include <QList>

#include <vector>

namespace cordboard::store {

/// The columns of Tracker::adopt(), over target t, part p, carrier r: one row per part.
#define TRACKED_COLUMNS                                                                            \
    "t.id, t.conversation_id, t.message_id, t.state, t.reason, t.detail, t.possible_duplicate, "   \
    "t.parts_total, r.name, p.id, p.state, p.reason, p.detail, p.failure_ours, p.not_before_us, "  \
    "p.attempt_id, r.waiting_reason, r.waiting_detail, p.doubtful, t.needs_you, "                  \
    "t.version, p.push, t.read_us "
constexpr int trackedColumns = 23;

struct TrackedPart
{
    qint64 id = 0;
    TargetState state = TargetState::Queued;
    Reason reason;
    bool failureOurs = false;
    qint64 notBeforeUs = 0; ///< of an unknown one: since when it is
    qint64 attempt = 0;     ///< the newest; 0 before the first
    bool doubtful = false;  ///< an earlier attempt may have left
    bool push = false;      ///< what the carrier says of it is about a push (nextOfPush())
    bool dirty = false;
    bool waitsOn = false; ///< for the same reason as before, until another time: no news
};

struct TrackedTarget
{
    TargetId id;
    ConversationId conversation;
    MessageId message;
    TargetState state = TargetState::Queued;
    Reason reason;
    bool possibleDuplicate = false;
    qint64 version = 1; ///< of its state, as it was read
    bool needsYou = false;
    bool neededYou = false; ///< as it was read
    QString carrier;
    QString waitingReason; ///< of the carrier
    QString waitingDetail;
    QList<TrackedPart> parts;
    qint64 readUs = 0;      ///< as in ChatMessage
    bool readDirty = false; ///< that is news
    int notPaid = 0;        ///< parts that turned out never to leave, less those that did after all
    bool dirty = false;
    bool waitsOn = false; ///< of its parts nothing else may have changed

    TrackedPart *part(qint64 id);
};

/// Follows the targets that one call touches: reads each once, applies events to its parts in
/// memory, then writes parts, target, conversation row and feed in one go. Made and dropped within
/// one job.
class Tracker
{
public:
    explicit Tracker(Connection &connection)
        : m_connection(connection)
    {}

    Result<TrackedTarget *> target(TargetId id);
    /// Takes a target of a single part from a row that starts with TRACKED_COLUMNS.
    TrackedTarget *adopt(const Rows &row);
    TrackedTarget *known(TargetId id);

    /// Applies the event to the part; false when it does not apply there (late, repeated).
    bool apply(TrackedTarget &target, TrackedPart &part, TargetEvent event, const Reason &reason,
               qint64 notBeforeUs = 0);
    /// The same for what the phone itself says of a message that it was told of by a push.
    bool applyFromPhone(TrackedTarget &target, TrackedPart &part, TargetEvent event,
                        const Reason &reason);

    /// Every part that waits goes on waiting until `notBeforeUs`, for that reason. When it waited
    /// for the same before, that is no change to anybody: no tick, no event.
    void hold(TrackedTarget &target, const Reason &reason, qint64 notBeforeUs);
    /// Says something else about a part whose state stays.
    static void explain(TrackedTarget &target, TrackedPart &part, const Reason &reason);

    /// The person has read it (or, less than 0, deleted it unread) then; 0: nothing. Counts once;
    /// false when it was known.
    static bool noteRead(TrackedTarget &target, qint64 readUs);

    /// Writes what changed. The ticks are in the order in which the targets were first touched.
    Result<QList<TargetTick>> flush();

private:
    bool enter(TrackedTarget &target, TrackedPart &part, std::optional<TargetState> state,
               TargetEvent event, const Reason &reason, qint64 notBeforeUs);
    Result<void> writePart(const TrackedPart &part, qint64 nowUs);
    Result<void> writeWait(const TrackedTarget &target);
    Result<void> writeTarget(TrackedTarget &target, qint64 nowUs);
    Result<void> takeBackCost(const TrackedTarget &target);
    void aggregateOf(TrackedTarget &target);
    void keepTheRestHome(TrackedTarget &target, const Reason &reason);

    Connection &m_connection;
    std::vector<std::unique_ptr<TrackedTarget>> m_targets;
    QHash<TargetId, TrackedTarget *> m_byId;
};

} // namespace cordboard::store
