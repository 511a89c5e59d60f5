#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace cordboard::views {

/// "2026-11-23T11:45:55.123456Z": µs since 1970, always six digits and Z (spec api.md 4.8). Pure.
QByteArray timeText(qint64 us);

/// Reads RFC 3339 and its relatives: 0 to 9 digits of a second, T or a space, Z, an offset or
/// nothing (UTC). Nothing when it is no time.
std::optional<qint64> timeFromText(QStringView text);

} // namespace cordboard::views
