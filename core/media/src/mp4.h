#pragma once

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace cordboard::media {

/// How long an MP4 or 3GP plays by its movie header (ISO 14496-12, 8.2.2); nothing without one.
std::optional<std::chrono::milliseconds> mp4Duration(QByteArrayView octets);

} // namespace cordboard::media
