#pragma once

#include "base/result.h"
#include "views/json_value.h"

#include <QByteArray>

namespace cordboard::views {

/// What a document may cost before it is refused.
struct ReadLimits
{
    int depth = 64; ///< levels of [ and {
    qsizetype bytes = 16 * 1024 * 1024;
    int values = 500'000; ///< 40 octets each: 20 MB at most
};

/// Reads one JSON document (RFC 8259), strictly: duplicate keys, NaN and Infinity, numbers that do
/// not fit, half surrogate pairs, octets that are not UTF-8, comments, trailing commas and anything
/// behind the end are refused. A UTF-8 byte order mark in front is skipped (RFC 8259, section 8.1).
///
/// `source` is what the sentence calls the document ("provision.json"); empty: "Line 3, column 7:
/// …". Error: Invalid, with line, column and what was expected; values are never quoted. Pure; any
/// thread.
Result<JsonValue> readJson(const QByteArray &bytes, const QString &source = {},
                           const ReadLimits &limits = {});

} // namespace cordboard::views
