#pragma once

#include "base/result.h"
#include "policy/hours.h"
#include "policy/words.h"

#include <QHash>
#include <QSet>

namespace cordboard::policy {

/// The rules of an installation, made quick to ask. Immutable: share it between threads.
class Rulebook
{
public:
    Rulebook() = default;
    /// Rows that cannot be read are left out: check() says which.
    explicit Rulebook(PolicyRules rules);

    const PolicyRules &rules() const { return m_rules; }
    const WordBook &words() const { return m_words; }

    /// The hours of a state, else of its country, else of everywhere; null when there is no rule.
    const WeekHours *hoursOf(const QString &region, const QString &subdivision) const;
    bool isQuietFor(Category category) const { return m_rules.quietFor.contains(category); }
    std::optional<SenderRuleKind> senderRule(const QString &region) const;

    /// The zone for people who cannot be placed: the sender's, else the installation's, else this
    /// computer's. Always valid.
    QByteArray zoneOfSender(const QString &number) const;

    /// True when the carrier means "opted out" by this code. Compared without case.
    bool isOptOutCode(CarrierId carrier, const QString &code) const;
    bool hasOptOutCodes() const { return !m_codes.isEmpty(); }

    /// Our answer in the person's language; empty: none. `language` comes from the word, and a word
    /// that is used everywhere ("stop") leaves it to the country.
    QString replyTo(const KeyWord &word, const QString &region) const;

    bool hasLimits() const { return !m_rules.limits.isEmpty(); }

private:
    PolicyRules m_rules;
    WordBook m_words;
    QHash<QString, WeekHours> m_hours;
    QHash<QString, SenderRuleKind> m_senderRules;
    QHash<QString, QByteArray> m_zones;
    QSet<std::pair<qint64, QString>> m_codes;
};

/// Invalid with a sentence that names the first row which cannot be read. Pure.
Result<void> check(const PolicyRules &rules);

} // namespace cordboard::policy
