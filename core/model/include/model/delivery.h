#pragma once

#include <QString>

#include <optional>

namespace cordboard {

/// Where a message to one person stands. Drawn in docs/adr/0003-delivery-states.md; the seed's four
/// words (sending, sent, delivered, failed) are a view of this, see seedWord().
enum class TargetState {
    Queued,    ///< accepted; waits for a link, with a reason when it is held
    Sending,   ///< committed as leaving; bytes may be on the wire
    Sent,      ///< the carrier accepted every part
    Delivered, ///< every part confirmed by a receipt
    Failed,    ///< a part was refused for good or a receipt says so
    Unknown,   ///< the line broke or no answer came: it may or may not have left
    Expired,   ///< too old before it could leave
    Cancelled, ///< withdrawn by a person before it left
    Received,  ///< inbound
};

/// What happens to a target (or to one part of it).
enum class TargetEvent {
    Claimed,        ///< the dispatcher committed it for a link
    Accepted,       ///< submit_sm_resp with ESME_ROK, also a late one
    RefusedForNow,  ///< an explicit refusal that allows another try
    RefusedForGood, ///< an explicit final refusal
    OutcomeLost,    ///< response timeout, disconnect, crash
    ReceiptDelivered,
    ReceiptFailed,       ///< UNDELIV, REJECTD, DELETED, EXPIRED
    ReceiptInconclusive, ///< ENROUTE, ACCEPTD, UNKNOWN, or a word nobody knows
    ResendChosen,        ///< a person or the carrier's policy sends an unknown one again, marked
    TooOld,
    CancelAsked,
    Recalled,    ///< taken back from whoever has it: the carrier's MMSC said so, or it is ours
    SaidArrived, ///< a person knows that an unknown one arrived
};

/// The state after `event`, or nothing when the event does not apply there (late, repeated or out
/// of order: it is logged and changes nothing). `failureWasOurs` is true when a Failed state came
/// from our own timeout or expiry rather than from the carrier: only then may a receipt turn it
/// into Delivered.
std::optional<TargetState> next(TargetState from, TargetEvent event, bool failureWasOurs = false);

/// The same for a multimedia message that its phone is told of by a push (MM1): what the carrier
/// says is about the push. Taken or delivered, it leaves the message on its way until the phone has
/// fetched it; failed, it fails the message that has not been fetched.
std::optional<TargetState> nextOfPush(TargetState from, TargetEvent event,
                                      bool failureWasOurs = false);

/// True when no event but a contradicting final receipt can change it.
bool isFinal(TargetState state);

/// Stable lower-case word for the database, the API and logs ("queued", "sending", …).
QString toWord(TargetState state);
std::optional<TargetState> targetStateFromWord(QStringView word);

/// The seed's view: "sending", "sent", "delivered", "failed", and "received" for inbound.
QString seedWord(TargetState state);

} // namespace cordboard
