#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace cordboard {

/// Functions that want to be told that something happened. Thread-safe. They are called one after
/// the other, in the thread that tells; they must not block, throw, or add and remove listeners.
class Listeners
{
public:
    /// Answers its id.
    int add(std::function<void()> listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listeners.emplace_back(++m_last, std::move(listener));
        return m_last;
    }

    /// Once this returns, it is not running and never called again.
    void remove(int id)
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_listeners, [id](const auto &known) { return known.first == id; });
    }

    void tell()
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[id, listener] : m_listeners)
            listener();
    }

private:
    std::mutex m_mutex;
    std::vector<std::pair<int, std::function<void()>>> m_listeners;
    int m_last = 0;
};

} // namespace cordboard
