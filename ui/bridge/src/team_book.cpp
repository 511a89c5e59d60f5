#include "ui/bridge/team_book.h"

#include "base/take.h"

namespace cordboard::ui {

namespace {

// Figures for all threads: not at each of the 25 drains a second.
constexpr int countEveryMs = 200;

} // namespace

TeamBook::TeamBook(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(countEveryMs);
    connect(&m_soon, &QTimer::timeout, this, &TeamBook::readCounts);
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_proxy, &EngineProxy::lookAgain, this, [this] {
        readMe();
        readCounts();
    });
    readMe();
    readCounts();
}

void TeamBook::readMe()
{
    if (!m_me.id.isNull())
        return;
    take(m_proxy.engine().team().me(), this, [this](const Result<Operator> &me) {
        if (!me)
            return; // asked again when the database is there
        m_me = *me;
        Q_EMIT meKnown(m_me);
        readCounts();
    });
}

void TeamBook::readCounts()
{
    m_soon.stop();
    const int counting = ++m_countings;
    take(m_proxy.engine().team().counts(), this,
         [this, counting](const Result<ThreadCounts> &counts) {
             if (counting != m_countings || !counts || *counts == m_counts)
                 return;
             m_counts = *counts;
             Q_EMIT countsChanged(m_counts);
         });
}

void TeamBook::readOperators()
{
    take(m_proxy.engine().team().operators(), this,
         [this](const Result<QList<OperatorLoad>> &operators) {
             if (!operators)
                 return;
             m_operators = *operators;
             Q_EMIT operatorsChanged();
         });
}

void TeamBook::follow(const QFuture<Result<void>> &answer)
{
    take(answer, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT refused(done.error());
    });
}

void TeamBook::assign(const Conversation &thread, const QUuid &to)
{
    follow(m_proxy.engine().team().assign(thread.id, to, thread.assignee));
}

void TeamBook::setStatus(ConversationId id, const ThreadStatus &status,
                         const std::optional<TargetId> &seen)
{
    follow(m_proxy.engine().team().setStatus(id, status, seen));
}

void TeamBook::markUnread(ConversationId id, const std::optional<TargetId> &readUpTo)
{
    follow(m_proxy.engine().team().markUnread(id, readUpTo));
}

void TeamBook::setBlocked(ConversationId id, bool blocked)
{
    follow(m_proxy.engine().team().setBlocked(id, blocked));
}

void TeamBook::takeFree(ConversationId id)
{
    if (!m_me.id.isNull())
        follow(m_proxy.engine().team().assign(id, m_me.id, {}));
}

void TeamBook::takeOldest()
{
    Q_EMIT oldestAsked();
    take(m_proxy.engine().team().takeOldest(), this,
         [this](const Result<std::optional<Conversation>> &thread) {
             if (!thread)
                 Q_EMIT refused(thread.error());
             else if (*thread)
                 Q_EMIT taken(**thread);
         });
}

} // namespace cordboard::ui
