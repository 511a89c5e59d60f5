#pragma once

#include "base/result.h"
#include "http/server/request.h"

namespace cordboard::http {

/// A request target in origin form, taken apart and decoded.
struct Target
{
    QByteArray path;
    Fields query;
};

/// Decodes a target once and strictly (RFC 9112 3.2.1, RFC 3986; catalogue T140). What two programs
/// could read in two ways is refused instead of cleaned: a path with "//", "." or "..", an encoded
/// slash, a backslash, NUL or other control characters, halves of escapes, bytes that are no UTF-8,
/// a fragment, absolute targets. The failure is one English sentence for the body of a 400. Pure.
Result<Target, QByteArray> parseTarget(QByteArrayView target);

} // namespace cordboard::http
