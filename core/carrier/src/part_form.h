#pragma once

#include "carrier/link.h"

#include <optional>

namespace cordboard::carrier {

/// The same part in another form, for a carrier that refuses the one it had (smpp.md 2.9, statuses
/// 43 and C0 to C4). Nothing when it has not that form, or does not fit the other.

/// From a concatenation header to SAR TLVs. Other elements of the header stay.
std::optional<SubmitPart> headerToSar(const SubmitPart &part);
/// From SAR TLVs to a concatenation header with an 8-bit reference.
std::optional<SubmitPart> sarToHeader(const SubmitPart &part);
/// From message_payload to short_message.
std::optional<SubmitPart> payloadToMessage(const SubmitPart &part);

} // namespace cordboard::carrier
