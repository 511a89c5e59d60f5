#pragma once

#include <QtGlobal>

namespace cordboard::text {

// One octet to one character; U+FFFD where the octet has none.
char16_t asciiCharacter(quint8 octet);
char16_t latin1Character(quint8 octet);
char16_t cyrillicCharacter(quint8 octet); ///< ISO-8859-5
char16_t hebrewCharacter(quint8 octet);   ///< ISO-8859-8

} // namespace cordboard::text
