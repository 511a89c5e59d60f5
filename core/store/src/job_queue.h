#pragma once

#include "queued_job.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace cordboard::store {

/// Jobs from any thread to the store's own. After close() nothing more gets in.
class JobQueue
{
public:
    /// False, with the job untouched, once it is closed.
    bool push(QueuedJob &job)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return false;
            m_jobs.push_back(std::move(job));
        }
        m_changed.notify_one();
        return true;
    }

    /// Waits; false when it is closed and empty.
    bool waitForJob()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
        return !m_jobs.empty();
    }

    /// Waits for a job, or until `enough` is true; wake() says that it may be.
    template<class Enough>
    void waitForJobUnless(Enough enough)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_jobs.empty() || enough(); });
    }

    void wake()
    {
        // Locked, or it could fall between the question and the wait.
        {
            const std::lock_guard lock(m_mutex);
        }
        m_changed.notify_all();
    }

    /// Waits that long, less when it is closed meanwhile. False once it is closed.
    bool waitUntilClosed(int ms)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_closed; });
        return !m_closed;
    }

    std::optional<QueuedJob> tryTake()
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.empty())
            return {};
        QueuedJob job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }

    /// What is still in it comes back when `discard` is set; else it is left to be worked off.
    std::deque<QueuedJob> close(bool discard)
    {
        std::deque<QueuedJob> rest;
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
            if (discard)
                rest.swap(m_jobs);
        }
        m_changed.notify_all();
        return rest;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QueuedJob> m_jobs;
    bool m_closed = false;
};

} // namespace cordboard::store
