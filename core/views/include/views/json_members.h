#pragma once

#include "views/json_writer.h"

#include <QUuid>

namespace cordboard::views {

/// "id"_key: the name of a member, for `using views::operator""_key`.
constexpr QLatin1String operator""_key(const char *text, size_t size)
{
    return QLatin1String(text, qsizetype(size));
}

/// A member with a UUID, without braces.
void writeId(JsonWriter &json, QLatin1String key, const QUuid &id);

/// A member with a time (µs since 1970); 0 is null.
void writeTime(JsonWriter &json, QLatin1String key, qint64 us);

} // namespace cordboard::views
