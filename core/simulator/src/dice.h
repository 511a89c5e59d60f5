#pragma once

#include <QtGlobal>

namespace cordboard::simulator {

/// Random numbers that depend only on a seed and on what they are for (splitmix64). Not the
/// standard library's distributions: their results differ between implementations.
class Dice
{
public:
    Dice(quint64 seed, qint64 purpose)
        : m_state(seed * 0x9E3779B97F4A7C15ULL ^ quint64(purpose) * 0xD1B54A32D192ED03ULL)
    {
        next();
    }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// From 0 to `count` - 1.
    int below(int count) { return count > 0 ? int(next() % quint64(count)) : 0; }
    int between(int from, int to) { return to > from ? from + below(to - from + 1) : from; }
    bool percent(double chance) { return double(next() >> 11) * 0x1p-53 * 100.0 < chance; }

private:
    quint64 m_state;
};

} // namespace cordboard::simulator
