#include "single_byte.h"

#include "gsm_alphabet.h"

namespace cordboard::text {

char16_t asciiCharacter(quint8 octet)
{
    return octet < 0x80 ? char16_t(octet) : replacement;
}

char16_t latin1Character(quint8 octet)
{
    return octet;
}

char16_t cyrillicCharacter(quint8 octet)
{
    if (octet <= 0xA0 || octet == 0xAD)
        return octet;
    if (octet == 0xF0)
        return u'№';
    if (octet == 0xFD)
        return u'§';
    return char16_t(octet - 0xA0 + 0x0400);
}

char16_t hebrewCharacter(quint8 octet)
{
    if (octet >= 0xE0 && octet <= 0xFA)
        return char16_t(octet - 0xE0 + 0x05D0);
    switch (octet) {
    case 0xAA:
        return u'×';
    case 0xBA:
        return u'÷';
    case 0xDF:
        return u'‗';
    case 0xFD:
        return 0x200E; // left-to-right mark
    case 0xFE:
        return 0x200F; // right-to-left mark
    default:
        return octet == 0xA1 || octet >= 0xBF ? replacement : char16_t(octet);
    }
}

} // namespace cordboard::text
