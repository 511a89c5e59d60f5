#include "policy_section.h"

#include "policy/rulebook.h"
#include "views/object_reader.h"
#include "words.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace cordboard::provision {

namespace {

using views::ObjectReader;

const QLatin1String actionKey("action");
const QLatin1String wordKey("word");
const QLatin1String languageKey("language");
const QLatin1String textKey("text");
const QLatin1String regionKey("region");
const QLatin1String ruleKey("rule");
const QLatin1String numberKey("number");
const QLatin1String zoneKey("zone");
const QLatin1String carrierKey("carrier");
const QLatin1String periodKey("period");
const QLatin1String amountKey("amount");
const QLatin1String codeKey("code");

QStringList actionWords()
{
    QStringList words;
    for (const WordAction action : {WordAction::OptOut, WordAction::OptIn, WordAction::OptInIfAsked,
                                    WordAction::Help, WordAction::Question})
        words.append(wordActionWord(action));
    return words;
}

void readWord(const views::JsonValue &value, views::Problems &problems, ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("a word"), problems);
    reader.require(wordKey);
    reader.require(actionKey);
    const auto action = reader.choice(actionKey, actionWords());
    const auto word = reader.text(wordKey, {1, 240});
    const auto language = reader.text(languageKey, {0, 8});
    reader.finish();
    if (action && word)
        policy->rows.words.append(
            {*wordActionFromWord(*action), *word, language.value_or(QString())});
}

void readReply(const views::JsonValue &value, views::Problems &problems, ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("an answer"), problems);
    for (const QLatin1String key : {actionKey, languageKey, textKey})
        reader.require(key);
    const auto action = reader.choice(actionKey, {wordActionWord(WordAction::OptOut),
                                                  wordActionWord(WordAction::OptIn),
                                                  wordActionWord(WordAction::Help)});
    const auto language = reader.text(languageKey, {2, 8});
    const auto text = reader.text(textKey, {0, 2400});
    reader.finish();
    if (action && language && text)
        policy->rows.replies.append({*wordActionFromWord(*action), *language, *text});
}

void readHours(const views::JsonValue &value, views::Problems &problems, ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("quiet hours"), problems);
    reader.require(regionKey);
    OpenHours hours;
    const auto take = [&reader](const char *key, QString *into) {
        if (const auto text = reader.text(QLatin1String(key), {0, 400}))
            *into = *text;
    };
    take("region", &hours.region);
    take("weekday", &hours.weekday);
    take("saturday", &hours.saturday);
    take("sunday", &hours.sunday);
    take("closed_days", &hours.closedDays);
    reader.finish();
    policy->rows.hours.append(hours);
}

void readSenderRule(const views::JsonValue &value, views::Problems &problems,
                    ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("a sender rule"), problems);
    reader.require(regionKey);
    reader.require(ruleKey);
    const auto region = reader.text(regionKey, {2, 2});
    const auto rule = reader.choice(ruleKey, {senderRuleWord(SenderRuleKind::NumbersOnly),
                                              senderRuleWord(SenderRuleKind::Registration)});
    reader.finish();
    if (region && rule)
        policy->rows.senderRules.append({*region, *senderRuleFromWord(*rule)});
}

void readZone(const views::JsonValue &value, views::Problems &problems, ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("a sender's time zone"), problems);
    reader.require(numberKey);
    reader.require(zoneKey);
    const auto number = reader.text(numberKey, {1, 32});
    const auto zone = reader.text(zoneKey, {1, 64});
    reader.finish();
    if (number && zone)
        policy->rows.senders.append({*number, zone->toLatin1()});
}

void readLimit(const views::JsonValue &value, views::Problems &problems, ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("a spending limit"), problems);
    reader.require(periodKey);
    reader.require(amountKey);
    const auto carrier = reader.text(carrierKey, {1, 255});
    const auto period = reader.choice(periodKey, {spendingPeriodWord(SpendingPeriod::Day),
                                                  spendingPeriodWord(SpendingPeriod::Month)});
    const auto amount = reader.text(amountKey, {1, 20});
    bool ok = false;
    const double sum = amount ? amount->toDouble(&ok) : 0;
    if (amount && (!ok || !(sum > 0) || sum >= 1e12))
        reader.complain(amountKey,
                        Words::tr("“amount” in a spending limit must be a text like “500.00”."));
    reader.finish();
    if (period && ok) {
        policy->rows.limits.append(
            {{}, *spendingPeriodFromWord(*period), qint64(std::llround(sum * 1e6))});
        policy->limitCarriers.append(carrier.value_or(QString()));
    }
}

void readCode(const views::JsonValue &value, views::Problems &problems, ProvisionPolicy *policy)
{
    ObjectReader reader(value, Words::tr("an opt-out code"), problems);
    reader.require(carrierKey);
    reader.require(codeKey);
    const auto carrier = reader.text(carrierKey, {1, 255});
    const auto code = reader.text(codeKey, {1, 64});
    reader.finish();
    if (carrier && code) {
        policy->rows.optOutCodes.append({{}, *code});
        policy->codeCarriers.append(*carrier);
    }
}

