#pragma once

#include "engine/face/team.h"
#include "ui/bridge/engine_proxy.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace cordboard::ui {

/// Who sits here, who else answers, the figures of the tabs, and what is done about a thread. One
/// per program; GUI thread.
class TeamBook : public QObject
{
    Q_OBJECT

public:
    explicit TeamBook(EngineProxy &proxy, QObject *parent = nullptr);

    const Operator &me() const { return m_me; } ///< null id until it is known
    const ThreadCounts &counts() const { return m_counts; }
    const QList<OperatorLoad> &operators() const { return m_operators; }

    /// Asks anew who answers and how much each of them has.
    void readOperators();

    /// If it is still assigned to whom `thread` says.
    void assign(const Conversation &thread, const QUuid &to);
    /// It is mine if it is nobody's.
    void takeFree(ConversationId id);
    void takeOldest();
    /// `seen` is the last bubble that a person was shown of it.
    void setStatus(ConversationId id, const ThreadStatus &status,
                   const std::optional<TargetId> &seen = {});
    /// The person of that thread, in all their threads.
    void setBlocked(ConversationId id, bool blocked);
    /// The last message that came in, or all after `readUpTo`.
    void markUnread(ConversationId id, const std::optional<TargetId> &readUpTo = {});

Q_SIGNALS:
    void meKnown(const cordboard::Operator &me);
    void countsChanged(const cordboard::ThreadCounts &counts);
    void operatorsChanged();
    void oldestAsked();
    /// takeOldest() found this one.
    void taken(const cordboard::Conversation &thread);
    /// What was to be done is not; the sentence says why, or who was first.
    void refused(const cordboard::Error &error);

private:
    void readMe();
    void readCounts();
    void follow(const QFuture<Result<void>> &answer);

    EngineProxy &m_proxy;
    QTimer m_soon;
    Operator m_me;
    ThreadCounts m_counts;
    int m_countings = 0; ///< answers may overtake one another: the last that was asked for counts
    QList<OperatorLoad> m_operators;
};

} // namespace cordboard::ui
