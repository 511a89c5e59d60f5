#pragma once

#include "phone/number.h"

#include <algorithm>

namespace cordboard::engine {

/// MMSCs and proxies write international numbers with and without their plus; what is short is a
/// short code.
inline QString canonicalNumber(const QString &written)
{
    constexpr qsizetype longestShortCode = 8;
    const bool isLong =
        written.size() > longestShortCode && !written.startsWith(u'+') &&
        std::all_of(written.begin(), written.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return phone::canonical(isLong ? u'+' + written : written);
}

} // namespace cordboard::engine
