#pragma once

#include "model/carrier.h"

#include <QMutex>
#include <QSet>

#include <functional>

namespace cordboard::engine {

/// Lines that have something to send, on their way to the engine's thread: at most one wake-up is
/// outstanding, however many messages are accepted meanwhile. Thread-safe.
class KickBox
{
public:
    /// `wake` is called when take() is due.
    explicit KickBox(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}

    void add(const QSet<CarrierId> &carriers)
    {
        if (carriers.isEmpty())
            return;
        bool isFirst = false;
        {
            const QMutexLocker locker(&m_mutex);
            isFirst = m_carriers.isEmpty();
            m_carriers.unite(carriers);
        }
        if (isFirst)
            m_wake();
    }

    QSet<CarrierId> take()
    {
        const QMutexLocker locker(&m_mutex);
        return std::exchange(m_carriers, {});
    }

private:
    const std::function<void()> m_wake;
    QMutex m_mutex;
    QSet<CarrierId> m_carriers;
};

} // namespace cordboard::engine
