#pragma once

#include "secrets/vault.h"

namespace cordboard::secrets {

/// Where salt and check value lie: `<dataDir>/sealing.json`.
QString sealingFile(const QString &dataDir);

/// Derives the key (scrypt, RFC 7914) and checks it against the file, which is made at first use.
/// Takes about a tenth of a second and 32 MB: not for the GUI's thread.
Result<std::shared_ptr<Vault>> vaultFromPassphrase(const QString &dataDir,
                                                   const QString &passphrase);

} // namespace cordboard::secrets
