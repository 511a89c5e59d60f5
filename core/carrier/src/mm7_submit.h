#pragma once

#include "carrier/link.h"
#include "http/client/exchange.h"

namespace cordboard::carrier {

/// The HTTP request that submits `part`, a multimedia message. `nowMs`: wall clock.
http::Exchange submitExchange(const Carrier &carrier, const QString &password,
                              const SubmitPart &part, qint64 nowMs);

/// One that asks for nothing: the cancelling of a message that was never sent.
http::Exchange probeExchange(const Carrier &carrier, const QString &password, qint64 nowMs);

/// One that cancels a message which the MMSC accepted.
http::Exchange cancelExchange(const Carrier &carrier, const QString &password, const Recall &recall,
                              qint64 nowMs);

/// What an answer to that, or none, means.
RecallOutcome mm7Recalled(qint64 id, const http::Outcome &answer);

/// What an answer, or none, means for the part that went to `person`.
SubmitOutcome mm7Outcome(AttemptId attempt, const QString &person, const http::Outcome &answer);

/// Whether the line itself has a fault, whatever was submitted: nobody there, or nobody who lets us
/// in.
bool isLineFault(const http::Outcome &answer);

/// Why the line is not up, for the person at the screen.
QString lineFault(const Carrier &carrier, const http::Outcome &answer);

} // namespace cordboard::carrier
