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

/// In this order: opted out, the sender's countries, the country's senders, spending, quiet hours.
/// Pure; any thread. `cache` must have been used with the same rules only.
Decision decide(const Facts &facts, const Rulebook &rules, OpeningCache *cache = nullptr);

/// True when decide() needs the person's place for these facts: for names as senders, for senders
/// with countries of their own, and for quiet hours. Else it need not be looked up.
bool needsPlace(const Facts &facts, const Rulebook &rules);

} // namespace cordboard::policy
