#pragma once

#include "engine/provision/provision.h"

#include <QFuture>
#include <QUuid>

#include <functional>

namespace cordboard::store {
class Store;
}

namespace cordboard::provision {

/// Seals the password of the carrier with that uuid (engine::EngineService::sealPassword).
using SealFn = std::function<QFuture<Result<QByteArray>>(const QUuid &, const QString &)>;

struct Applied
{
    int added = 0;
    int updated = 0;
    QStringList warnings; ///< sentences for the log
};

/// Applies the file in one transaction, or nothing of it. Returns at once; the answer comes in a
/// thread of the store or of `seal`: take it with `.then(context, …)`. `store` must outlive the
/// answer. Errors: Invalid (see planProvision), what sealing says (Locked: there is no keyring),
/// what the store says.
QFuture<Result<Applied>> applyProvision(store::Store &store, const Provision &provision,
                                        SealFn seal);

} // namespace cordboard::provision
