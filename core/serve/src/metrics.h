#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace cordboard::serve {

/// Figures since the start. Thread-safe.
class Metrics
{
public:
    void countAnswer(int status)
    {
        if (status >= 100 && status < 600)
            m_answers[size_t(status)].fetch_add(1, std::memory_order_relaxed);
    }
    std::uint64_t answers(int status) const
    {
        return m_answers[size_t(status)].load(std::memory_order_relaxed);
    }
    void countAccepted(std::uint64_t people)
    {
        m_messages.fetch_add(1, std::memory_order_relaxed);
        m_people.fetch_add(people, std::memory_order_relaxed);
    }
    std::uint64_t messages() const { return m_messages.load(std::memory_order_relaxed); }
    std::uint64_t people() const { return m_people.load(std::memory_order_relaxed); }

private:
    std::array<std::atomic<std::uint64_t>, 600> m_answers{};
    std::atomic<std::uint64_t> m_messages = 0;
    std::atomic<std::uint64_t> m_people = 0;
};

} // namespace cordboard::serve
