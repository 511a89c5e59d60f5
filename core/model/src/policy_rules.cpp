#include "model/policy_rules.h"

#include <utility>

namespace cordboard {

namespace {

constexpr std::pair<WordAction, const char *> actions[] = {
    {WordAction::OptOut, "opt_out"},
    {WordAction::OptIn, "opt_in"},
    {WordAction::OptInIfAsked, "opt_in_if_asked"},
    {WordAction::Help, "help"},
    {WordAction::Question, "question"},
};
constexpr std::pair<SenderRuleKind, const char *> kinds[] = {
    {SenderRuleKind::NumbersOnly, "numbers_only"},
    {SenderRuleKind::Registration, "registration"},
};
constexpr std::pair<SpendingPeriod, const char *> periods[] = {
    {SpendingPeriod::Day, "day"},
    {SpendingPeriod::Month, "month"},
};

template<class E, std::size_t N>
QString wordIn(const std::pair<E, const char *> (&table)[N], E value)
{
    for (const auto &[each, word] : table) {
        if (each == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template<class E, std::size_t N>
std::optional<E> valueIn(const std::pair<E, const char *> (&table)[N], QStringView wanted)
{
    for (const auto &[each, word] : table) {
        if (wanted == QLatin1String(word))
            return each;
    }
    return std::nullopt;
}

} // namespace

QString wordActionWord(WordAction action)
{
    return wordIn(actions, action);
}

std::optional<WordAction> wordActionFromWord(QStringView word)
{
    return valueIn(actions, word);
}

QString senderRuleWord(SenderRuleKind kind)
{
    return wordIn(kinds, kind);
}

std::optional<SenderRuleKind> senderRuleFromWord(QStringView word)
{
    return valueIn(kinds, word);
}

QString spendingPeriodWord(SpendingPeriod period)
{
    return wordIn(periods, period);
}

std::optional<SpendingPeriod> spendingPeriodFromWord(QStringView word)
{
    return valueIn(periods, word);
}

} // namespace cordboard
