#pragma once

#include "model/delivery.h"
#include "model/reason.h"

#include <QLatin1String>

namespace cordboard {

/// Detail of CancelledByPerson: it came back into the editor before it left. Threads show it no
/// more; its row stays, so that nothing that was told of it outside turns out never to have been.
constexpr QLatin1String takenBack("taken back");

inline bool isTakenBack(TargetState state, const Reason &reason)
{
    return state == TargetState::Cancelled && reason.code == ReasonCode::CancelledByPerson &&
           reason.detail == takenBack;
}

} // namespace cordboard
