#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace cordboard::serve {

/// Gives answers later, in a thread of its own that is started by the first. At most 32 wait at a
/// time: more would take the places of those who have a valid key. Thread-safe.
class LateAnswers
{
public:
    LateAnswers() = default;
    ~LateAnswers();
    LateAnswers(const LateAnswers &) = delete;
    LateAnswers &operator=(const LateAnswers &) = delete;

    /// What still waits is answered now; nothing waits any more after this.
    void end();

    /// False, and nothing is done, when too many wait.
    bool giveLater(std::chrono::milliseconds delay, std::function<void()> answer);

private:
    using Time = std::chrono::steady_clock;
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<Time::time_point, std::function<void()>> m_waiting;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace cordboard::serve
