#pragma once

#include "model/policy_rules.h"

#include <QStringList>

namespace cordboard::ui {

// Rules as the rows of RuleTable, and back. Pure.

QList<QStringList> wordRows(const PolicyRules &rules);
QList<QStringList> replyRows(const PolicyRules &rules);
QList<QStringList> hourRows(const PolicyRules &rules);
QList<QStringList> zoneRows(const PolicyRules &rules);
QList<QStringList> senderRows(const PolicyRules &rules);
QList<QStringList> codeRows(const PolicyRules &rules);
QList<QStringList> limitRows(const PolicyRules &rules, const QLocale &locale);

void takeWords(const QList<QStringList> &rows, PolicyRules *rules);
void takeReplies(const QList<QStringList> &rows, PolicyRules *rules);
void takeHours(const QList<QStringList> &rows, PolicyRules *rules);
void takeZones(const QList<QStringList> &rows, PolicyRules *rules);
void takeSenders(const QList<QStringList> &rows, PolicyRules *rules);
void takeCodes(const QList<QStringList> &rows, PolicyRules *rules);
/// An amount that is no number becomes 0, which the engine refuses in words.
void takeLimits(const QList<QStringList> &rows, const QLocale &locale, PolicyRules *rules);

} // namespace cordboard::ui
