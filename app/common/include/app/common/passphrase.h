#pragma once

#include "base/result.h"
#include "secrets/vault.h"

namespace cordboard::app {

/// Where the key of sealed passwords comes from: the first line of `passphraseFile`, else systemd's
/// credential "passphrase" (systemd.exec(5), LoadCredential=), else the keyring. Error: Invalid,
/// naming the file.
Result<secrets::KeySource> keySource(const QString &dataDir, const QString &passphraseFile);

} // namespace cordboard::app
