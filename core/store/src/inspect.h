#pragma once

#include "base/result.h"

#include <QString>

namespace cordboard {
class Clock;
}

namespace cordboard::store {

/// What is known of a file before it is opened for work.
struct Inspection
{
    int schema = 0;
    bool endedCleanly = false; ///< else quick_check has run, and found nothing
};

/// Looks at an existing database without changing a byte of it or of its WAL. Corrupt for damage,
/// for somebody else's file and for a WAL that belongs to another database; Newer for a later
/// schema.
Result<Inspection> inspect(const QString &path, const Clock *clock);

/// Key in `setting`: "1" after a clean end, "0" while a program works on the file.
constexpr const char *cleanEndKey = "store.clean_end";

} // namespace cordboard::store
