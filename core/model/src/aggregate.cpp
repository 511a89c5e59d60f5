#include "model/aggregate.h"

#include <array>

namespace cordboard {

namespace {
// From the strongest claim on the whole message to the weakest; `delivered` needs every part.
constexpr std::array<TargetState, 8> precedence{
    TargetState::Failed,  TargetState::Cancelled, TargetState::Expired, TargetState::Sending,
    TargetState::Unknown, TargetState::Queued,    TargetState::Sent,    TargetState::Received,
};
} // namespace

TargetState aggregate(const QList<TargetState> &parts)
{
    if (parts.isEmpty())
        return TargetState::Queued;
    for (const TargetState state : precedence) {
        if (parts.contains(state))
            return state;
    }
    return TargetState::Delivered;
}

} // namespace cordboard
