#include "link_board.h"

#include <QSet>

#include <algorithm>

namespace cordboard::engine {

void LinkBoard::set(const LinkStatus &status)
{
    const QMutexLocker locker(&m_mutex);
    m_statuses.insert(status.carrier, status);
}

void LinkBoard::remove(CarrierId carrier)
{
    const QMutexLocker locker(&m_mutex);
    m_statuses.remove(carrier);
}

bool LinkBoard::setWaiting(CarrierId carrier, qint64 waiting)
{
    const QMutexLocker locker(&m_mutex);
    const auto it = m_statuses.find(carrier);
    if (it == m_statuses.end() || it->waiting == waiting)
        return false;
    it->waiting = waiting;
    return true;
}

QList<LinkStatus> LinkBoard::all() const
{
    const QMutexLocker locker(&m_mutex);
    QList<LinkStatus> list = m_statuses.values();
    std::sort(list.begin(), list.end(),
              [](const LinkStatus &a, const LinkStatus &b) { return a.carrier < b.carrier; });
    return list;
}

LinkStatus LinkBoard::get(CarrierId carrier) const
{
    const QMutexLocker locker(&m_mutex);
    return m_statuses.value(carrier);
}

QSet<CarrierId> LinkBoard::down() const
{
    const QMutexLocker locker(&m_mutex);
    QSet<CarrierId> ids;
    for (const LinkStatus &status : m_statuses) {
        if (status.state == LinkState::Down || status.state == LinkState::Off)
            ids.insert(status.carrier);
    }
    return ids;
}

} // namespace cordboard::engine
