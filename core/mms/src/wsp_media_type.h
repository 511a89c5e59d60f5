#pragma once

#include "wsp_reader.h"
#include "wsp_writer.h"

namespace cordboard::mms {

/// Content-type-value (WAP-230, 8.4.2.24): a code, a text, or either with parameters behind a
/// value-length. An unknown code is named "application/x-wap-NN" (NN in hex) and written as it
/// came.
MediaType readMediaType(WspReader &reader);
void writeMediaType(WspWriter &writer, const MediaType &type);

} // namespace cordboard::mms
