#pragma once

#include "base/result.h"

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace cordboard::http {

/// A server's TLS 1.2 or newer with that certificate chain and key. Reads both files, now.
Result<std::unique_ptr<boost::asio::ssl::context>> makeTls(const QString &certificateFile,
                                                           const QString &keyFile);

} // namespace cordboard::http
