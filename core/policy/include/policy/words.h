#pragma once

#include "model/policy_rules.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace cordboard::policy {

/// A text as words are compared: NFKC, case folded, accents of Latin letters dropped, punctuation
/// and emoji dropped, runs of spaces made one (compliance.md 5.1). Pure.
QString normalised(const QString &text);

/// The words that act. Made once, then read from any thread.
class WordBook
{
public:
    WordBook() = default;
    explicit WordBook(const QList<KeyWord> &words);

    /// The word that `text` consists of, and of nothing else. Never one of WordAction::Question.
    std::optional<KeyWord> wordOf(const QString &text) const;

    /// True when the text contains one of the phrases, or is a word plus other things, and may mean
    /// an opt-out.
    bool mayMeanOptOut(const QString &text) const;

private:
    QHash<QString, KeyWord> m_words;
    QStringList m_phrases; ///< " stop ", with its edges
};

} // namespace cordboard::policy
