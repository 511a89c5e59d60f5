#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace cordboard::serve {

/// Counts what is under way between the engine's threads, so that an end can wait for it. Kept by a
/// std::shared_ptr; thread-safe.
class UnderWay : public std::enable_shared_from_this<UnderWay>
{
public:
    /// One more; it has ended when the last copy of this has gone.
    std::shared_ptr<const void> begin()
    {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        return {static_cast<const void *>(this), [self = shared_from_this()](const void *) {
                    self->end();
                }};
    }

    /// False when the time was up first.
    bool waitForNone(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, time, [this] { return m_count == 0; });
    }

private:
    void end()
    {
        {
            const std::lock_guard lock(m_mutex);
            --m_count;
        }
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_count = 0;
};

} // namespace cordboard::serve
