#pragma once

#include "gsm_alphabet.h"

namespace cordboard::text {

/// The 128 characters of a locking shift table (23.038, A.3); a language without one, or one that
/// is not known here, gives the default alphabet, as 23.038 6.2.1.2.4 asks.
const char16_t *lockingTable(int language);

/// The character behind an escape in a single shift table (23.038, A.2), or 0 when it has none.
char16_t singleShift(int language, quint8 septet);

} // namespace cordboard::text
