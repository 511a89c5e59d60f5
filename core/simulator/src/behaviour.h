#pragma once

#include "dice.h"
#include "simulator/smsc_events.h"
#include "simulator/smsc_options.h"

namespace cordboard::simulator {

/// Draws what becomes of each submit from the options.
class Behaviour
{
public:
    /// `seed` is the one in use, never 0.
    Behaviour(const SmscOptions &options, quint64 seed);

    /// For the n-th submit, `nowMs` milliseconds after an arbitrary start.
    SubmitPlan plan(qint64 number, qint64 nowMs);

private:
    quint32 drawStatus(qint64 number, bool throttleDrawn, qint64 nowMs);
    bool overRate(qint64 nowMs);
    int congestion() const;
    int slowness(qint64 nowMs);
    ReceiptState drawState(Dice &dice) const;

    const SmscOptions &m_options;
    quint64 m_seed;
    qint64 m_firstMs = -1;
    qint64 m_secondFrom = -1000;
    int m_inSecond = 0;
    int m_lastSecond = 0; ///< refused ones too
    int m_refused = 0;
};

} // namespace cordboard::simulator
