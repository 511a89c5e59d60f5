#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cordboard::secrets {

/// `<dataDir>/sealing.json`.
QString sealingFile(const QString &dataDir);

/// The key that the passphrase gives with the file's salt; the file is made at first use. Blocking,
/// about 100 ms and 64 MB of memory: for a worker. Unauthorised when the check value says it is
/// another passphrase.
Result<QByteArray> keyFromPassphrase(const QString &dataDir, const QString &passphrase);

} // namespace cordboard::secrets
