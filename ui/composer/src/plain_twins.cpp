#include "plain_twins.h"

#include <QCoreApplication>
#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace cordboard::ui {

namespace {

struct Twin
{
    char16_t fancy;
    const char *plain;
};

constexpr Twin twins[] = {
    {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},  {0x201B, "'"},  {0x2032, "'"},   {0x00B4, "'"},
    {0x0060, "'"},  {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x2033, "\""},  {0x00AB, "\""},
    {0x00BB, "\""}, {0x2039, "'"},  {0x203A, "'"},  {0x2010, "-"},  {0x2011, "-"},   {0x2012, "-"},
    {0x2013, "-"},  {0x2014, "-"},  {0x2015, "-"},  {0x2212, "-"},  {0x2026, "..."}, {0x2022, "-"},
    {0x00A0, " "},  {0x2002, " "},  {0x2003, " "},  {0x2009, " "},  {0x202F, " "},   {0x00AD, ""},
    {0x200B, ""},   {0xFEFF, ""},
};

struct ScriptWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::Scripts)
};

/// As it goes into "because of … text"; scripts that are seldom met have one word for all.
QString scriptName(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Cyrillic:
        return ScriptWords::tr("Cyrillic");
    case QChar::Script_Greek:
        return ScriptWords::tr("Greek");
    case QChar::Script_Arabic:
        return ScriptWords::tr("Arabic");
    case QChar::Script_Hebrew:
        return ScriptWords::tr("Hebrew");
    case QChar::Script_Devanagari:
        return ScriptWords::tr("Devanagari");
    case QChar::Script_Bengali:
        return ScriptWords::tr("Bengali");
    case QChar::Script_Tamil:
        return ScriptWords::tr("Tamil");
    case QChar::Script_Thai:
        return ScriptWords::tr("Thai");
    case QChar::Script_Georgian:
        return ScriptWords::tr("Georgian");
    case QChar::Script_Armenian:
        return ScriptWords::tr("Armenian");
    case QChar::Script_Hangul:
        return ScriptWords::tr("Korean");
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return ScriptWords::tr("Japanese");
    case QChar::Script_Han:
        return ScriptWords::tr("Chinese");
    default:
        return ScriptWords::tr("non-Latin");
    }
}

/// The script that most letters are of, when it is not Latin; else empty.
QString otherScript(const QString &text)
{
    QHash<int, int> letters;
    int latin = 0;
    int others = 0;
    const auto codes = text.toUcs4();
    for (const char32_t code : codes) {
        if (!QChar::isLetter(code))
            continue;
        const QChar::Script script = QChar::script(code);
        if (script == QChar::Script_Latin) {
            ++latin;
        } else if (script != QChar::Script_Common && script != QChar::Script_Inherited) {
            ++others;
            ++letters[int(script)];
        }
    }
    if (others <= latin)
        return {};
    // Japanese is written with Chinese signs, too.
    if (letters.contains(int(QChar::Script_Hiragana)) ||
        letters.contains(int(QChar::Script_Katakana)))
        return scriptName(QChar::Script_Hiragana);
    const auto most = std::max_element(letters.cbegin(), letters.cend());
    return scriptName(QChar::Script(most.key()));
}

QList<ForcingCharacter> graphemesAt(const QString &text, const QList<qsizetype> &places)
{
    QList<ForcingCharacter> found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (const qsizetype place : places) {
        if (!found.isEmpty() && place < found.constLast().from + found.constLast().length)
            continue; // a part of the one before
        finder.setPosition(place);
        const qsizetype from = finder.isAtBoundary() ? place : finder.toPreviousBoundary();
        finder.setPosition(place);
        const qsizetype end = finder.toNextBoundary();
        ForcingCharacter one{qMax<qsizetype>(0, from), 1, false};
        one.length = (end < 0 ? text.size() : end) - one.from;
        one.hasTwin = one.length == 1 && !plainTwin(text.at(place)).isNull();
        found.append(one);
    }
    return found;
}

} // namespace

QString plainTwin(QChar c)
{
    for (const Twin &twin : twins) {
        if (twin.fancy == c.unicode())
            return QString::fromLatin1(twin.plain); // never null: "" is a twin too
    }
    return {};
}

PlainAdvice adviceFor(const QString &text, const text::Segmentation &segmentation)
{
    PlainAdvice advice;
    if (segmentation.encoding == text::Encoding::Gsm7)
        return advice;
    advice.script = otherScript(text);
    if (!advice.script.isEmpty())
        return advice;
    advice.places = graphemesAt(text, segmentation.forcing);
    for (const ForcingCharacter &place : std::as_const(advice.places)) {
        const QString seen = text.mid(place.from, place.length);
        if (advice.characters.contains(seen))
            continue;
        advice.characters.append(seen);
        if (place.hasTwin)
            advice.replaceable.append(seen);
    }
    advice.partsNow = segmentation.parts();
    if (advice.partsNow == 1)
        return advice;
    advice.partsReplaced = text::segment(withPlainTwins(text)).parts();
    QString without = text;
    for (auto it = advice.places.crbegin(); it != advice.places.crend(); ++it) {
        if (!it->hasTwin)
            without.remove(it->from, it->length);
    }
    advice.partsWithout = text::segment(withPlainTwins(without)).parts();
    return advice;
}

QString withPlainTwins(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const QString twin = plainTwin(c);
        if (twin.isNull())
            out += c;
        else
            out += twin;
    }
    return out;
}

} // namespace cordboard::ui
