#pragma once

#include "base/clock.h"
#include "support/fake_engine.h"

namespace cordboard::test {

/// A clock that stands still.
class StillClock final : public Clock
{
public:
    explicit StillClock(qint64 us)
        : m_us(us)
    {}
    qint64 nowUs() const override { return m_us; }
    qint64 monotonicMs() const override { return m_us / 1000; }

private:
    qint64 m_us;
};

/// The afternoon of the look's pictures: 22 November 2026, 14:32, in local time.
qint64 sampleNowUs();

/// Fills an engine with the conversations and carriers of that afternoon; gives Mara's.
ConversationId fillSample(FakeEngine &engine);
void fillSampleCarriers(FakeEngine &engine);

/// Gives the sample's threads to whoever sits there, with what was done about Mara's; adds others,
/// who answer too, some threads of nobody, and some that are put off and closed.
void fillTeam(FakeEngine &engine, ConversationId mara);

/// What is known of her beyond the thread.
void fillCard(FakeEngine &engine, ConversationId mara);

/// Adds the thread of the look's picture of "Why?": half of a long message arrived. Gives it and
/// the message.
std::pair<ConversationId, TargetId> fillHalfArrived(FakeEngine &engine);

/// Adds what an hour with a line that broke leaves: messages of which nobody knows whether they
/// arrived, two of them waiting for a person, and some that left again. Gives the thread of most.
ConversationId fillUnknown(FakeEngine &engine);

} // namespace cordboard::test
