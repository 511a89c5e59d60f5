#pragma once

#include "engine/engine_service.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace cordboard::engine {

/// What time does to threads: those whose snooze has ended are open again, in whatever engine of a
/// shared database comes first; and others see that somebody sits here. Engine thread only.
class TeamKeeper : public QObject
{
    Q_OBJECT

public:
    TeamKeeper(store::Store &store, Mailbox &mailbox, const OperatorName &me, const Clock &clock,
               QObject *parent = nullptr);

    void start();
    void stop();

    /// Some snooze may end earlier than those that were known.
    void lookAgain();

private:
    struct Round
    {
        QList<ConversationId> woken;
        qint64 nextUs = 0;
    };

    static Result<Round> runRound(store::Connection &connection, const OperatorName &me,
                                  qint64 nowUs);
    void round();
    void tick();

    store::Store &m_store;
    Mailbox &m_mailbox;
    const OperatorName m_me;
    const Clock &m_clock;
    QTimer m_second{this};
    qint64 m_nextUs = 0; ///< when the next snooze ends; 0: none
    qint64 m_lookMs = 0; ///< when to look again in any case, monotonic
    bool m_busy = false;
    bool m_again = false;
};

} // namespace cordboard::engine
