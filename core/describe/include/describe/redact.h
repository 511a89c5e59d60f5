#pragma once

#include "model/pdu_dump.h"

namespace cordboard::describe {

/// Whose numbers may stay: in what we send the source is our own, in what comes the destination.
enum class Side { FromUs, FromCarrier, Unknown };

/// Hides phone numbers but for their last three digits, texts, and what nobody can tell to be
/// neither (unknown parameters, what stands after a fault). Part headers and the technical fields
/// of receipts stay. `bytes` get '*' there, so that the PDU keeps its length and its form. With
/// Side::Unknown no number stays.
PduDump redacted(PduDump dump, Side side);

/// Hides passwords only.
PduDump withoutSecrets(PduDump dump);

/// Overwrites the password of a bind or outbind in the frame itself; for what is kept. When its end
/// cannot be found, everything from there on. Cheap for all other commands.
void blankPassword(QByteArray *frame);

} // namespace cordboard::describe
