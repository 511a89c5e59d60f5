#include "listener_board.h"

namespace cordboard::engine {

void ListenerBoard::set(const Listening &listening)
{
    const QMutexLocker locker(&m_mutex);
    m_listening.insert(listening.carrier, listening);
}

bool ListenerBoard::isOpen(CarrierId carrier) const
{
    const QMutexLocker locker(&m_mutex);
    const Listening listening = m_listening.value(carrier);
    return m_isTold ? listening.isOpen : listening.trouble.isEmpty();
}

LinkStatus ListenerBoard::withTrouble(LinkStatus status) const
{
    const QMutexLocker locker(&m_mutex);
    const QString trouble = m_listening.value(status.carrier).trouble;
    if (trouble.isEmpty() || status.state != LinkState::Up)
        return status;
    status.state = LinkState::Degraded;
    status.sentence = trouble;
    return status;
}

void ListenerBoard::setPagesKnown(bool known)
{
    const QMutexLocker locker(&m_mutex);
    m_pagesKnown = known;
}

bool ListenerBoard::arePagesKnown() const
{
    const QMutexLocker locker(&m_mutex);
    return m_pagesKnown || !m_isTold;
}

} // namespace cordboard::engine
