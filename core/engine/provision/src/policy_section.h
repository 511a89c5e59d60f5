#pragma once

#include "engine/provision/policy.h"
#include "views/json_value.h"
#include "views/problems.h"

namespace cordboard::provision {

/// Reads the object under "rules"; what is wrong goes into `problems`. Pure.
ProvisionPolicy readPolicy(const views::JsonValue &value, views::Problems &problems);

/// The stored rules with those of the file in them. Limits and codes get their carriers from `ids`,
/// by name; those of unknown carriers are left out.
PolicyRules merged(PolicyRules stored, const ProvisionPolicy &policy,
                   const QHash<QString, CarrierId> &ids);

} // namespace cordboard::provision
