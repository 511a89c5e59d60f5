#pragma once

#include "story_words.h"

namespace cordboard::ui {

/// What a carrier said in a receipt: "Carrier's word: UNDELIV, code 027. The phone was off or out
/// of range." Empty when the detail is not of a receipt.
QString receiptWords(const Reason &reason, const Teller &teller);

} // namespace cordboard::ui
