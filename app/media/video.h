#pragma once

#include "made.h"

namespace cordboard::media_program {

/// Loads what videos need: afterwards no file can be opened any more.
void loadVideoFormats();

/// Pixels of the first picture of the video in `octets`, as thumbnail() gives those of a picture.
Made firstFrame(const QByteArray &octets, int maxEdge);

} // namespace cordboard::media_program
