#include "flusher.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace cordboard::store {

Flusher::Flusher(Flush flush, std::function<void()> idle)
    : m_flush(std::move(flush))
    , m_idle(std::move(idle))
    , m_thread([this] { run(); })
{}

Flusher::~Flusher()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Flusher::add(Told told)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(told));
    }
    m_changed.notify_one();
}

bool Flusher::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_flushing || !m_waiting.empty();
}

std::optional<Error> Flusher::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

void Flusher::run()
{
#ifdef Q_OS_LINUX
    ::pthread_setname_np(::pthread_self(), "store-flusher");
#endif
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const auto batch = std::exchange(m_waiting, {});
        m_flushing = true;
        lock.unlock();
        const auto flushed = m_flush();
        lock.lock();
        m_flushing = false;
        if (!flushed)
            m_failure = flushed.error();
        const std::optional<Error> lost = m_failure;
        lock.unlock();
        // The next batch is committed while this one is told.
        m_idle();
        for (const Told &told : batch)
            told(lost);
        lock.lock();
    }
}

} // namespace cordboard::store
