#pragma once

#include <QString>

namespace cordboard {

/// Why a message is where it is. The database keeps the word of reasonWord(), never the number.
enum class ReasonCode {
    None,
    // waiting
    NoRoute,     ///< no route covers the number
    RouteLoop,   ///< it would come back to us
    SenderLimit, ///< the sender's parts a second, minute or day are used up
    CarrierDown, ///< the link is down or switched off
    RateLimit,   ///< our own limit of parts a minute or a day is reached
    Throttled,   ///< ESME_RTHROTTLED: the carrier asked to slow down
    NoListener,  ///< nothing answers where its pictures are fetched from
    CarrierBusy, ///< ESME_RMSGQFUL, ESME_RSYSERR, ESME_RX_T_APPN …: another try later
    QuietHours,  ///< held until the person's hours begin; detail as model/policy_reason.h
    Scheduled,   ///< whoever wrote it wanted it to leave later; detail as model/policy_reason.h
    // refused
    BadNumber,      ///< ESME_RINVDSTADR
    BadSender,      ///< ESME_RINVSRCADR
    CarrierRefused, ///< any other final command_status; `detail` names it
    CarrierSetup,   ///< a configuration fault: the link was stopped
    TooManyParts,
    SpamFilter,
    TriesUsedUp,
    // refused by our own rules; details as model/policy_reason.h
    OptedOut,          ///< the person is on our opt-out list
    OptedOutAtCarrier, ///< the carrier says so; our list has it now
    SenderNotAllowed,  ///< the country takes no such sender
    SpendingLimit,     ///< of the day or the month
    // receipts
    PhoneOff,       ///< EXPIRED
    Undeliverable,  ///< UNDELIV
    Rejected,       ///< REJECTD
    Deleted,        ///< DELETED
    NoConfirmation, ///< UNKNOWN, or no receipt in time
    HandedOn, ///< to the next network; what becomes of it there is not known yet (MM7: Forwarded)
    PutOff,   ///< the phone knows of it and fetches it later (MM7: Deferred)
    Inferred, ///< the answer to the submit never came; a receipt fits by numbers and time
    // unknown outcome
    LineBroke, ///< disconnect with the submit unanswered
    NoAnswer,  ///< no submit_sm_resp in time
    Crashed,   ///< the program ended with the submit unanswered
    // ended by us
    TooOld,
    CancelledByPerson,
    CancelledPartly, ///< some parts had left; `detail` says "1/3"
    RepliedFirst,    ///< it was to leave only unless the person wrote first
    // asked of the carrier about what it has accepted (ADR 0040)
    RecallAsked,   ///< it was asked to take it back
    RecallRefused, ///< it did not; detail: its words
    Recalled,      ///< taken back before it reached the phone
    // said by a person about an unknown outcome
    SaidArrived,
    LeftAlone, ///< nothing more is done about it
};

/// A reason with what was seen, e.g. detail "0x00000045 ESME_RSUBMITFAIL" or "err:027".
struct Reason
{
    ReasonCode code = ReasonCode::None;
    QString detail;

    friend bool operator==(const Reason &, const Reason &) = default;
};

/// Stable word for the database and the API ("carrier_down"); empty for None.
QString reasonWord(ReasonCode code);
ReasonCode reasonFromWord(QStringView word);

/// One short sentence, translated, in the words of the look's section 13. `carrier` is its name and
/// may be empty.
QString reasonSentence(const Reason &reason, const QString &carrier = {});

} // namespace cordboard
