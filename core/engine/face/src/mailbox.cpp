#include "engine/face/mailbox.h"

namespace cordboard::engine {

namespace {

/// What both say of one message. They come from two threads: what the engine has to say of the
/// answer to a submit may come after what the listener says of the report, which was saved later.
TargetTick together(const TargetTick &one, const TargetTick &other)
{
    const bool isLater = other.updatedUs >= one.updatedUs;
    TargetTick newest = isLater ? other : one;
    const TargetTick &older = isLater ? one : other;
    newest.needsYouChanged = newest.needsYouChanged || older.needsYouChanged;
    if (newest.readUs == 0)
        newest.readUs = older.readUs;
    if (!newest.link)
        newest.link = older.link;
    if (newest.media.isEmpty())
        newest.media = older.media;
    return newest;
}

} // namespace

void Mailbox::setWake(std::function<void()> wake)
{
    const QMutexLocker locker(&m_mutex);
    m_wake = std::move(wake);
}

bool Mailbox::isWatched()
{
    const QMutexLocker locker(&m_mutex);
    return bool(m_wake);
}

void Mailbox::postTicks(const QList<TargetTick> &ticks)
{
    if (ticks.isEmpty())
        return;
    const QMutexLocker locker(&m_mutex);
    for (const TargetTick &tick : ticks) {
        const auto known = m_changes.ticks.find(tick.id);
        if (known == m_changes.ticks.end())
            m_changes.ticks.insert(tick.id, tick);
        else
            *known = together(*known, tick);
        m_changes.conversations.insert(tick.conversation);
        m_changes.needsYou = m_changes.needsYou || tick.needsYouChanged;
        m_changes.savedUs = qMax(m_changes.savedUs, tick.updatedUs);
    }
    collapseIfFull();
    wakeIfFirst();
}

void Mailbox::postMessages(const QList<ChatMessage> &messages)
{
    if (messages.isEmpty())
        return;
    const QMutexLocker locker(&m_mutex);
    for (const ChatMessage &message : messages) {
        TargetId &newest = m_changes.news[message.conversation];
        newest = qMax(newest, message.id);
        m_changes.conversations.insert(message.conversation);
        m_changes.savedUs = qMax(m_changes.savedUs, message.createdUs);
    }
    collapseIfFull();
    wakeIfFirst();
}

void Mailbox::postConversation(ConversationId id)
{
    const QMutexLocker locker(&m_mutex);
    m_changes.conversations.insert(id);
    collapseIfFull();
    wakeIfFirst();
}

void Mailbox::postLink(const LinkStatus &status)
{
    const QMutexLocker locker(&m_mutex);
    m_changes.links.insert(status.carrier, status);
    wakeIfFirst();
}

void Mailbox::postCarriers()
{
    const QMutexLocker locker(&m_mutex);
    m_changes.carriers = true;
    wakeIfFirst();
}

void Mailbox::postSorting()
{
    const QMutexLocker locker(&m_mutex);
    m_changes.sorting = true;
    wakeIfFirst();
}

void Mailbox::postPresence(const QList<Presence> &all)
{
    const QMutexLocker locker(&m_mutex);
    m_changes.presence = all;
    wakeIfFirst();
}

void Mailbox::postDatabase(const QString &trouble)
{
    const QMutexLocker locker(&m_mutex);
    m_changes.database = trouble;
    // What others changed meanwhile, and what could not be read.
    if (trouble.isEmpty()) {
        m_changes.lookAgain = true;
        m_changes.carriers = true;
        collapseIfFull();
    }
    wakeIfFirst();
}

void Mailbox::postLookAgain()
{
    const QMutexLocker locker(&m_mutex);
    m_changes.lookAgain = true;
    collapseIfFull();
    wakeIfFirst();
}

Changes Mailbox::drain()
{
    const QMutexLocker locker(&m_mutex);
    m_waiting = false;
    return std::exchange(m_changes, {});
}

void Mailbox::wakeIfFirst()
{
    if (std::exchange(m_waiting, true))
        return;
    // Under the lock, so that a receiver that takes its wake back is never called afterwards.
    if (m_wake)
        m_wake();
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
