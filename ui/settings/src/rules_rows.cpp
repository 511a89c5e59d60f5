#include "rules_rows.h"

#include <QLocale>

#include <cmath>

namespace cordboard::ui {

QList<QStringList> wordRows(const PolicyRules &rules)
{
    QList<QStringList> rows;
    for (const KeyWord &word : rules.words)
        rows.append({wordActionWord(word.action), word.word, word.language});
    return rows;
}

QList<QStringList> replyRows(const PolicyRules &rules)
{
    QList<QStringList> rows;
    for (const WordReply &reply : rules.replies)
        rows.append({wordActionWord(reply.action), reply.language, reply.text});
    return rows;
}

QList<QStringList> hourRows(const PolicyRules &rules)
{
    QList<QStringList> rows;
    for (const OpenHours &hours : rules.hours)
        rows.append({hours.region, hours.weekday, hours.saturday, hours.sunday, hours.closedDays});
    return rows;
}

QList<QStringList> zoneRows(const PolicyRules &rules)
{
    QList<QStringList> rows;
    for (const SenderTraits &sender : rules.senders)
        rows.append({sender.number, QString::fromLatin1(sender.zone)});
    return rows;
}

QList<QStringList> senderRows(const PolicyRules &rules)
{
    QList<QStringList> rows;
    for (const SenderRule &rule : rules.senderRules)
        rows.append({rule.region, senderRuleWord(rule.kind)});
    return rows;
}

QList<QStringList> codeRows(const PolicyRules &rules)
{
    QList<QStringList> rows;
    for (const OptOutCode &code : rules.optOutCodes)
        rows.append({QString::number(code.carrier.value), code.code});
    return rows;
}

QList<QStringList> limitRows(const PolicyRules &rules, const QLocale &locale)
{
    QList<QStringList> rows;
    for (const SpendingLimit &limit : rules.limits)
        rows.append({QString::number(limit.carrier.value), spendingPeriodWord(limit.period),
                     locale.toString(double(limit.micros) / 1e6, 'f', 2)});
    return rows;
}

void takeWords(const QList<QStringList> &rows, PolicyRules *rules)
{
    rules->words.clear();
    for (const QStringList &row : rows)
        rules->words.append(
            {wordActionFromWord(row.at(0)).value_or(WordAction::Question), row.at(1), row.at(2)});
}

void takeReplies(const QList<QStringList> &rows, PolicyRules *rules)
{
    rules->replies.clear();
    for (const QStringList &row : rows)
        rules->replies.append(
            {wordActionFromWord(row.at(0)).value_or(WordAction::Help), row.at(1), row.at(2)});
}

void takeHours(const QList<QStringList> &rows, PolicyRules *rules)
{
    rules->hours.clear();
    for (const QStringList &row : rows)
        rules->hours.append({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4)});
}

void takeZones(const QList<QStringList> &rows, PolicyRules *rules)
{
    rules->senders.clear();
    for (const QStringList &row : rows)
        rules->senders.append({row.at(0), row.at(1).toLatin1()});
}

void takeSenders(const QList<QStringList> &rows, PolicyRules *rules)
{
    rules->senderRules.clear();
    for (const QStringList &row : rows)
        rules->senderRules.append(
            {row.at(0), senderRuleFromWord(row.at(1)).value_or(SenderRuleKind::Registration)});
}

void takeCodes(const QList<QStringList> &rows, PolicyRules *rules)
{
    rules->optOutCodes.clear();
    for (const QStringList &row : rows)
        rules->optOutCodes.append({{row.at(0).toLongLong()}, row.at(1)});
}

void takeLimits(const QList<QStringList> &rows, const QLocale &locale, PolicyRules *rules)
{
    rules->limits.clear();
    for (const QStringList &row : rows) {
        bool ok = false;
        double amount = locale.toDouble(row.at(2), &ok);
        if (!ok)
            amount = row.at(2).toDouble(&ok);
        const bool sane = ok && amount > 0 && amount < 1e12;
        rules->limits.append({{row.at(0).toLongLong()},
                              spendingPeriodFromWord(row.at(1)).value_or(SpendingPeriod::Day),
                              sane ? qint64(std::llround(amount * 1e6)) : 0});
    }
}

} // namespace cordboard::ui
