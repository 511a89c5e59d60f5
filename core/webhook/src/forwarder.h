#pragma once

#include "base/clock.h"
#include "change_box.h"
#include "http/client/client.h"
#include "lane.h"
#include "lane_board.h"
#include "outcome_box.h"
#include "planner.h"
#include "signing.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>

namespace cordboard::webhook {

/// What the forwarder works with; all of it outlives it.
struct ForwarderTools
{
    store::Store &store;
    const Clock &clock;
    VaultDoor::Fn vault; ///< to open what is sealed
    LaneBoard &board;
    ChangeBox &changes;
    QString name; ///< of this program, for others on the same database
};

/// Turns the change feed into deliveries and sends them: reads a page, commits deliveries and
/// cursor together, sends what may leave, commits what came of it. Everything that matters is in
/// the database, so an end at any moment costs at most a delivery that is made twice, under the
/// same webhook-id. Lives in a thread of its own; made elsewhere, moved there, then start().
class Forwarder : public QObject
{
    Q_OBJECT

public:
    explicit Forwarder(ForwarderTools tools);
    ~Forwarder() override;

    void start();
    /// Sends nothing new; drained() when what was on its way is back and recorded.
    void shutDown();
    /// Endpoints or their secrets were changed in the database.
    void reload();
    /// Deliveries were queued beside the feed: replays.
    void lookAgain(WebhookId endpoint);
    /// One that leaves whatever the endpoint's state.
    void sendNow(const store::QueuedDelivery &delivery);
    /// A person says that it is worth trying.
    void tryNow(WebhookId endpoint);
    void setListeners(const QList<http::Listener> &listeners);

    /// There are new events. Any thread; cheap.
    void wake();

Q_SIGNALS:
    void drained();

private:
    struct Endpoints;
    struct Loaded;

    // holding the lease, where others may
    void holdLease();
    void takeLease(const Result<std::optional<store::ForwarderState>> &held);
    void letGo();

    // endpoints
    void loadEndpoints();
    void takeEndpoints(const Result<Endpoints> &read);
    void openSecrets();
    void takeVault(const Result<SharedVault> &vault);
    void follow(bool active);

    // from the feed to deliveries
    void planWhatCame();
    void plan();
    void commitPlan(const PlannedPage &page);
    void takePlanned(const Result<store::PlannedDeliveries> &planned, const PlannedPage &page);

    // from the database to lanes
    void load(Lane &lane);
    void takeLoaded(WebhookId id, const Result<Loaded> &loaded);
    void takeReady(const QList<store::QueuedDelivery> &ready);
    void probe(Lane &lane);
    /// Never without the signature that was asked for.
    bool canSign(const Lane &lane) const;

    // to the network and back
    void turn();
    void turnOf(Lane &lane, qint64 nowUs);
    void send(Lane &lane, const store::QueuedDelivery &delivery, bool probe = false);
    void takeOutcomes();
    void takeOutcome(const Returned &returned);
    void noteHealth(Lane &lane, bool success, bool gone);
    void record();
    void takeRecorded(const QList<store::AttemptRecord> &records,
                      const Result<QList<store::QueuedDelivery>> &ready);
    void giveUpOld();
    void prune();
    void checkDrained();
    /// Looks again at everything in a while: the database or the keyring refused.
    void retryIn(int ms);
    static constexpr int retryMs = 1'000;
    void showLane(const Lane &lane);
    Lane *lane(WebhookId id);

    ForwarderTools m_tools;
    store::LeaseOwner m_owner; ///< an empty id where the database is ours alone
    bool m_holding = false;
    int m_listener = 0;    ///< to the feed; 0: nobody needs to be told
    qint64 m_heldAtMs = 0; ///< monotonic; when what holds was asked for
    bool m_stopping = false;
    store::ForwarderState m_state;
    QUuid m_customer;
    std::map<WebhookId, std::unique_ptr<Lane>> m_lanes;
    QHash<WebhookId, SigningKeys> m_keys;
    QHash<WebhookId, QList<store::WebhookKey>> m_sealed;
    QHash<WebhookId, QString> m_locked;
    QHash<WebhookId, qint64> m_dueUs; ///< when the next of those that wait is due
    QSet<WebhookId> m_loading;
    QSet<WebhookId> m_loadAgain;             ///< something was queued after that load had read
    QHash<WebhookId, qint64> m_failingSince; ///< to be recorded
    QHash<WebhookId, WebhookStop> m_stops;   ///< likewise
    QList<store::AttemptRecord> m_unrecorded;
    bool m_loadingEndpoints = false;
    bool m_endpointsChanged = false;
    bool m_planning = false;
    bool m_morePlans = false;
    bool m_recording = false;
    std::atomic_bool m_woken = false;
    std::shared_ptr<OutcomeBox> m_returned;
    QTimer m_turnTimer{this};  ///< while something waits for its time
    QTimer m_leaseTimer{this}; ///< where others share the database
    QTimer m_retryTimer{this}; ///< after the database or the keyring refused
    QTimer m_housekeeping{this};
    std::unique_ptr<http::Client> m_client; ///< last: its answers come to the rest
};

} // namespace cordboard::webhook
