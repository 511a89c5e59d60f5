#include "stop_words.h"

#include <algorithm>
#include <iterator>

namespace cordboard::ui {

namespace {

constexpr QStringView phrases[] = {u"opt out", u"opt-out", u"unsubscribe", u"abmelden",
                                   u"abbestellen"};

bool hasWord(const QString &text, const QString &word)
{
    const auto isInside = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (!isInside(at - 1) && !isInside(at + word.size()))
            return true;
    }
    return false;
}

} // namespace

bool saysHowToStop(const QString &text, const QStringList &words)
{
    const bool named = std::any_of(words.begin(), words.end(), [&text](const QString &word) {
        return !word.isEmpty() && hasWord(text, word.toUpper());
    });
    return named || hasWord(text, QStringLiteral("STOP")) ||
           std::any_of(std::begin(phrases), std::end(phrases), [&text](QStringView phrase) {
               return text.contains(phrase, Qt::CaseInsensitive);
           });
}

} // namespace cordboard::ui
