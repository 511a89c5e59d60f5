#pragma once

#include "media/kind.h"

namespace cordboard::media {

/// The kind that the first octets of a file say, strictly at offset 0. Nothing when they say none,
/// or stop before they say it.
std::optional<Kind> kindBySignature(QByteArrayView octets);

} // namespace cordboard::media
