#pragma once

#include "carrier/link.h"
#include "smpp/command_status.h"
#include "smpp/session.h"

namespace cordboard::carrier {

/// What a submit's answer means for the part: the table of smpp.md 2.9.
SubmitOutcome outcomeOf(AttemptId attempt, const smpp::SubmitAnswer &answer);

} // namespace cordboard::carrier
