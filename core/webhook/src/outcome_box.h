#pragma once

#include "settle.h"

#include <functional>
#include <mutex>
#include <vector>

namespace cordboard::webhook {

/// From the client's thread to the forwarder's: one wake-up for all that came meanwhile, for at
/// 10,000 a second an event each would cost more than the work.
class OutcomeBox
{
public:
    /// `wake` is called in the client's thread.
    explicit OutcomeBox(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}

    void put(Returned returned)
    {
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            first = m_returned.empty();
            m_returned.push_back(std::move(returned));
        }
        if (first)
            m_wake();
    }

    std::vector<Returned> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_returned, {});
    }

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Returned> m_returned;
};

} // namespace cordboard::webhook
