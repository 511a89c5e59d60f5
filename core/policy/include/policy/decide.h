#pragma once

#include "policy/facts.h"
#include "policy/opening_cache.h"
#include "policy/rulebook.h"

namespace cordboard::policy {

/// What becomes of a message to one person.
struct Decision
{
    enum class Kind { Allowed, Held, Refused };
    Kind kind = Kind::Allowed;
    Reason reason;           ///< why it is held or refused (model/policy_reason.h)
    qint64 untilUs = 0;      ///< Held: the earliest time to leave
    qint64 validUntilUs = 0; ///< the carrier is to drop it after this; 0: no limit of ours
    Reason warning;          ///< allowed, but: the country wants names registered
};

/// In this order: opted out, sender, spending, quiet hours. Pure; any thread. `cache` must have
/// been used with the same rules only.
Decision decide(const Facts &facts, const Rulebook &rules, OpeningCache *cache = nullptr);

/// True when decide() needs the person's place: else it need not be looked up.
bool needsPlace(Category category, const QString &source, const Rulebook &rules);

} // namespace cordboard::policy
