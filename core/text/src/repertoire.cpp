#include "repertoire.h"

#include "gsm_tables.h"

#include <QHash>

#include <array>

namespace cordboard::text {
namespace {

constexpr int languages = 4;
constexpr char singleShiftElement = 0x24;
constexpr char lockingShiftElement = 0x25;
using Codes = QHash<char16_t, GsmCode>;

Codes makeCodes(int single, int locking)
{
    Codes codes;
    const char16_t *table = lockingTable(locking);
    for (quint8 septet = 0; septet < 128; ++septet) {
        const char16_t character = singleShift(single, septet);
        if (character != 0)
            codes.insert(character, {2, septet});
    }
    // One septet is better than two.
    for (quint8 septet = 0; septet < 128; ++septet) {
        if (septet != gsmEscape)
            codes.insert(table[septet], {1, septet});
    }
    return codes;
}

/// Characters of the extension tables keep what the extension gives; made once for each pair.
const Codes &nationalCodes(int single, int locking)
{
    static const auto all = [] {
        std::array<Codes, languages * languages> made;
        for (int s = 0; s < languages; ++s) {
            for (int l = 0; l < languages; ++l)
                made[size_t(s * languages + l)] = makeCodes(s, l);
        }
        return made;
    }();
    return all[size_t(single * languages + locking)];
}

} // namespace

Repertoire::Repertoire(Alphabet alphabet, int single, int locking)
    : m_alphabet(alphabet)
    , m_single(single)
    , m_locking(locking)
{}

GsmCode Repertoire::code(char16_t character) const
{
    if (m_alphabet == Alphabet::Gsm)
        return isNational() ? nationalCodes(m_single, m_locking).value(character)
                            : gsmCode(character);
    const char16_t last = m_alphabet == Alphabet::Latin1 ? 0xFF : 0x7F;
    const bool control = character >= 0x7F && character < 0xA0;
    if (character > last || control)
        return {};
    return {1, quint8(character)};
}

void Repertoire::append(char16_t character, QByteArray &octets) const
{
    const GsmCode found = code(character);
    if (found.septets == 2)
        octets.append(char(gsmEscape));
    octets.append(char(found.code));
}

QByteArray Repertoire::elements() const
{
    QByteArray elements;
    if (m_single != 0)
        elements.append(singleShiftElement).append(char(1)).append(char(m_single));
    if (m_locking != 0)
        elements.append(lockingShiftElement).append(char(1)).append(char(m_locking));
    return elements;
}

} // namespace cordboard::text
