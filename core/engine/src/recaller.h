#pragma once

#include "carrier/link.h"
#include "engine/face/mailbox.h"
#include "store/recalls.h"
#include "store/store.h"
#include "underway.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace cordboard::engine {

/// Asks a carrier to take back what people want back. What is to be asked stands in the database:
/// whichever engine has the line asks, also after a restart. Without an answer it asks again, five
/// times in all. Engine thread only.
class Recaller : public QObject
{
    Q_OBJECT

public:
    Recaller(CarrierId carrier, carrier::Link &link, store::Store &store, Mailbox &mailbox,
             const Clock &clock, QObject *parent = nullptr);

    /// Something may be to be asked.
    void kick();

private:
    struct Wanted
    {
        QList<store::DueRecall> due;
        qint64 nextUs = -1;
    };
    void ask(const Wanted &wanted);
    void onRecalled(const carrier::RecallOutcome &outcome);
    void settle(const carrier::RecallOutcome &outcome);
    using Ticks = Result<QList<TargetTick>>;
    void save(qint64 id, const std::function<Ticks(store::Connection &)> &job);

    const CarrierId m_carrier;
    carrier::Link &m_link;
    store::Store &m_store;
    Mailbox &m_mailbox;
    const Clock &m_clock;
    Underway<int> m_open; ///< asked, and how often before
    QTimer m_again{this};
    bool m_isTold = false; ///< that something cannot be saved
    bool m_lookAgain = false;
};

} // namespace cordboard::engine
