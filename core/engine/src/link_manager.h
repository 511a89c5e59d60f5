#pragma once

#include "carrier/link.h"
#include "engine/engine_service.h"
#include "line_context.h"
#include "link_board.h"
#include "queue_counter.h"
#include "vault_keeper.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace cordboard::engine {

class Dispatcher;
class Inbound;
class PduRecorder;
class TrafficCounter;

/// One link for every carrier that is switched on, following what the store says. Engine thread
/// only.
class LinkManager : public QObject
{
    Q_OBJECT

public:
    LinkManager(LinkFactory factory, LinkBoard &board, VaultKeeper &vault,
                const LineContext &context, QObject *parent = nullptr);
    ~LinkManager() override;

    /// What an earlier run left in flight is settled: from now on there are links. Until then
    /// nothing is opened, whoever asks, because a claim could not be told from those left over.
    void start();

    /// Reads the carriers and starts, restarts or stops links so that they match.
    void reload();

    /// Something new is queued for these lines.
    void kick(const QSet<CarrierId> &carriers);
    void kickAll();
    void tryNow(CarrierId carrier);
    /// Its listener opened, or could not: see ListenerBoard. What waited for it may leave.
    void listens(CarrierId carrier);

    /// Before start(): whose taps the links get.
    void setRecorder(const PduRecorder &recorder) { m_recorder = &recorder; }
    void setCounter(TrafficCounter &counter) { m_counter = &counter; }
    /// A carrier's recording was switched on or off: its link follows.
    void watch(CarrierId carrier);

    /// Stops every link; stopped() when the last one has closed and its answers are saved.
    void shutDown();

Q_SIGNALS:
    void stopped();
    /// See Inbound::crowded().
    void crowded();
    void linkChanged(const cordboard::LinkStatus &status);
    void linkGone(cordboard::CarrierId carrier);
    /// What waited for a removed carrier waits for a route now.
    void queueFreed();

private:
    struct Setup
    {
        Carrier carrier;
        QByteArray sealed;
        friend bool operator==(const Setup &, const Setup &) = default;
    };
    struct Setups
    {
        QList<Setup> list;
        QHash<CarrierId, IdBase> idBases;
    };
    struct Line;

    void read(bool onlyIfNew);
    void apply(const QList<Setup> &setups);
    void applyTo(const Setup &setup);
    bool isLeaving(CarrierId carrier) const;
    void closeAllBut(const QSet<CarrierId> &known);
    void open(const Setup &setup);
    void lockedOut(const Carrier &carrier, const Error &error);
    void learn(CarrierId carrier, IdBase base);
    void begin(const Setup &setup, const QString &password);
    void close(Line &line);
    void onEndangered(CarrierId carrier);
    void onLost(CarrierId carrier);
    void onAsked();
    void showElsewhere(const LinkStatus &reported);
    void forget(Line *line);
    void publish(const LinkStatus &status);
    void showDown(const Carrier &carrier, LinkState state, const QString &sentence);
    void noteReason(CarrierId carrier, bool canSend);
    void showWaiting(CarrierId carrier, qint64 waiting);

    const LinkFactory m_factory;
    LinkBoard &m_board;
    VaultKeeper &m_vault;
    const LineContext m_context;
    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    LeaseKeeper &m_leases;
    const Clock &m_clock;
    QueueCounter m_queues;
    const PduRecorder *m_recorder = nullptr;
    TrafficCounter *m_counter = nullptr;
    std::map<CarrierId, std::unique_ptr<Line>> m_lines;
    std::vector<std::unique_ptr<Line>> m_leaving;
    QList<Setup> m_applied;
    QTimer m_readAgain{this}; ///< the carriers could not be read
    QTimer m_unlock{this};    ///< until passwords that could not be opened are tried again
    int m_unlockMs = 0;
    QHash<CarrierId, IdBase> m_idBases;
    bool m_started = false;
    bool m_shuttingDown = false;
};

} // namespace cordboard::engine
