#pragma once

#include "session.h"
#include "simulator/smsc_events.h"

namespace cordboard::simulator {

/// The answer as it should be.
QByteArray usualAnswer(const SubmitSeen &submit, const SubmitPlan &plan);

/// Changes the plan as its fault wants, before it is noted and carried out.
void bendPlan(const SubmitSeen &submit, SubmitPlan &plan, qint64 nowMs);

/// Writes what the plan's fault puts in the place of the answer, or the answer.
void writeAnswer(Session &session, const SubmitSeen &submit, const SubmitPlan &plan);

} // namespace cordboard::simulator
