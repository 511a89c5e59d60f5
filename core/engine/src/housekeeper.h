#pragma once

#include "base/clock.h"
#include "engine/face/mailbox.h"
#include "policy_acts.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace cordboard::engine {

/// What time alone does: rules that another engine saved are read and what the old ones held is
/// asked about anew, messages too old to leave expire, long messages whose last part never came are
/// shown with what there is. Engine thread only.
class Housekeeper : public QObject
{
    Q_OBJECT

public:
    Housekeeper(store::Store &store, Mailbox &mailbox, PolicyActs &acts, const Clock &clock,
                QObject *parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }

    /// One round now; every 30 s after start().
    void round();

    /// Forgets old lines of the change feed; with each round after start().
    void pruneEvents();

Q_SIGNALS:
    /// An answer of ours, or a message whose outcome stayed unknown, waits for these lines.
    void queued(const QSet<cordboard::CarrierId> &carriers);

private:
    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    const Clock &m_clock;
    QTimer m_timer{this};
    /// The rules by which what waits was held. A database of ours alone waits by those of the
    /// start; on a shared one others may have saved some since, hence every start looks.
    qint64 m_judgedBy;
};

} // namespace cordboard::engine
