#include "hex_text.h"

#include "words.h"

#include <QRegularExpression>

#include <algorithm>

namespace cordboard::describe {

namespace {

using namespace Qt::StringLiterals;

/// Shorter runs between words are more likely a time or a number than a PDU.
constexpr qsizetype leastRunDigits = 16;
constexpr qsizetype leastPrefixDigits = 32;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isHex(QStringView token)
{
    return std::all_of(token.begin(), token.end(), isHexDigit);
}

QByteArray octetsOf(QStringView digits)
{
    return QByteArray::fromHex(digits.toLatin1());
}

/// Letters and digits belong together, all else stands between. "0x" and "\x" are no digits.
QStringList tokensOf(QStringView text)
{
    QStringList tokens;
    QString token;
    const auto finish = [&] {
        if (token.startsWith(u"0x"_s, Qt::CaseInsensitive))
            token.remove(0, 2);
        else if (token.startsWith(u'x', Qt::CaseInsensitive))
            token.remove(0, 1);
        if (!token.isEmpty())
            tokens.append(token);
        token.clear();
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == u'_')
            token.append(c);
        else
            finish();
    }
    finish();
    return tokens;
}

HexText joined(const QStringList &tokens)
{
    HexText found;
    const bool single =
        tokens.size() > 1 &&
        std::all_of(tokens.begin(), tokens.end(), [](const QString &t) { return t.size() <= 2; });
    QString digits;
    for (const QString &token : tokens)
        digits += single ? token.rightJustified(2, u'0') : token;
    if (digits.size() % 2 != 0) {
        digits.chop(1);
        found.warnings.append(Words::tr("An odd number of hex digits; the last one is left out."));
    }
    found.octets = octetsOf(digits);
    return found;
}

QStringView withoutComment(QStringView text)
{
    for (const QStringView mark : {QStringView(u" #"), QStringView(u"//"), QStringView(u" ;")}) {
        const qsizetype at = text.indexOf(mark);
        if (at > 0)
            text = text.first(at);
    }
    return text;
}

QStringView withoutTime(const QString &text)
{
    static const QRegularExpression time(
        uR"(^\W{0,2}(\d{4}[-/.]\d\d[-/.]\d\d[T ])?\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:?\d\d)?\]?(\s|:\s))"_s);
    const auto match = time.match(text);
    return match.hasMatch() ? QStringView(text).sliced(match.capturedEnd()) : QStringView();
}

/// The longest row of hex tokens between words.
HexText longestRun(QStringView text)
{
    QStringList best, run;
    qsizetype bestDigits = 0, digits = 0;
    const auto finish = [&] {
        if (digits > bestDigits) {
            best = run;
            bestDigits = digits;
        }
        run.clear();
        digits = 0;
    };
    for (const QString &token : tokensOf(text)) {
        if (isHex(token)) {
            run.append(token);
            digits += token.size();
            continue;
        }
        const auto end = std::find_if_not(token.begin(), token.end(), isHexDigit);
        const qsizetype prefix = end - token.begin();
        if (prefix >= leastPrefixDigits) {
            run.append(token.first(prefix));
            digits += prefix;
        }
        finish();
    }
    finish();
    if (bestDigits < leastRunDigits)
        return {};
    HexText found = joined(best);
    found.warnings.prepend(Words::tr("What stands around the hex digits is left out."));
    return found;
}

/// The octets of a hexdump line behind its offset, up to the column of letters.
QByteArray dumpOctets(QStringView rest)
{
    QByteArray octets;
    qsizetype at = 0;
    while (at < rest.size()) {
        qsizetype from = at;
        while (from < rest.size() && rest[from].isSpace())
            ++from;
        qsizetype to = from;
        while (to < rest.size() && !rest[to].isSpace())
            ++to;
        const QStringView token = rest.sliced(from, to - from);
        // A gap of two in the middle, after eight octets, is hexdump's; any other ends the digits.
        const bool gap = from - at >= 2 && !octets.isEmpty();
        if (token.isEmpty() || (gap && !(octets.size() == 8 && from - at == 2)))
            break;
        at = to;
        if (token == u"-")
            continue;
        if (!isHex(token) || token.size() % 2 != 0)
            break;
        octets += octetsOf(token);
    }
    return octets;
}

bool allPairs(QStringView rest)
{
    const auto tokens = rest.split(u' ', Qt::SkipEmptyParts);
    return !tokens.isEmpty() && std::all_of(tokens.begin(), tokens.end(), [](QStringView token) {
        return token.size() == 2 && isHex(token);
    });
}

} // namespace

std::optional<DumpLine> dumpLineIn(const QString &text, quint64 expected)
{
    static const QRegularExpression kannel(
        uR"((?:^|\s)data:\s+((?:[0-9a-fA-F]{2}\s)*[0-9a-fA-F]{2}(?:\s.*)?)$)"_s);
    if (const auto match = kannel.match(text); match.hasMatch())
        return DumpLine{{}, dumpOctets(match.capturedView(1))};

    static const QRegularExpression dump(
        uR"(^(0x)?([0-9a-fA-F]{4,8})(:\s+|\s\s+|\s\|\s*|\s)(\S.*)$)"_s);
    const auto match = dump.match(text);
    if (!match.hasMatch())
        return {};
    const quint64 offset = match.capturedView(2).toULongLong(nullptr, 16);
    const QStringView gap = match.capturedView(3);
    const QStringView rest = match.capturedView(4);
    const bool colon = gap.startsWith(u':');
    const bool continues = offset == 0 || offset == expected;
    const bool sure = colon ? continues || !match.capturedView(1).isEmpty()
                            : continues && (gap.size() > 1 ? !isHex(rest) : allPairs(rest));
    if (!sure)
        return {};
    DumpLine line{offset, dumpOctets(rest)};
    return line.octets.isEmpty() ? std::nullopt : std::optional(line);
}

QList<HexText> hexIn(const QString &text)
{
    QList<HexText> found;
    const QStringView body = withoutComment(text);
    for (const QStringView part : {body, withoutComment(withoutTime(text))}) {
        const QStringList tokens = tokensOf(part);
        const bool hex =
            !tokens.isEmpty() &&
            std::all_of(tokens.begin(), tokens.end(), [](const QString &t) { return isHex(t); });
        if (hex)
            found.append(joined(tokens));
    }
    const HexText run = longestRun(text);
    if (!run.octets.isEmpty())
        found.append(run);
    return found;
}

QString whyNoHex(const QString &text)
{
    const auto wrong = std::find_if(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() && !isHexDigit(c) && c.toLower() != u'x';
    });
    if (wrong == text.end())
        return Words::tr("There are no hex digits in this line.");
    return Words::tr("There is no PDU in this line: \"%1\" at column %2 is no hex digit.")
        .arg(*wrong)
        .arg(wrong - text.begin() + 1);
}

bool isAccompanying(const QString &text)
{
    static const QRegularExpression kannel(
        uR"(^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[\d+\] \[\d+\] (DEBUG|INFO|WARNING|ERROR|PANIC):)"_s);
    static const QRegularExpression octstr(
        uR"(^(Octet string at|len:|size:|immutable:|Octet string dump ends))"_s);
    static const QRegularExpression tcpdump(uR"(\bIP6? .* > .*: )"_s);
    return kannel.match(text).hasMatch() || octstr.match(text).hasMatch() ||
           tcpdump.match(text).hasMatch();
}

} // namespace cordboard::describe
