#include "grapheme.h"

#include <QChar>

namespace cordboard::text {
namespace {

// The rules of UAX #29, by character category rather than by its tables, leaning towards keeping
// together: a cut one character early costs nothing, a torn emoji is seen. QTextBoundaryFinder is
// not asked, because Qt 6.4 puts boundaries inside surrogate pairs behind Thai letters.

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;

bool isBetween(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

bool isFlagLetter(char32_t character)
{
    return isBetween(character, 0x1F1E6, 0x1F1FF);
}

enum class Hangul { None, Lead, Vowel, Tail, OpenSyllable, ClosedSyllable };

Hangul hangul(char32_t character)
{
    if (isBetween(character, 0x1100, 0x115F) || isBetween(character, 0xA960, 0xA97C))
        return Hangul::Lead;
    if (isBetween(character, 0x1160, 0x11A7) || isBetween(character, 0xD7B0, 0xD7C6))
        return Hangul::Vowel;
    if (isBetween(character, 0x11A8, 0x11FF) || isBetween(character, 0xD7CB, 0xD7FB))
        return Hangul::Tail;
    if (!isBetween(character, 0xAC00, 0xD7A3))
        return Hangul::None;
    constexpr char32_t tails = 28;
    return (character - 0xAC00) % tails == 0 ? Hangul::OpenSyllable : Hangul::ClosedSyllable;
}

/// One syllable of Korean, written in pieces.
bool isOneSyllable(Hangul left, Hangul right)
{
    switch (left) {
    case Hangul::Lead:
        return right != Hangul::None && right != Hangul::Tail;
    case Hangul::Vowel:
    case Hangul::OpenSyllable:
        return right == Hangul::Vowel || right == Hangul::Tail;
    case Hangul::Tail:
    case Hangul::ClosedSyllable:
        return right == Hangul::Tail;
    case Hangul::None:
        break;
    }
    return false;
}

/// Marks, joiners, skin tones, the tag letters of flags, and the few letters that act as marks.
bool extends(char32_t character)
{
    if (QChar::isMark(character) || character == zeroWidthJoiner || character == zeroWidthNonJoiner)
        return true;
    return isBetween(character, 0x1F3FB, 0x1F3FF) || isBetween(character, 0xE0020, 0xE007F) ||
           isBetween(character, 0xFF9E, 0xFF9F) || character == 0x0E33 || character == 0x0EB3;
}

/// Signs that belong to the letter or digits after them (Arabic number signs, Syriac, Kaithi).
bool precedes(char32_t character)
{
    return isBetween(character, 0x0600, 0x0605) || character == 0x06DD || character == 0x070F ||
           isBetween(character, 0x0890, 0x0891) || character == 0x08E2 || character == 0x110BD ||
           character == 0x110CD;
}

bool isVirama(char32_t character)
{
    constexpr int viramaClass = 9;
    return QChar::combiningClass(character) == viramaClass;
}

bool staysTogether(char32_t left, char32_t right)
{
    if (left == zeroWidthJoiner || precedes(left))
        return true;
    if (right < 0x0300)
        return left == U'\r' && right == U'\n';
    if (extends(right) || (isVirama(left) && QChar::isLetter(right)))
        return true;
    return isOneSyllable(hangul(left), hangul(right));
}

bool insidePair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() &&
           text[at].isLowSurrogate();
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    return insidePair(text, at - 1) ? QChar::surrogateToUcs4(text[at - 2], text[at - 1])
                                    : text[at - 1].unicode();
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    return insidePair(text, at + 1) ? QChar::surrogateToUcs4(text[at], text[at + 1])
                                    : text[at].unicode();
}

/// Flags are pairs of letters: whether `at` is inside one depends on how many come before it.
bool insideFlag(QStringView text, qsizetype from, qsizetype at)
{
    int before = 0;
    for (qsizetype i = at; i > from && isFlagLetter(codePointBefore(text, i)); i -= 2)
        ++before;
    return before % 2 != 0;
}

bool isBoundary(QStringView text, qsizetype from, qsizetype at)
{
    if (insidePair(text, at))
        return false;
    const char32_t right = codePointAt(text, at);
    if (staysTogether(codePointBefore(text, at), right))
        return false;
    return !isFlagLetter(right) || !insideFlag(text, from, at);
}

/// Whether the cluster that begins at `start` ends within `room` units.
bool fits(QStringView text, qsizetype start, int room)
{
    const qsizetype last = start + room;
    if (last >= text.size())
        return true;
    for (qsizetype at = start + 1; at <= last; ++at) {
        if (isBoundary(text, start, at))
            return true;
    }
    return false;
}

} // namespace

qsizetype graphemeCut(QStringView text, qsizetype from, int room)
{
    const qsizetype limit = from + room;
    for (qsizetype at = limit; at > from; --at) {
        if (!isBoundary(text, from, at))
            continue;
        if (at == limit || fits(text, at, room))
            return at;
        break;
    }
    return insidePair(text, limit) ? limit - 1 : limit;
}

} // namespace cordboard::text
