#pragma once

#include <functional>
#include <mutex>

namespace cordboard::store {

/// Who wants to know that there are new events, if anybody. Any thread.
class FeedListener
{
public:
    void set(std::function<void()> listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listener = std::move(listener);
    }

    void tell()
    {
        const std::lock_guard lock(m_mutex);
        if (m_listener)
            m_listener();
    }

private:
    std::mutex m_mutex;
    std::function<void()> m_listener;
};

} // namespace cordboard::store
