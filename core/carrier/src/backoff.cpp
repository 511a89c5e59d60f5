#include "backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace cordboard::carrier {

qint64 Backoff::nextMs()
{
    const qint64 base = m_baseMs;
    m_baseMs = std::min(m_baseMs * 2, longestMs);
    // Without jitter every customer of a carrier would come back in the same second.
    const qint64 spread = base / 5;
    const qint64 jitter = QRandomGenerator::global()->bounded(int(2 * spread + 1)) - spread;
    return std::clamp(base + jitter, firstMs, longestMs);
}

} // namespace cordboard::carrier
