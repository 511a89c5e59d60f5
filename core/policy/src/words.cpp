#include "policy/words.h"

#include <algorithm>

namespace cordboard::policy {

namespace {

/// Longer texts are conversation; nobody opts out in 2,000 characters of them.
constexpr qsizetype longestLooked = 2000;

bool isLatinMark(char32_t mark, char32_t base)
{
    const QChar::Script script = QChar::script(base);
    return QChar::category(mark) == QChar::Mark_NonSpacing &&
           (script == QChar::Script_Latin || script == QChar::Script_Greek ||
            script == QChar::Script_Cyrillic);
}

bool isKept(char32_t c)
{
    // Marks of other scripts are vowels: without them Hindi or Arabic would not be readable.
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isEmojiTrail(char32_t c)
{
    return c == 0xFE0F || c == 0xFE0E || c == 0x20E3;
}

/// `gap` stands for each punctuation mark: nothing ("S.T.O.P.") or a space ("stop.now").
QString folded(const QString &text, QStringView gap)
{
    const QString compatible =
        text.left(longestLooked).normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QList<uint> points = compatible.normalized(QString::NormalizationForm_D).toUcs4();
    QString out;
    char32_t base = 0;
    for (const uint point : points) {
        const char32_t c = point;
        if (isLatinMark(c, base) || isEmojiTrail(c))
            continue;
        if (!QChar::isMark(c))
            base = c;
        if (QChar::isSpace(c))
            out += QLatin1Char(' ');
        else if (isKept(c))
            out += QStringView(QChar::fromUcs4(c));
        else
            out += gap;
    }
    return out.simplified().normalized(QString::NormalizationForm_C);
}

QString framed(const QString &words)
{
    return QLatin1Char(' ') + words + QLatin1Char(' ');
}

} // namespace

QString normalised(const QString &text)
{
    return folded(text, {});
}

WordBook::WordBook(const QList<KeyWord> &words)
{
    for (const KeyWord &word : words) {
        const QString plain = normalised(word.word);
        const QString spaced = folded(word.word, u" ");
        if (plain.isEmpty())
            continue;
        if (word.action == WordAction::Question) {
            m_phrases.append(framed(plain));
            m_phrases.append(framed(spaced));
            continue;
        }
        for (const QString &form : {plain, spaced}) {
            if (!m_words.contains(form))
                m_words.insert(form, word);
        }
    }
    m_phrases.removeDuplicates();
}

std::optional<KeyWord> WordBook::wordOf(const QString &text) const
{
    for (const QString &form : {normalised(text), folded(text, u" ")}) {
        const auto found = m_words.constFind(form);
        if (found != m_words.constEnd())
            return *found;
    }
    return std::nullopt;
}

bool WordBook::mayMeanOptOut(const QString &text) const
{
    const QString plain = framed(normalised(text));
    const QString spaced = framed(folded(text, u" "));
    return std::any_of(m_phrases.begin(), m_phrases.end(), [&](const QString &phrase) {
        return plain.contains(phrase) || spaced.contains(phrase);
    });
}

} // namespace cordboard::policy
