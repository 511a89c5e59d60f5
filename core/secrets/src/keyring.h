#pragma once

#include "secret_bytes.h"

#include "base/result.h"

#include <QString>

#include <functional>

namespace cordboard::secrets {

/// Answers exactly once, in the calling thread, which needs a running event loop.
using KeyAnswer = std::function<void(Result<std::shared_ptr<SecretBytes>>)>;

/// The sealing key of the data folder from the desktop's keyring, made and stored at first use.
/// Never QtKeychain's insecure fallback, which would write the key to a file in clear.
void keyFromKeyring(const QString &dataDir, KeyAnswer answer);

} // namespace cordboard::secrets
