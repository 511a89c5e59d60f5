#pragma once

#include "wsp_media_type.h"

#include <vector>

namespace cordboard::mms {

/// The most parts of one message that are read. Phones send up to 25 (mmsd-tng's limit).
constexpr int mostParts = 50;

/// The multipart body of WSP (WAP-230, 8.5.2): a count, then parts with their lengths. No length is
/// believed that does not fit into what is there. Fails the reader when anything does not.
std::vector<Part> readParts(WspReader &reader);
void writeParts(WspWriter &writer, const std::vector<Part> &parts);

} // namespace cordboard::mms
