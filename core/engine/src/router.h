#pragma once

#include "base/clock.h"
#include "engine/face/mailbox.h"
#include "link_judge.h"
#include "routing_board.h"
#include "store/outbox.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace cordboard::engine {

/// Keeps what is queued where the routes want it: after routes, senders or carriers were edited,
/// when a line has gone down for good, and when it is back. Only targets of which nothing has left
/// move. Works through the queues in pages, read by a reader and moved by a write job each, so that
/// a million waiting messages hold up nobody. Engine thread only.
class Router : public QObject
{
    Q_OBJECT

public:
    Router(store::Store &store, Mailbox &mailbox, RoutingBoard &board, const Clock &clock,
           QObject *parent = nullptr);

    /// Reads the table anew and looks through everything that waits.
    void reload();

    /// The same, when what it is made from was changed by others: they cannot call us.
    void reloadIfOutdated();

    /// Something was queued for these again: where the line is down, others may take it.
    void recheck(const QSet<cordboard::CarrierId> &carriers);

    void noteLink(const LinkStatus &status);
    void forgetLink(CarrierId carrier);
    void stop();

Q_SIGNALS:
    /// The queues of these lines have become longer or shorter.
    void routed(const QSet<cordboard::CarrierId> &carriers);

private:
    void judged(bool changed);
    void watch();
    void sweep(const QSet<CarrierId> &carriers);
    void next();
    void readPage();
    void movePage(const QList<store::Routed> &moves);
    void pageDone();

    store::Store &m_store;
    Mailbox &m_mailbox;
    RoutingBoard &m_board;
    const Clock &m_clock;
    LinkJudge m_judge;
    QTimer m_look{this};

    QList<CarrierId> m_toSweep; ///< queues still to be looked through; invalid id: no route
    CarrierId m_sweeping;
    store::QueuePosition m_position;
    bool m_more = false;
    bool m_busy = false;
    bool m_stopped = false;
};

} // namespace cordboard::engine
