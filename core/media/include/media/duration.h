#pragma once

#include "media/kind.h"

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace cordboard::media {

/// How long a sound or a video plays, as its header tells: of a WAV its data and rate, of an MP3
/// its Xing, Info or VBRI frame, else the rate of its first frame over all that is there, of an MP4
/// or 3GP its movie header. Nothing for other kinds, and for a header that tells nothing or more
/// than a day. Pure, any thread.
std::optional<std::chrono::milliseconds> durationOf(Kind kind, QByteArrayView octets);

} // namespace cordboard::media
