// The half of Planner that is about access keys.

#include "planner.h"

#include <algorithm>

namespace cordboard::provision {

namespace {

/// What the file does not say about a new one. It may send: that is what most keys are for.
constexpr KeyRole usualRole = KeyRole::Sender;

AccessKey merged(AccessKey key, const ProvisionKey &wanted)
{
    key.name = wanted.name;
    key.role = wanted.role.value_or(key.role);
    key.senders = wanted.senders.value_or(key.senders);
    key.spendingLimitMicro = wanted.spendingMicro.value_or(key.spendingLimitMicro);
    return key;
}

} // namespace

/// By its token; without one by its name, the newest of several.
const StoredKey *Planner::storedKey(const ProvisionKey &wanted) const
{
    const StoredKey *found = nullptr;
    for (const StoredKey &stored : m_stored.keys) {
        const bool isMeant = wanted.digest.isEmpty()
                                 ? stored.key.name == wanted.name && stored.key.deletedUs == 0
                                 : stored.digest == wanted.digest;
        if (isMeant)
            found = &stored;
    }
    return found;
}

void Planner::takeKey(const ProvisionKey &wanted)
{
    const StoredKey *stored = storedKey(wanted);
    if (!stored)
        return addKey(wanted);
    if (stored->key.deletedUs > 0) {
        warn(wanted.line, tr("the access key “%1” was withdrawn and stays so. Give it a new token.")
                              .arg(wanted.name));
        return;
    }
    changeKey(*stored, wanted);
}

void Planner::changeKey(const StoredKey &stored, const ProvisionKey &wanted)
{
    const AccessKey after = merged(stored.key, wanted);
    if (after == stored.key)
        return;
    warn(wanted.line, tr("what the access key “%1” is and may do was replaced by what is in the "
                         "file.")
                          .arg(wanted.name));
    m_plan.keys.append({after, stored.digest});
    ++m_plan.updated;
}

void Planner::addKey(const ProvisionKey &wanted)
{
    if (wanted.digest.isEmpty()) {
        m_problems.add(
            wanted.line,
            tr("“token” is missing in the access key “%1”, which is a new one.").arg(wanted.name));
        return;
    }
    const bool sameName =
        std::any_of(m_stored.keys.cbegin(), m_stored.keys.cend(), [&](const StoredKey &stored) {
            return stored.key.name == wanted.name && stored.key.deletedUs == 0;
        });
    if (sameName) {
        warn(wanted.line, tr("there is an access key “%1” with another token, which goes on "
                             "working. Withdraw it when nobody uses it any more.")
                              .arg(wanted.name));
    }
    AccessKey key;
    key.role = usualRole;
    key.prefix = wanted.prefix;
    m_plan.keys.append({merged(key, wanted), wanted.digest});
    ++m_plan.added;
}

} // namespace cordboard::provision
