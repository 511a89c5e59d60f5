#pragma once

#include "dice.h"
#include "simulator/mmsc_events.h"
#include "simulator/smsc_events.h"

namespace cordboard::simulator {

/// What carriers do now and then. One message in 12 is slow, one in 20 is throttled once, one in 25
/// ends undelivered. The first three always go well: a newcomer sees the usual case first.
class DemoWeather
{
public:
    explicit DemoWeather(quint64 seed)
        : m_seed(seed)
    {}

    void apply(const SubmitSeen &submit, SubmitPlan &plan);
    void apply(const MmsSubmitSeen &submit, MmsSubmitPlan &plan) const;

private:
    quint64 m_seed;
    QByteArray m_throttled; ///< to whom, until it came again
};

} // namespace cordboard::simulator
