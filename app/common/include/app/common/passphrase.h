#pragma once

#include "base/result.h"
#include "secrets/vault.h"
#include "store/store.h"

namespace cordboard::app {

/// Where the key of sealed passwords comes from: the first line of `passphraseFile`, else systemd's
/// credential "passphrase" (systemd.exec(5), LoadCredential=), else the keyring. Error: Invalid,
/// naming the file.
Result<secrets::KeySource> keySource(const QString &dataDir, const QString &passphraseFile);

/// For a program without a person: where there is no keyring, passwords of the provision file are
/// sealed for this run only. Not where that would write over one that a keyring's key sealed, nor
/// on a shared database, where other programs could not open it. Blocking, before the engine.
void sealForThisRun(secrets::KeySource *source, store::Store &store);

} // namespace cordboard::app
