#pragma once

#include "engine/provision/provision.h"

#include <QFuture>
#include <QUuid>

#include <functional>

namespace cordboard::store {
class Store;
}

namespace cordboard::provision {

/// Seals a secret of whatever has that uuid.
using SealFn = std::function<QFuture<Result<QByteArray>>(const QUuid &, const QString &)>;

struct Seals
{
    SealFn password; ///< of a carrier (engine::EngineService::sealPassword)
    SealFn webhook;  ///< of a webhook, for webhook::sealingContext()
};

struct Applied
{
    int added = 0;
    int updated = 0;
    QStringList warnings; ///< sentences for the log
};

/// Applies the file in one transaction, or nothing of it. Returns at once; the answer comes in a
/// thread of the store or of `seals`: take it with `.then(context, …)`. `store` must outlive the
/// answer. Errors: Invalid (see planProvision), what sealing says (Locked: there is no keyring),
/// what the store says.
QFuture<Result<Applied>> applyProvision(store::Store &store, const Provision &provision,
                                        Seals seals);

} // namespace cordboard::provision
