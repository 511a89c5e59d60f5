#include "media/file_name.h"

#include <array>
#include <string_view>

namespace cordboard::media {

namespace {

constexpr qsizetype longestShown = 80;
constexpr qsizetype longestBase = 112; // octets of UTF-8, before the ending

/// Characters that draw nothing or change how their neighbours are drawn.
bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        // fillers that are letters by category and blank to the eye
        return c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x34f;
    }
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// What separates folders, looks as if it did, or is refused by Windows.
bool isForbidden(char32_t c)
{
    static constexpr std::u32string_view forbidden =
        U"/\\:*?\"<>|\u2044\u2215\u29f5\u29f8\u29f9\uff0f\uff3c\ufe68\uff1a\ua789";
    return forbidden.find(c) != std::u32string_view::npos;
}

bool isLetter(QChar c)
{
    return c.isLetter();
}

/// The device names of Windows, which no ending makes harmless: "con.jpg" is the console.
bool isDevice(const QString &base)
{
    const QString stem = base.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    static const std::array names{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"};
    for (const char *name : names)
        if (stem == QLatin1String(name))
            return true;
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT")) &&
           (stem.back().isDigit() || QStringView(u"\u00b9\u00b2\u00b3").contains(stem.back()));
}

QString lastPart(const QString &name)
{
    const qsizetype slash =
        qMax(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
    return name.mid(slash + 1);
}

QString withoutForbidden(const QString &text)
{
    QString clean;
    for (const char32_t c : text.toUcs4())
        clean += isForbidden(c) ? QString(QLatin1Char('_')) : QString::fromUcs4(&c, 1);
    return clean;
}

/// "photo.jpg.exe" without what `kind` puts there itself; every other ending loses its dot.
QString withoutEndings(QString base, std::optional<Kind> kind)
{
    const QString own = QLatin1Char('.') + (kind ? endingOf(*kind) : QStringLiteral("bin"));
    const auto endsInOwn = [&base, &own, kind] {
        if (base.endsWith(own, Qt::CaseInsensitive))
            return true;
        return kind == Kind::Jpeg && base.endsWith(QLatin1String(".jpeg"), Qt::CaseInsensitive);
    };
    if (endsInOwn())
        base.truncate(base.lastIndexOf(QLatin1Char('.')));
    for (qsizetype i = 0; i + 1 < base.size(); ++i)
        if (base[i] == QLatin1Char('.') && isLetter(base[i + 1]))
            base[i] = QLatin1Char('_');
    return base;
}

/// No more than `most` octets of UTF-8, cut between characters.
QString cutToOctets(const QString &text, qsizetype most)
{
    QString cut;
    qsizetype octets = 0;
    for (const char32_t c : text.toUcs4()) {
        const QString character = QString::fromUcs4(&c, 1);
        octets += character.toUtf8().size();
        if (octets > most)
            break;
        cut += character;
    }
    return cut;
}

QString trimmedEnds(QString base)
{
    const auto isBad = [](QChar c, QLatin1String bad) {
        return c.isSpace() || bad.contains(c);
    };
    while (!base.isEmpty() && isBad(base.back(), QLatin1String(".")))
        base.chop(1);
    qsizetype from = 0;
    while (from < base.size() && isBad(base[from], QLatin1String(".-~")))
        ++from;
    return base.mid(from);
}

} // namespace

QString shownLine(const QString &text, qsizetype most)
{
    QString line;
    int marks = 0; // a letter may carry a few accents, not a tower of them
    for (const char32_t c : text.left(most * 4).toUcs4()) {
        const bool space = QChar::isSpace(c);
        if (space ? line.endsWith(QLatin1Char(' ')) : isInvisible(c))
            continue;
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > 3)
            continue;
        const QString shown = space ? QString(QLatin1Char(' ')) : QString::fromUcs4(&c, 1);
        if (line.size() + shown.size() > most)
            break;
        line += shown;
    }
    return line.trimmed();
}

QString shownFileName(const QString &name)
{
    const QString line = shownLine(lastPart(name), 1024);
    if (line.size() <= longestShown)
        return line;
    // the ending is what must be seen
    QString head = line.left(longestShown - 21);
    QString tail = line.right(20);
    if (head.back().isHighSurrogate())
        head.chop(1);
    if (tail.front().isLowSurrogate())
        tail.remove(0, 1);
    return head + QChar(0x2026) + tail;
}

QString saveFileName(const QString &name, std::optional<Kind> kind, const QString &fallback)
{
    QString base = withoutForbidden(shownLine(lastPart(name), 1024));
    base = withoutEndings(trimmedEnds(base), kind);
    if (isDevice(base))
        base.prepend(QLatin1Char('_'));
    base = trimmedEnds(cutToOctets(base, longestBase));
    if (base.isEmpty())
        base = fallback;
    return base + QLatin1Char('.') + (kind ? endingOf(*kind) : QStringLiteral("bin"));
}

} // namespace cordboard::media
