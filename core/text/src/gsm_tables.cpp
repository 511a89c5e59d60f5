#include "gsm_tables.h"

namespace cordboard::text {
namespace {

enum Language { Default = 0, Turkish = 1, Spanish = 2, Portuguese = 3, LanguageCount };

constexpr char16_t turkishLocking[129] = u"@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uFFFDŞşßÉ"
                                         u" !\"#¤%&'()*+,-./0123456789:;<=>?"
                                         u"İABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                                         u"çabcdefghijklmnopqrstuvwxyzäöñüà";

constexpr char16_t portugueseLocking[129] = u"@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|\uFFFDÂâÊÉ"
                                            u" !\"#º%&'()*+,-./0123456789:;<=>?"
                                            u"ÍABCDEFGHIJKLMNOPQRSTUVWXYZÃÕÚÜ§"
                                            u"~abcdefghijklmnopqrstuvwxyzãõ`üà";

using SingleShift = std::array<char16_t, 128>;

template<std::size_t Size>
constexpr SingleShift withDefault(const std::array<GsmExtension, Size> &additions)
{
    SingleShift table{};
    for (const GsmExtension &extension : gsmExtension)
        table[extension.septet] = extension.character;
    for (const GsmExtension &extension : additions)
        table[extension.septet] = extension.character;
    return table;
}

constexpr std::array<GsmExtension, 7> turkishAdds{{{0x47, u'Ğ'},
                                                   {0x49, u'İ'},
                                                   {0x53, u'Ş'},
                                                   {0x63, u'ç'},
                                                   {0x67, u'ğ'},
                                                   {0x69, u'ı'},
                                                   {0x73, u'ş'}}};

constexpr std::array<GsmExtension, 9> spanishAdds{{{0x09, u'ç'},
                                                   {0x41, u'Á'},
                                                   {0x49, u'Í'},
                                                   {0x4F, u'Ó'},
                                                   {0x55, u'Ú'},
                                                   {0x61, u'á'},
                                                   {0x69, u'í'},
                                                   {0x6F, u'ó'},
                                                   {0x75, u'ú'}}};

constexpr std::array<GsmExtension, 27> portugueseAdds{
    {{0x05, u'ê'}, {0x09, u'ç'}, {0x0B, u'Ô'}, {0x0C, u'ô'}, {0x0E, u'Á'}, {0x0F, u'á'},
     {0x12, u'Φ'}, {0x13, u'Γ'}, {0x15, u'Ω'}, {0x16, u'Π'}, {0x17, u'Ψ'}, {0x18, u'Σ'},
     {0x19, u'Θ'}, {0x1F, u'Ê'}, {0x41, u'À'}, {0x49, u'Í'}, {0x4F, u'Ó'}, {0x55, u'Ú'},
     {0x5B, u'Ã'}, {0x5C, u'Õ'}, {0x61, u'Â'}, {0x69, u'í'}, {0x6F, u'ó'}, {0x75, u'ú'},
     {0x7B, u'ã'}, {0x7C, u'õ'}, {0x7F, u'â'}}};

constexpr std::array<SingleShift, LanguageCount> singleShifts{
    withDefault(std::array<GsmExtension, 0>{}), withDefault(turkishAdds), withDefault(spanishAdds),
    withDefault(portugueseAdds)};

} // namespace

const char16_t *lockingTable(int language)
{
    // Spanish (2) has a single shift table only.
    switch (language) {
    case Turkish:
        return turkishLocking;
    case Portuguese:
        return portugueseLocking;
    default:
        return gsmDefault;
    }
}

char16_t singleShift(int language, quint8 septet)
{
    if (septet >= 128)
        return 0;
    const bool known = language >= Default && language < LanguageCount;
    return singleShifts[std::size_t(known ? language : Default)][septet];
}

} // namespace cordboard::text
