#include "found_words.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int mostFound = 200;
constexpr qsizetype mostSearched = 50'000; ///< letters: nobody sees more at once

struct Letter
{
    char32_t code = 0;
    int units = 1;

    bool isWord() const { return QChar::isLetterOrNumber(code) || QChar::isMark(code); }
};

Letter letterAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text.at(at + 1)), 2};
    return {c.unicode(), 1};
}

/// Without its marks, small: nothing for a mark that stands alone.
QString plain(char32_t code)
{
    if (code < 0x80)
        return QString(QChar(QChar::toLower(code)));
    QString out;
    for (const QChar c : QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            out += c;
    }
    return out.toCaseFolded();
}

/// One letter may stand for two ("\uFB01").
bool beginsWithOne(const QString &word, const QStringList &sought)
{
    return std::any_of(sought.cbegin(), sought.cend(),
                       [&word](const QString &one) { return word.startsWith(one); });
}

} // namespace

QStringList soughtWords(const QString &typed)
{
    constexpr qsizetype most = 16; // as many as are searched for
    QStringList words{QString()};
    for (qsizetype at = 0; at < typed.size() && words.size() <= most;) {
        const Letter letter = letterAt(typed, at);
        if (letter.isWord())
            words.last() += plain(letter.code);
        else if (!words.constLast().isEmpty())
            words.append(QString());
        at += letter.units;
    }
    words.removeAll(QString());
    return words;
}

QList<std::pair<int, int>> foundIn(const QString &text, const QStringList &sought)
{
    QList<std::pair<int, int>> found;
    const qsizetype end = sought.isEmpty() ? 0 : qMin(text.size(), mostSearched);
    for (qsizetype at = 0; at < end && found.size() < mostFound;) {
        const qsizetype begin = at;
        qsizetype to = 0; // of the longest that this word begins with
        QString word;
        Letter letter = letterAt(text, at);
        for (; at < end && letter.isWord(); letter = letterAt(text, at)) {
            word += plain(letter.code);
            const bool isSought = sought.contains(word) || (to == 0 && beginsWithOne(word, sought));
            if (isSought || (to == at && to > begin && QChar::isMark(letter.code)))
                to = at + letter.units;
            at += letter.units;
            if (at >= text.size())
                break;
        }
        if (to > 0)
            found.append({int(begin), int(to)});
        if (at == begin)
            at += letter.units;
    }
    return found;
}

} // namespace cordboard::ui
