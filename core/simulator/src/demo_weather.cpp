#include "demo_weather.h"

#include "wire.h"

namespace cordboard::simulator {

namespace {

constexpr int alwaysFine = 3;

} // namespace

void DemoWeather::apply(const SubmitSeen &submit, SubmitPlan &plan)
{
    constexpr qint64 weatherDice = 1LL << 40; // apart from the draws of Behaviour
    Dice dice(m_seed, weatherDice + submit.number);
    const bool slow = dice.below(12) == 0;
    const bool throttle = dice.below(20) == 0;
    const bool lost = dice.below(25) == 0;
    const int extra = dice.between(3000, 6000);
    if (submit.number <= alwaysFine || plan.status != status::ok)
        return;
    if (!m_throttled.isEmpty()) {
        if (m_throttled == submit.to)
            m_throttled.clear();
        return;
    }
    if (throttle) {
        m_throttled = submit.to;
        plan.status = status::throttled;
        return;
    }
    if (slow)
        plan.answerDelayMs += extra;
    if (lost)
        plan.state = ReceiptState::Undeliverable;
}

void DemoWeather::apply(const MmsSubmitSeen &submit, MmsSubmitPlan &plan) const
{
    constexpr qint64 mmsDice = 1LL << 41; // apart from those of short messages
    Dice dice(m_seed, mmsDice + submit.number);
    const bool slow = dice.below(12) == 0;
    const bool lost = dice.below(25) == 0;
    const int extra = dice.between(3000, 6000);
    if (submit.number <= alwaysFine || !plan.isAccepted())
        return;
    if (slow)
        plan.answerDelayMs += extra;
    if (lost)
        plan.state = QStringLiteral("Unreachable");
}

} // namespace cordboard::simulator
