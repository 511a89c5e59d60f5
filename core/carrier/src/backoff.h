#pragma once

#include <QtGlobal>

namespace cordboard::carrier {

/// Waits between tries: 1, 2, 4 … 60 s with 20 % of jitter, never below 1 s (a carrier counts binds
/// a second).
class Backoff
{
public:
    static constexpr qint64 firstMs = 1'000;
    static constexpr qint64 longestMs = 60'000;

    /// The wait before the next try; each call doubles it.
    qint64 nextMs();
    void reset() { m_baseMs = firstMs; }

private:
    qint64 m_baseMs = firstMs;
};

} // namespace cordboard::carrier
