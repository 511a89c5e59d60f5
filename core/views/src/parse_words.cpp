#include "parse_words.h"

#include <QCoreApplication>

#include <array>

namespace cordboard::views {

namespace {

struct Translation
{
    std::string_view said;
    const char *words;
};

constexpr const char *context = "views";

// First match wins, so what the lexer says comes before what the parser was doing.
constexpr std::array<Translation, 18> translations{{
    {"ill-formed UTF-8", QT_TRANSLATE_NOOP("views", "this is not UTF-8. Save it as UTF-8.")},
    {"invalid BOM", QT_TRANSLATE_NOOP("views", "this is not UTF-8. Save it as UTF-8.")},
    {"surrogate", QT_TRANSLATE_NOOP("views", "half of a surrogate pair stands alone. Write both "
                                             "halves, like \\ud83d\\ude00.")},
    {"U+000A (LF)", QT_TRANSLATE_NOOP("views", "a closing quote was expected before the end of the "
                                               "line.")},
    {"control character", QT_TRANSLATE_NOOP("views", "a control character stands inside a text. "
                                                     "Write it as \\t or \\u001f.")},
    {"missing closing quote", QT_TRANSLATE_NOOP("views", "a closing quote was expected.")},
    {"4 hex digits",
     QT_TRANSLATE_NOOP("views", "four hexadecimal digits were expected after \\u.")},
    {"after backslash",
     QT_TRANSLATE_NOOP("views", "after a backslash one of \" \\ / b f n r t u was "
                                "expected.")},
    {"invalid number", QT_TRANSLATE_NOOP("views", "a digit was expected in this number.")},
    {"number overflow", QT_TRANSLATE_NOOP("views", "this number is too large.")},
    {"object separator", QT_TRANSLATE_NOOP("views", "a “:” was expected after the name.")},
    {"object key", QT_TRANSLATE_NOOP("views", "a name in double quotes was expected.")},
    {"parsing object -", QT_TRANSLATE_NOOP("views", "a comma or “}” was expected.")},
    {"parsing array -", QT_TRANSLATE_NOOP("views", "a comma or “]” was expected.")},
    {"; expected end of input",
     QT_TRANSLATE_NOOP("views", "the document ended before this; nothing "
                                "more was expected.")},
    {"unexpected end of input", QT_TRANSLATE_NOOP("views", "a value was expected, but the document "
                                                           "ends.")},
    {"invalid literal",
     QT_TRANSLATE_NOOP("views", "a value was expected: a text in double quotes, a "
                                "number, true, false, null, [ or {.")},
    {"parsing value", QT_TRANSLATE_NOOP("views", "a value was expected: a text in double quotes, a "
                                                 "number, true, false, null, [ or {.")},
}};

bool isWordOctet(char octet)
{
    return (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'z') ||
           (octet >= 'A' && octet <= 'Z') || octet == '.' || octet == '+' || octet == '-';
}

/// The quote that opens the text whose closing quote is at `closing`.
qsizetype openingQuote(QByteArrayView bytes, qsizetype closing)
{
    for (qsizetype at = closing - 1; at >= 0; --at) {
        if (bytes[at] != '"')
            continue;
        qsizetype slashes = 0;
        while (at - slashes > 0 && bytes[at - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return at;
    }
    return closing;
}

CountingInput::Place movedBack(QByteArrayView bytes, CountingInput::Place place, qsizetype start)
{
    for (; place.offset > start; --place.offset) {
        if ((bytes[place.offset] & 0xC0) != 0x80)
            --place.column;
    }
    return place;
}

CountingInput::Place wordStart(QByteArrayView bytes, const CountingInput::Place &place)
{
    qsizetype start = place.offset;
    while (start > 0 && isWordOctet(bytes[start]) && isWordOctet(bytes[start - 1]))
        --start;
    return movedBack(bytes, place, start);
}

} // namespace

QString parseErrorWords(std::string_view said)
{
    for (const Translation &translation : translations) {
        if (said.find(translation.said) != std::string_view::npos)
            return QCoreApplication::translate(context, translation.words);
    }
    return QCoreApplication::translate("views", "this is not JSON.");
}

CountingInput::Place parseErrorPlace(std::string_view said, const CountingInput &input)
{
    const bool wholeToken = said.find("; last read: ") == std::string_view::npos &&
                            said.find("unexpected end of input") == std::string_view::npos;
    if (said.find("number") != std::string_view::npos && wholeToken)
        return numberStart(input);
    return wholeToken ? tokenStart(input) : input.here;
}

CountingInput::Place numberStart(const CountingInput &input)
{
    CountingInput::Place place = input.token;
    if (place.offset > 0 && !isWordOctet(input.bytes[place.offset])) {
        --place.offset;
        --place.column;
    }
    return wordStart(input.bytes, place);
}

CountingInput::Place tokenStart(const CountingInput &input)
{
    CountingInput::Place place = input.token;
    if (place.offset < 0)
        return place;
    qsizetype start = place.offset;
    if (input.bytes[start] == '"') {
        start = openingQuote(input.bytes, start);
        return movedBack(input.bytes, place, start);
    }
    return wordStart(input.bytes, place);
}

QString duplicateWords(const QString &name)
{
    return QCoreApplication::translate("views", "“%1” is here twice. Keep one of them.")
        .arg(quotedName(name));
}

QString numberTooLargeWords()
{
    return QCoreApplication::translate("views", "this number is too large.");
}

QString tooDeepWords(int levels)
{
    return QCoreApplication::translate("views", "this is nested deeper than %1 levels.")
        .arg(levels);
}

QString tooManyValuesWords(int values)
{
    return QCoreApplication::translate("views", "this holds more than %1 values.").arg(values);
}

QString quotedName(const QString &name)
{
    QString clean = name.left(40);
    for (QChar &c : clean) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar(0xFFFD);
    }
    return name.size() > 40 ? clean + QChar(0x2026) : clean;
}

} // namespace cordboard::views
