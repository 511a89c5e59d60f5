#pragma once

#include "http/server/request.h"

namespace cordboard::http {

/// A well-formed opening handshake of RFC 6455 4.1, version 13.
bool isWebSocketRequest(const Request &request);

} // namespace cordboard::http
