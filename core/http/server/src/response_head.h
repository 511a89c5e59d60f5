#pragma once

#include "http/server/response.h"

namespace cordboard::http {

struct Framing
{
    bool keepAlive = true;
    bool http11 = true;
    bool isHead = false; ///< the request's method was HEAD
};

/// Whether the answer of that status may have a body at all.
bool mayHaveBody(int status);

/// Status line and headers. Empty when a header of the response holds what must not be in one.
QByteArray responseHead(const Response &response, const Framing &framing, const QByteArray &date);

/// "Thu, 26 Nov 2026 04:00:00 GMT"
QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace cordboard::http
