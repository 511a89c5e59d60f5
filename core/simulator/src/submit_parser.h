#pragma once

#include "simulator/smsc_events.h"

namespace cordboard::simulator {

struct ParsedSubmit
{
    quint32 status = 0; ///< 0, or what the answer must say
    SubmitSeen submit;
};

/// The body of a submit_sm (4.4.1). Optional parameters that do not fit are left out, what stands
/// before them is kept.
ParsedSubmit parseSubmit(const QByteArray &body);

} // namespace cordboard::simulator
