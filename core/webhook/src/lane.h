#pragma once

#include "breaker.h"
#include "model/webhook.h"
#include "store/webhook_queue.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace cordboard::webhook {

/// One endpoint's deliveries that are in memory, and how many of them may be on their way. The
/// database has them all; what does not fit here is read when there is room. Time is given; does
/// nothing by itself. Forwarder's thread.
class Lane
{
public:
    static constexpr size_t mostReady = 2'000;

    explicit Lane(const WebhookEndpoint &endpoint);

    const WebhookEndpoint &endpoint() const { return m_endpoint; }
    void setEndpoint(const WebhookEndpoint &endpoint);

    /// Deliveries that may leave. Those that are here already are left out. False when there was no
    /// room: it is read later.
    bool add(const store::QueuedDelivery &delivery);
    /// Little that was tried before is here: it is worth asking for more.
    bool wantsDue() const { return m_again.size() < fewAgain; }
    void drop(qint64 event);

    /// There are fresh ones in the database that are not here.
    bool wantsFresh() const { return m_moreFresh && m_fresh.size() < mostReady / 2; }
    /// They are being read: those after this event, in their order.
    qint64 beginFresh();
    /// What was read, and whether there was more by then.
    void addFresh(const QList<store::QueuedDelivery> &deliveries, bool more);
    /// A fresh one was planned: false when it must be read later, to keep the order.
    bool addPlanned(const store::QueuedDelivery &delivery);

    /// The next that may leave now; counts as on its way from here on.
    std::optional<store::QueuedDelivery> takeNext(qint64 nowUs);
    /// When that is worth asking again; 0: not because of time.
    qint64 nextTurnUs(qint64 nowUs) const;

    /// The breaker is open, and it is time to look with the oldest delivery.
    bool wantsProbe(qint64 nowUs) const;
    void beginProbe() { m_probing = true; }
    /// Nothing waits, so there is nothing to look with.
    void cancelProbe() { m_probing = false; }
    /// Takes that one, whatever else the lane thinks. False when it is on its way already.
    bool takeThis(const store::QueuedDelivery &delivery);

    /// What was on its way is back; `probe`: it was what looked whether the endpoint is back. Its
    /// row is still pending until the database knows.
    void ended(const store::QueuedDelivery &delivery, bool success, bool probe, qint64 nowUs);
    /// The client ended before it did: as if it had not left.
    void cancelled(const store::QueuedDelivery &delivery, bool probe);
    /// The database knows.
    void recorded(qint64 event);

    void holdUntil(qint64 us) { m_heldUntilUs = qMax(m_heldUntilUs, us); }
    /// A person wants everything tried now.
    void forgive();

    bool isOpen() const { return m_breaker.isOpen(); }
    int failuresInRow() const { return m_failuresInRow; }
    qint64 heldUntilUs() const { return m_heldUntilUs; }
    qint64 probeUs() const { return m_breaker.isOpen() ? m_breaker.probeUs() : 0; }
    int inFlight() const { return int(m_flying.size()); }
    bool isOnItsWay(qint64 event) const { return m_flying.contains(event); }

private:
    bool mayLeave(qint64 nowUs) const;
    std::optional<store::QueuedDelivery> takeFrom(std::deque<store::QueuedDelivery> &queue);
    void leave(const store::QueuedDelivery &delivery);
    void free(const store::QueuedDelivery &delivery, bool probe);
    bool hasToken(qint64 nowUs) const;
    void spendToken(qint64 nowUs);

    WebhookEndpoint m_endpoint;
    std::deque<store::QueuedDelivery> m_again; ///< tried before, replayed, or let go late
    std::deque<store::QueuedDelivery> m_fresh;
    std::deque<store::QueuedDelivery> m_tests; ///< somebody waits for them: they leave in any state
    QSet<qint64> m_known;                      ///< in the queues, on their way, or not recorded yet
    QSet<qint64> m_flying;                     ///< of those: on their way
    QSet<qint64> m_dropped;
    QSet<qint64> m_busy;                                  ///< messages of which one is on its way
    QHash<qint64, QList<store::QueuedDelivery>> m_behind; ///< by message
    bool m_moreFresh = true;
    bool m_missed = false; ///< one was planned while they were being read
    qint64 m_freshTo = 0;
    int m_window = firstWindow; ///< grows with every success
    int m_failuresInRow = 0;
    bool m_probing = false;
    qint64 m_heldUntilUs = 0;
    qint64 m_tokenUs = 0; ///< when the next would leave if all kept their distance
    Breaker m_breaker;

    static constexpr size_t fewAgain = 64;

    /// A name that does not resolve costs a thread for each that is on its way: the first few tell.
    static constexpr int firstWindow = 4;
};

} // namespace cordboard::webhook
