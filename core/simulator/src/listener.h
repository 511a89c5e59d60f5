#pragma once

#include "base/result.h"

#include <QString>
#include <QTcpServer>

#include <memory>

namespace cordboard::simulator {

/// A server for plain TCP, or for TLS when a certificate is named. It does not listen yet.
/// Errors: Invalid, a sentence that names the file that cannot be used.
Result<std::unique_ptr<QTcpServer>> makeListener(const QString &certificateFile,
                                                 const QString &keyFile);

} // namespace cordboard::simulator
