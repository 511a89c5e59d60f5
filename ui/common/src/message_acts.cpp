#include "ui/common/message_acts.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

struct Bubble
{
    Q_DECLARE_TR_FUNCTIONS(Bubble)
};

} // namespace

bool mayBeSentAgain(const ChatMessage &message)
{
    switch (message.state) {
    case TargetState::Failed:
    case TargetState::Unknown:
    case TargetState::Expired:
    case TargetState::Cancelled:
        // The list would refuse it, in the same words.
        if (message.reason.code == ReasonCode::OptedOut ||
            message.reason.code == ReasonCode::OptedOutAtCarrier)
            return false;
        return !message.resentAs.isValid();
    default:
        return false;
    }
}

bool mayBeCancelled(const ChatMessage &message)
{
    return message.direction == Direction::Outbound &&
           (message.state == TargetState::Queued || message.parts.contains(TargetState::Queued));
}

bool mayBeAskedFor(const ChatMessage &message)
{
    const bool hasLeft =
        message.state == TargetState::Sent || message.state == TargetState::Sending;
    return message.direction == Direction::Outbound && message.isMms && hasLeft &&
           message.reason.code != ReasonCode::RecallAsked;
}

QString cancelWords(const ChatMessage &message)
{
    if (!mayBeCancelled(message) && mayBeAskedFor(message))
        return Bubble::tr("Take back");
    const bool begun = message.parts.count(TargetState::Queued) < message.parts.size();
    //: of a long message of which some parts have left
    return begun ? Bubble::tr("Cancel the rest") : Bubble::tr("Cancel");
}

} // namespace cordboard::ui
