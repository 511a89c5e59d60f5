#include "late_answers.h"

namespace cordboard::serve {

namespace {
constexpr std::size_t mostWaiting = 32; // of the 100 connections that the server has
}

LateAnswers::~LateAnswers()
{
    end();
}

void LateAnswers::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

bool LateAnswers::giveLater(std::chrono::milliseconds delay, std::function<void()> answer)
{
    const std::lock_guard lock(m_mutex);
    if (m_ending || m_waiting.size() >= mostWaiting)
        return false;
    m_waiting.emplace(Time::now() + delay, std::move(answer));
    if (!m_thread.joinable())
        m_thread = std::thread(&LateAnswers::run, this);
    m_changed.notify_one();
    return true;
}

void LateAnswers::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending || !m_waiting.empty()) {
        if (m_waiting.empty()) {
            m_changed.wait(lock);
            continue;
        }
        const auto first = m_waiting.begin();
        if (!m_ending && first->first > Time::now()) {
            m_changed.wait_until(lock, first->first);
            continue;
        }
        const auto answer = std::move(first->second);
        m_waiting.erase(first);
        lock.unlock();
        answer();
        lock.lock();
    }
}

} // namespace cordboard::serve
