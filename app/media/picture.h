#pragma once

#include "made.h"

namespace cordboard::media_program {

/// Loads what pictures need: afterwards no file can be opened any more.
void loadPictureFormats();

/// Pixels of the picture in `octets`, at most `maxEdge` wide and high, as media::Thumbnail has
/// them.
Made thumbnail(const QByteArray &octets, int maxEdge);

/// A JPEG of it that has at most `maxOctets`.
Made shrink(const QByteArray &octets, quint64 maxOctets);

} // namespace cordboard::media_program
