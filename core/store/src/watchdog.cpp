#include "watchdog.h"

#include "base/log.h"

#include <algorithm>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace cordboard::store {

namespace {
constexpr auto lookEvery = std::chrono::milliseconds(500);
}

Watchdog::Watchdog()
    : m_thread([this] { run(); })
{}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

qint64 Watchdog::nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void Watchdog::watch(std::shared_ptr<Watched> watched)
{
    const std::lock_guard lock(m_mutex);
    m_watched.push_back(std::move(watched));
}

void Watchdog::forget(const Watched *watched)
{
    const std::lock_guard lock(m_mutex);
    m_watched.erase(std::remove_if(m_watched.begin(), m_watched.end(),
                                   [watched](const auto &one) { return one.get() == watched; }),
                    m_watched.end());
}

void Watchdog::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, lookEvery, [this] { return m_stopping; }))
        cutOverdue();
}

void Watchdog::cutOverdue()
{
    const qint64 now = nowMs();
    for (const auto &watched : m_watched) {
        const qint64 asked = watched->askedMs.load();
        if (asked == 0 || now - asked <= watched->limitMs)
            continue;
        qCWarning(lcStore, "The database gave no answer for %lld s; the connection is made anew.",
                  qlonglong((now - asked) / 1000));
        watched->askedMs = 0;
#ifdef Q_OS_UNIX
        ::shutdown(watched->socket, SHUT_RDWR);
#endif
    }
}

} // namespace cordboard::store
