#include "outcome.h"

namespace cordboard::carrier {

namespace {

using Kind = SubmitOutcome::Kind;
using smpp::StatusClass;

ReasonCode permanentReason(quint32 commandStatus)
{
    switch (commandStatus) {
    case smpp::status::invalidSource:
        return ReasonCode::BadSender;
    case smpp::status::invalidDestination:
        return ReasonCode::BadNumber;
    default:
        return ReasonCode::CarrierRefused;
    }
}

/// RSYSERR, RDELIVERYFAILURE, RUNKNOWNERR (smpp.md 2.9): some carriers say so of what they took.
bool mayHaveLeft(quint32 commandStatus)
{
    return commandStatus == smpp::status::systemError ||
           commandStatus == smpp::status::deliveryFailure ||
           commandStatus == smpp::status::unknownError;
}

void applyStatus(quint32 commandStatus, SubmitOutcome *outcome)
{
    const smpp::StatusInfo info = smpp::statusInfo(commandStatus);
    outcome->commandStatus = commandStatus;
    switch (info.what) {
    case StatusClass::Accepted:
        outcome->kind = Kind::Accepted;
        return;
    case StatusClass::Retry:
    case StatusClass::Rebind:
        outcome->kind = Kind::RefusedForNow;
        // A session that is not bound as it should be is no fault of the message.
        outcome->retries = info.what == StatusClass::Rebind ? 0 : info.tries;
        outcome->mayHaveLeft = mayHaveLeft(commandStatus);
        outcome->retryAfterMs = info.retrySeconds * qint64(1'000);
        outcome->reason.code = ReasonCode::CarrierBusy;
        break;
    case StatusClass::Throttle:
        outcome->kind = Kind::Throttled;
        outcome->reason.code = ReasonCode::Throttled;
        break;
    case StatusClass::Setup:
        outcome->kind = Kind::SetupFault;
        outcome->reason.code = ReasonCode::CarrierSetup;
        break;
    case StatusClass::Permanent:
        outcome->kind = Kind::RefusedForGood;
        outcome->reason.code = permanentReason(commandStatus);
        break;
    }
    outcome->reason.detail = smpp::statusText(commandStatus);
}

} // namespace

SubmitOutcome outcomeOf(AttemptId attempt, const smpp::SubmitAnswer &answer)
{
    SubmitOutcome outcome;
    outcome.attempt = attempt;
    switch (answer.kind) {
    case smpp::SubmitAnswer::Kind::Answered:
    case smpp::SubmitAnswer::Kind::Late:
        outcome.carrierMessageId = QString::fromLatin1(answer.messageId);
        applyStatus(answer.status, &outcome);
        break;
    case smpp::SubmitAnswer::Kind::TimedOut:
        outcome.kind = Kind::Lost;
        outcome.reason.code = ReasonCode::NoAnswer;
        break;
    case smpp::SubmitAnswer::Kind::LineBroke:
        outcome.kind = Kind::Lost;
        outcome.reason.code = ReasonCode::LineBroke;
        break;
    case smpp::SubmitAnswer::Kind::NotWritten:
        outcome.kind = Kind::NotSent;
        outcome.reason.code = ReasonCode::CarrierDown;
        break;
    }
    return outcome;
}

} // namespace cordboard::carrier
