#pragma once

#include "base/clock.h"
#include "engine/face/mailbox.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace cordboard::engine {

/// What time alone does: messages too old to leave expire, long messages whose last part never came
/// are shown with what there is. Engine thread only.
class Housekeeper : public QObject
{
    Q_OBJECT

public:
    Housekeeper(store::Store &store, Mailbox &mailbox, const Clock &clock,
                QObject *parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }

    /// One round now; every 30 s after start().
    void round();

private:
    store::Store &m_store;
    Mailbox &m_mailbox;
    const Clock &m_clock;
    QTimer m_timer{this};
};

} // namespace cordboard::engine
