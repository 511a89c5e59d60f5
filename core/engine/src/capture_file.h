#pragma once

#include "base/result.h"
#include "pdu_ring.h"

#include <QString>

namespace cordboard::engine {

/// Writes a capture for Wireshark that only this person can read; gives the count of PDUs. An
/// existing file is replaced only when all was written. Errors: Full, Invalid.
Result<qint64> saveCapture(const std::vector<RecordedPdu> &pdus, const QString &fileName);

} // namespace cordboard::engine