void readQuietFor(ObjectReader &reader, ProvisionPolicy *policy)
{
    const QLatin1String key("quiet_for");
    const auto *items = reader.list(key);
    if (!items)
        return;
    QList<Category> categories;
    for (const views::JsonValue &item : *items) {
        const auto category = item.kind() == views::JsonValue::Kind::Text
                                  ? categoryFromWord(item.text())
                                  : std::nullopt;
        if (category && *category != Category::Notice)
            categories.append(*category);
        else
            reader.complain(key, Words::tr("“quiet_for” has words of “conversation”, “otp”, "
                                           "“transactional” and “marketing” only."));
    }
    policy->quietFor = categories;
}

template<class T, class Same>
void replaceOrAdd(QList<T> *list, const QList<T> &rows, Same same)
{
    for (const T &row : rows) {
        const auto found = std::find_if(list->begin(), list->end(),
                                        [&](const T &each) { return same(each, row); });
        if (found == list->end())
            list->append(row);
        else
            *found = row;
    }
}

} // namespace

ProvisionPolicy readPolicy(const views::JsonValue &value, views::Problems &problems)
{
    ProvisionPolicy policy;
    policy.line = value.line();
    ObjectReader reader(value, Words::tr("the rules"), problems);
    policy.brand = reader.text(QLatin1String("brand"), {0, 100});
    policy.help = reader.text(QLatin1String("help"), {0, 200});
    if (const auto zone = reader.text(QLatin1String("time_zone"), {0, 64}))
        policy.zone = zone->toLatin1();
    if (const auto scope = reader.choice(QLatin1String("opt_out_scope"),
                                         {QStringLiteral("all"), QStringLiteral("sender")}))
        policy.optOutConcernsAllSenders = *scope == QLatin1String("all");
    readQuietFor(reader, &policy);
    const auto each = [&](const char *key, auto readOne) {
        const auto *items = reader.list(QLatin1String(key));
        for (qsizetype i = 0; items && i < qsizetype(items->size()); ++i)
            readOne((*items)[i], problems, &policy);
    };
    each("words", readWord);
    each("replies", readReply);
    each("quiet_hours", readHours);
    each("sender_rules", readSenderRule);
    each("sender_zones", readZone);
    each("spending_limits", readLimit);
    each("opt_out_codes", readCode);
    reader.finish();
    PolicyRules checked = policy.rows;
    checked.zone = policy.zone.value_or(QByteArray());
    // Carriers are not known yet: limits and codes of several would look repeated.
    checked.limits.clear();
    checked.optOutCodes.clear();
    if (const auto sound = policy::check(checked); !sound)
        problems.add(policy.line, sound.error().message);
    return policy;
}

PolicyRules merged(PolicyRules stored, const ProvisionPolicy &policy,
                   const QHash<QString, CarrierId> &ids)
{
    stored.brand = policy.brand.value_or(stored.brand);
    stored.help = policy.help.value_or(stored.help);
    stored.zone = policy.zone.value_or(stored.zone);
    stored.optOutConcernsAllSenders =
        policy.optOutConcernsAllSenders.value_or(stored.optOutConcernsAllSenders);
    stored.quietFor = policy.quietFor.value_or(stored.quietFor);
    const PolicyRules &rows = policy.rows;
    replaceOrAdd(&stored.words, rows.words, [](const KeyWord &a, const KeyWord &b) {
        return a.action == b.action && a.word == b.word;
    });
    replaceOrAdd(&stored.replies, rows.replies, [](const WordReply &a, const WordReply &b) {
        return a.action == b.action && a.language == b.language;
    });
    replaceOrAdd(&stored.hours, rows.hours,
                 [](const OpenHours &a, const OpenHours &b) { return a.region == b.region; });
    replaceOrAdd(&stored.senderRules, rows.senderRules,
                 [](const SenderRule &a, const SenderRule &b) { return a.region == b.region; });
    replaceOrAdd(&stored.senders, rows.senders,
                 [](const SenderTraits &a, const SenderTraits &b) { return a.number == b.number; });
    QList<SpendingLimit> limits;
    for (qsizetype i = 0; i < rows.limits.size(); ++i) {
        const QString name = policy.limitCarriers.value(i);
        SpendingLimit limit = rows.limits.at(i);
        limit.carrier = ids.value(name);
        if (name.isEmpty() || limit.carrier.isValid())
            limits.append(limit);
    }
    replaceOrAdd(&stored.limits, limits, [](const SpendingLimit &a, const SpendingLimit &b) {
        return a.carrier == b.carrier && a.period == b.period;
    });
    QList<OptOutCode> codes;
    for (qsizetype i = 0; i < rows.optOutCodes.size(); ++i) {
        const CarrierId carrier = ids.value(policy.codeCarriers.value(i));
        if (carrier.isValid())
            codes.append({carrier, rows.optOutCodes.at(i).code});
    }
    replaceOrAdd(&stored.optOutCodes, codes,
                 [](const OptOutCode &a, const OptOutCode &b) { return a == b; });
    return stored;
}

} // namespace cordboard::provision
