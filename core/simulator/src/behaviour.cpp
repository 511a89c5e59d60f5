#include "behaviour.h"

#include "wire.h"

#include <algorithm>

namespace cordboard::simulator {

Behaviour::Behaviour(const SmscOptions &options, quint64 seed)
    : m_options(options)
    , m_seed(seed)
{}

SubmitPlan Behaviour::plan(qint64 number, qint64 nowMs)
{
    // Every draw is made for every submit and in this order, so that switching one behaviour on
    // does not change what the others do.
    Dice dice(m_seed, number);
    const bool throttle = dice.percent(m_options.throttlePercent);
    const bool drop = dice.percent(m_options.responsesDroppedPercent);
    const bool lost = dice.percent(m_options.receiptsLostPercent);
    SubmitPlan plan;
    plan.answerDelayMs = dice.between(m_options.answerDelay.from, m_options.answerDelay.to);
    plan.receiptDelayMs = dice.between(m_options.receiptDelay.from, m_options.receiptDelay.to);
    plan.state = drawState(dice);
    plan.answerDelayMs += slowness(nowMs);
    plan.status = drawStatus(number, throttle, nowMs);
    plan.congestion = congestion();
    plan.answered = !drop;
    plan.receiptLost = lost;
    return plan;
}

quint32 Behaviour::drawStatus(qint64 number, bool throttleDrawn, qint64 nowMs)
{
    const bool tooFast = overRate(nowMs);
    if (m_options.throttleEvery > 0 && number % m_options.throttleEvery == 0)
        return status::throttled;
    if (throttleDrawn)
        return status::throttled;
    if (tooFast)
        return m_options.tooFastStatus;
    if (m_options.failEvery > 0 && number % m_options.failEvery == 0)
        return m_options.failStatus;
    return status::ok;
}

bool Behaviour::overRate(qint64 nowMs)
{
    if (m_options.maxPerSecond <= 0)
        return false;
    if (nowMs - m_secondFrom >= 1000) {
        m_lastSecond = nowMs - m_secondFrom < 2000 ? m_inSecond + m_refused : 0;
        m_secondFrom = nowMs;
        m_inSecond = 0;
        m_refused = 0;
    }
    if (m_inSecond >= m_options.maxPerSecond) {
        ++m_refused;
        return true;
    }
    ++m_inSecond;
    return false;
}

int Behaviour::congestion() const
{
    if (!m_options.tellsCongestion || m_options.maxPerSecond <= 0)
        return -1;
    return std::min(100, m_lastSecond * 100 / m_options.maxPerSecond);
}

int Behaviour::slowness(qint64 nowMs)
{
    if (m_firstMs < 0)
        m_firstMs = nowMs;
    const SlowPhase &slow = m_options.slow;
    if (slow.everyMs <= 0)
        return 0;
    const qint64 at = (nowMs - m_firstMs) % slow.everyMs;
    return at >= slow.everyMs - slow.forMs ? slow.extraMs : 0;
}

ReceiptState Behaviour::drawState(Dice &dice) const
{
    int weights = 0;
    for (const ReceiptWeight &entry : m_options.receiptStates)
        weights += entry.weight;
    int ticket = dice.below(weights);
    for (const ReceiptWeight &entry : m_options.receiptStates) {
        if (ticket < entry.weight)
            return entry.state;
        ticket -= entry.weight;
    }
    return ReceiptState::Delivered;
}

} // namespace cordboard::simulator
