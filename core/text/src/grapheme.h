#pragma once

#include <QStringView>

namespace cordboard::text {

/// Where a part of at most `room` UTF-16 units that begins at `from` ends. Expects text beyond
/// from + room. Looks at no more than two parts of text, so that cutting stays linear.
qsizetype graphemeCut(QStringView text, qsizetype from, int room);

} // namespace cordboard::text
