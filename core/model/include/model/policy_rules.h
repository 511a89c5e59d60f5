#pragma once

#include "base/ids.h"
#include "model/category.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace cordboard {

/// What a word does when a text consists of nothing else, or, for Question, when a text contains
/// it.
enum class WordAction {
    OptOut,
    OptIn,
    OptInIfAsked, ///< YES: an ordinary answer unless the person is opted out or was asked
    Help,
    Question, ///< may mean an opt-out: a person decides
};

struct KeyWord
{
    WordAction action = WordAction::OptOut;
    QString word; ///< as a person writes it; compared without case, accents and punctuation
    QString language;

    friend bool operator==(const KeyWord &, const KeyWord &) = default;
};

/// What we answer to OptOut, OptIn and Help. `{brand}` and `{help}` stand for the texts of
/// PolicyRules; without them their sentence is left out. Empty: no answer.
struct WordReply
{
    WordAction action = WordAction::OptOut;
    QString language;
    QString text;

    friend bool operator==(const WordReply &, const WordReply &) = default;
};

/// From when to when marketing may arrive, by the clock of the person. "08:00-21:00"; empty: not at
/// all on such a day; "10:00-01:00" ends on the day after.
struct OpenHours
{
    QString region; ///< "US", "US-FL"; empty: wherever no other row counts
    QString weekday = QStringLiteral("00:00-24:00");
    QString saturday = QStringLiteral("00:00-24:00");
    QString sunday = QStringLiteral("00:00-24:00");
    QString closedDays; ///< "01-01, easter+1, 12-25": month-day, or days from Easter Sunday

    friend bool operator==(const OpenHours &, const OpenHours &) = default;
};

enum class SenderRuleKind {
    NumbersOnly,  ///< names are refused or replaced there
    Registration, ///< a name must be registered with the carriers there first
};

/// What a country says about senders that are names (alphanumeric).
struct SenderRule
{
    QString region;
    SenderRuleKind kind = SenderRuleKind::NumbersOnly;

    friend bool operator==(const SenderRule &, const SenderRule &) = default;
};

enum class SpendingPeriod { Day, Month };

/// At most so much for messages of a day or a month, by the clock of this computer.
struct SpendingLimit
{
    CarrierId carrier; ///< invalid: over all carriers
    SpendingPeriod period = SpendingPeriod::Day;
    qint64 micros = 0; ///< millionths of the money that costs are in

    friend bool operator==(const SpendingLimit &, const SpendingLimit &) = default;
};

/// What the rules know of a number of ours.
struct SenderTraits
{
    QString number;
    QByteArray zone; ///< IANA; counts for people who cannot be placed

    friend bool operator==(const SenderTraits &, const SenderTraits &) = default;
};

/// A status or receipt code by which a carrier says "opted out": "0x00000515", "err:027".
struct OptOutCode
{
    CarrierId carrier;
    QString code;

    friend bool operator==(const OptOutCode &, const OptOutCode &) = default;
};

/// The rules of an installation, all of them editable by the admin. A value; an absent row means
/// that nothing is forbidden.
struct PolicyRules
{
    QString brand;                        ///< our name in answers to STOP and HELP
    QString help;                         ///< where help is: a number or an address
    bool optOutConcernsAllSenders = true; ///< else only the number of ours that was written to
    QList<Category> quietFor{Category::Marketing};
    QByteArray zone; ///< IANA; for people and senders without one; empty: this computer's
    QList<KeyWord> words;
    QList<WordReply> replies;
    QList<OpenHours> hours;
    QList<SenderRule> senderRules;
    QList<SpendingLimit> limits;
    QList<SenderTraits> senders;
    QList<OptOutCode> optOutCodes;

    friend bool operator==(const PolicyRules &, const PolicyRules &) = default;
};

/// Stable words for the database and provision.json ("opt_out", "numbers_only", "day").
QString wordActionWord(WordAction action);
std::optional<WordAction> wordActionFromWord(QStringView word);
QString senderRuleWord(SenderRuleKind kind);
std::optional<SenderRuleKind> senderRuleFromWord(QStringView word);
QString spendingPeriodWord(SpendingPeriod period);
std::optional<SpendingPeriod> spendingPeriodFromWord(QStringView word);

} // namespace cordboard
