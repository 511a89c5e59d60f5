#pragma once

#include "base/result.h"
#include "simulator/smsc_options.h"

#include <QTcpServer>

#include <memory>

namespace cordboard::simulator {

/// A server for plain TCP, or for TLS when the options name a certificate. It does not listen yet.
/// Errors: Invalid, a sentence that names the file that cannot be used.
Result<std::unique_ptr<QTcpServer>> makeListener(const SmscOptions &options);

} // namespace cordboard::simulator
