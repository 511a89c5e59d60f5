#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace cordboard::secrets {

/// The 32 octets kept in the system's keyring for this data folder, made at first use.
/// Asynchronous; needs the calling thread's event loop. Never falls back to an unencrypted store.
QFuture<Result<QByteArray>> keyFromKeyring(const QString &dataDir);

} // namespace cordboard::secrets
