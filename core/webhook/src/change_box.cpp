#include "change_box.h"

namespace cordboard::webhook {

void ChangeBox::setWatch(std::function<void()> watch)
{
    const std::lock_guard lock(m_mutex);
    m_watch = std::move(watch);
    m_told = false;
    m_changes = {};
}

Webhooks::Changes ChangeBox::take()
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    return std::exchange(m_changes, {});
}

/// Under the lock, so that a watch that was taken away is not running any more.
void ChangeBox::tell()
{
    if (!m_watch || std::exchange(m_told, true))
        return;
    m_watch();
}

void ChangeBox::noteEndpoints()
{
    const std::lock_guard lock(m_mutex);
    if (!m_watch)
        return;
    m_changes.endpoints = true;
    tell();
}

void ChangeBox::noteDeliveries(const QList<qint64> &events)
{
    const std::lock_guard lock(m_mutex);
    if (!m_watch || events.isEmpty())
        return;
    m_changes.endpoints = true;
    if (!m_changes.many) {
        for (const qint64 event : events)
            m_changes.deliveries.insert(event);
        m_changes.many = m_changes.deliveries.size() > mostNamed;
        if (m_changes.many)
            m_changes.deliveries.clear();
    }
    tell();
}

} // namespace cordboard::webhook
