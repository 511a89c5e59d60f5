#include "engine/face/mailbox.h"

namespace cordboard::engine {

void Mailbox::setWake(std::function<void()> wake)
{
    QMutexLocker locker(&m_mutex);
    m_wake = std::move(wake);
}

void Mailbox::postTicks(const QList<TargetTick> &ticks)
{
    if (ticks.isEmpty())
        return;
    QMutexLocker locker(&m_mutex);
    for (const TargetTick &tick : ticks) {
        m_changes.ticks.insert(tick.id, tick);
        m_changes.conversations.insert(tick.conversation);
        m_changes.savedUs = qMax(m_changes.savedUs, tick.updatedUs);
    }
    collapseIfFull();
    wakeIfFirst(locker);
}

void Mailbox::postMessages(const QList<ChatMessage> &messages)
{
    if (messages.isEmpty())
        return;
    QMutexLocker locker(&m_mutex);
    for (const ChatMessage &message : messages) {
        TargetId &newest = m_changes.news[message.conversation];
        newest = qMax(newest, message.id);
        m_changes.conversations.insert(message.conversation);
        m_changes.savedUs = qMax(m_changes.savedUs, message.createdUs);
    }
    collapseIfFull();
    wakeIfFirst(locker);
}

void Mailbox::postConversation(ConversationId id)
{
    QMutexLocker locker(&m_mutex);
    m_changes.conversations.insert(id);
    collapseIfFull();
    wakeIfFirst(locker);
}

void Mailbox::postLink(const LinkStatus &status)
{
    QMutexLocker locker(&m_mutex);
    m_changes.links.insert(status.carrier, status);
    wakeIfFirst(locker);
}

void Mailbox::postCarriers()
{
    QMutexLocker locker(&m_mutex);
    m_changes.carriers = true;
    wakeIfFirst(locker);
}

Changes Mailbox::drain()
{
    QMutexLocker locker(&m_mutex);
    m_waiting = false;
    return std::exchange(m_changes, {});
}

void Mailbox::wakeIfFirst(QMutexLocker<QMutex> &locker)
{
    if (m_waiting)
        return;
    m_waiting = true;
    // Outside the lock: the receiver may drain from within its wake function.
    const std::function<void()> wake = m_wake;
    locker.unlock();
    if (wake)
        wake();
}

void Mailbox::collapseIfFull()
{
    if (m_changes.lookAgain || m_changes.ticks.size() + m_changes.conversations.size() > m_limit) {
        m_changes.lookAgain = true;
        m_changes.ticks.clear();
        m_changes.news.clear();
        m_changes.conversations.clear();
    }
}

} // namespace cordboard::engine
