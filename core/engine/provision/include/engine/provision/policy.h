#pragma once

#include "model/policy_rules.h"

#include <QStringList>

#include <optional>

namespace cordboard::provision {

/// The section "rules" of the file. Rows are added, or take the place of the row with the same key;
/// what is absent keeps its stored value.
struct ProvisionPolicy
{
    PolicyRules rows; ///< lists only; carriers of limits and codes are named below
    std::optional<QString> brand;
    std::optional<QString> help;
    std::optional<QByteArray> zone;
    std::optional<bool> optOutConcernsAllSenders;
    std::optional<QList<Category>> quietFor;
    QStringList limitCarriers; ///< one per limit; empty: over all
    QStringList codeCarriers;  ///< one per code
    int line = 0;
};

} // namespace cordboard::provision
