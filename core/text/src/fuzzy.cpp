#include "text/fuzzy.h"

#include <QList>

namespace cordboard::text {

namespace {

constexpr qsizetype mostRead = 500;
constexpr int together = 8;  ///< right after the letter before
constexpr int wordStart = 6; ///< first letter of a word
constexpr int anywhere = 1;
constexpr int inTitle = 1000; ///< any title goes before any body

QString folded(const QString &text)
{
    const QString apart = text.left(mostRead).normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toCaseFolded();
    }
    return plain;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The best score of the letters from `letter` on, when the one before stands at `before`.
struct Search
{
    const QString &typed;
    const QString &text;
    QList<int> known; ///< by letter * (size + 1) + first place to look; -2: not known

    int best(qsizetype letter, qsizetype from)
    {
        if (letter == typed.size())
            return 0;
        int &memo = known[letter * (text.size() + 1) + from];
        if (memo != -2)
            return memo;
        int found = -1;
        for (qsizetype at = text.indexOf(typed.at(letter), from); at >= 0;
             at = text.indexOf(typed.at(letter), at + 1)) {
            const int rest = best(letter + 1, at + 1);
            if (rest < 0)
                break; // further right there is even less
            int own = anywhere;
            if (letter > 0 && at == from)
                own += together;
            if (startsWord(text, at))
                own += wordStart;
            found = qMax(found, own + rest);
        }
        return known[letter * (text.size() + 1) + from] = found;
    }
};

} // namespace

int fuzzyScore(const QString &typed, const QString &text)
{
    QString letters = folded(typed);
    letters.removeIf([](QChar c) { return c.isSpace(); });
    if (letters.isEmpty())
        return 0;
    const QString plain = folded(text);
    if (letters.size() > plain.size())
        return -1;
    Search search{letters, plain, {}};
    search.known.fill(-2, letters.size() * (plain.size() + 1) + plain.size() + 1);
    return search.best(0, 0);
}

int fuzzyScore(const QString &typed, const QString &title, const QString &body)
{
    const int byTitle = fuzzyScore(typed, title);
    if (byTitle >= 0)
        return typed.trimmed().isEmpty() ? 0 : inTitle + byTitle;
    const QString wanted = folded(typed).simplified();
    const QString plain = folded(body).simplified();
    for (qsizetype at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
        if (startsWord(plain, at))
            return int(qMax<qsizetype>(1, mostRead - at));
    }
    return -1;
}

} // namespace cordboard::text
