#pragma once

#include <QtGlobal>

#include <array>

namespace cordboard::text {

// 3GPP TS 23.038, 6.2.1. The way from characters to septets is inline and constant-time, because
// the composer's counter asks for every character of the draft on each key press.

constexpr quint8 gsmEscape = 0x1B;
constexpr char16_t replacement = 0xFFFD;

/// The default alphabet by septet. The escape itself stands as U+FFFD: it is no character.
inline constexpr char16_t gsmDefault[129] = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uFFFDÆæßÉ"
                                            u" !\"#¤%&'()*+,-./0123456789:;<=>?"
                                            u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                                            u"¿abcdefghijklmnopqrstuvwxyzäöñüà";

struct GsmExtension
{
    quint8 septet;
    char16_t character;
};

/// The ten characters behind an escape.
inline constexpr std::array<GsmExtension, 10> gsmExtension{{{0x0A, u'\f'},
                                                            {0x14, u'^'},
                                                            {0x28, u'{'},
                                                            {0x29, u'}'},
                                                            {0x2F, u'\\'},
                                                            {0x3C, u'['},
                                                            {0x3D, u'~'},
                                                            {0x3E, u']'},
                                                            {0x40, u'|'},
                                                            {0x65, u'€'}}};

/// How a character travels: `septets` 1, or 2 with an escape before `code`, or 0 when it cannot.
struct GsmCode
{
    quint8 septets = 0;
    quint8 code = 0;
};

namespace detail {
constexpr char16_t greekFirst = 0x0390;
constexpr char16_t greekLast = 0x03AF;
constexpr std::size_t greekBase = 0x100;
constexpr std::size_t euroAt = greekBase + (greekLast - greekFirst + 1);

/// Latin-1, the Greek capitals and the euro sign lie in three short runs of one table.
constexpr std::size_t slotOf(char16_t character)
{
    if (character < greekBase)
        return character;
    if (character >= greekFirst && character <= greekLast)
        return greekBase + (character - greekFirst);
    return character == u'€' ? euroAt : euroAt + 1;
}

constexpr std::array<GsmCode, euroAt + 2> makeCodes()
{
    std::array<GsmCode, euroAt + 2> codes{};
    for (quint8 septet = 0; septet < 128; ++septet) {
        if (septet != gsmEscape)
            codes[slotOf(gsmDefault[septet])] = {1, septet};
    }
    for (const GsmExtension &extension : gsmExtension)
        codes[slotOf(extension.character)] = {2, extension.septet};
    return codes;
}

inline constexpr auto gsmCodes = makeCodes();
} // namespace detail

constexpr GsmCode gsmCode(char16_t character)
{
    return detail::gsmCodes[detail::slotOf(character)];
}

} // namespace cordboard::text
