#include "forwarder.h"

#include "base/take.h"
#include "log.h"
#include "schedule.h"
#include "store/carriers.h"
#include "store/webhook_log.h"
#include "words.h"

namespace cordboard::webhook {

namespace {

constexpr int pageLines = 500;
constexpr int leaseMs = 8'000;
constexpr int renewMs = 2'000;
constexpr int turnMs = 200;
constexpr int housekeepingMs = 60'000;
constexpr int loadedAtOnce = 1'000;

} // namespace

struct Forwarder::Endpoints
{
    store::ForwarderState state;
    QUuid customer;
    QList<WebhookEndpoint> endpoints;
    QHash<WebhookId, QList<store::WebhookKey>> keys;
};

struct Forwarder::Loaded
{
    QList<store::QueuedDelivery> due;
    QList<store::QueuedDelivery> fresh;
    bool moreFresh = false;
    qint64 nextDueUs = 0;
};

Forwarder::Forwarder(ForwarderTools tools)
    : m_tools(std::move(tools))
    , m_returned(std::make_shared<OutcomeBox>([this] {
        QMetaObject::invokeMethod(this, &Forwarder::takeOutcomes, Qt::QueuedConnection);
    }))
    , m_client(std::make_unique<http::Client>())
{
    m_turnTimer.setInterval(turnMs);
    m_leaseTimer.setInterval(renewMs);
    m_retryTimer.setSingleShot(true);
    m_housekeeping.setInterval(housekeepingMs);
    connect(&m_turnTimer, &QTimer::timeout, this, &Forwarder::turn);
    connect(&m_leaseTimer, &QTimer::timeout, this, &Forwarder::holdLease);
    connect(&m_retryTimer, &QTimer::timeout, this, &Forwarder::loadEndpoints);
    connect(&m_housekeeping, &QTimer::timeout, this, [this] {
        giveUpOld();
        prune();
    });
}

Forwarder::~Forwarder()
{
    // Also when the thread was too busy to shut down in time.
    if (m_listener > 0)
        m_tools.store.removeFeedListener(m_listener);
}

void Forwarder::start()
{
    if (!m_tools.store.isShared()) {
        m_holding = true;
        return loadEndpoints();
    }
    m_owner = {QUuid::createUuid().toString(QUuid::WithoutBraces), m_tools.name};
    m_leaseTimer.start();
    holdLease();
}

void Forwarder::holdLease()
{
    // Its time runs out here first: counted from when the last renewal that succeeded was asked
    // for.
    const qint64 askedMs = m_tools.clock.monotonicMs();
    if (m_holding && askedMs - m_heldAtMs > leaseMs - renewMs)
        letGo();
    take(m_tools.store.write([owner = m_owner](store::Connection &connection) {
        return store::WebhookQueue(connection).hold(owner, leaseMs);
    }),
         this, [this, askedMs](const Result<std::optional<store::ForwarderState>> &held) {
             if (held && *held)
                 m_heldAtMs = askedMs;
             takeLease(held);
         });
}

void Forwarder::takeLease(const Result<std::optional<store::ForwarderState>> &held)
{
    if (!held)
        return; // the database is away: what is written meanwhile is refused by it
    if (!*held)
        return letGo();
    const bool isNew = !std::exchange(m_holding, true);
    if (isNew || (*held)->version != m_state.version)
        loadEndpoints();
    else
        wake(); // what others wrote does not call us
}

void Forwarder::letGo()
{
    if (!std::exchange(m_holding, false))
        return;
    qCWarning(lcWebhook, "Another program forwards the webhooks now.");
    follow(false);
    // All that was learned belongs to whoever sends now, and would be wrong by the next time.
    m_lanes.clear();
    m_unrecorded.clear();
    m_failingSince.clear();
    m_stops.clear();
    m_dueUs.clear();
}

void Forwarder::reload()
{
    loadEndpoints();
}

void Forwarder::loadEndpoints()
{
    if (m_stopping || !m_holding)
        return;
    if (std::exchange(m_loadingEndpoints, true)) {
        m_endpointsChanged = true;
        return;
    }
    take(m_tools.store.read([nowUs = m_tools.clock.nowUs()](
                                store::Connection &connection) -> Result<Endpoints> {
        Endpoints read;
        store::WebhookEndpoints table(connection);
        const auto all = table.all();
        const auto state = store::WebhookQueue(connection).state();
        const auto customer = store::Settings(connection).value(QStringLiteral("customer_id"));
        if (!all || !state || !customer)
            return Unexpected<Error>(!all     ? all.error()
                                     : !state ? state.error()
                                              : customer.error());
        read.endpoints = *all;
        read.state = *state;
        read.customer = QUuid(*customer);
        for (const WebhookEndpoint &endpoint : *all) {
            const auto keys = table.keys(endpoint.id, nowUs);
            if (!keys)
                return forward(keys);
            read.keys.insert(endpoint.id, *keys);
        }
        return read;
    }),
         this, [this](const Result<Endpoints> &read) { takeEndpoints(read); });
}

void Forwarder::takeEndpoints(const Result<Endpoints> &read)
{
    m_loadingEndpoints = false;
    if (m_stopping || !m_holding)
        return;
    if (!read)
        return retryIn(retryMs);
    m_state.version = read->state.version;
    // A plan that is on its way knows better.
    if (!m_planning)
        m_state.cursorUs = read->state.cursorUs;
    m_customer = read->customer;
    if (m_customer.isNull())
        retryIn(retryMs); // the engine is about to make it
    m_sealed = read->keys;
    QSet<WebhookId> there;
    for (const WebhookEndpoint &endpoint : read->endpoints) {
        there.insert(endpoint.id);
        auto &slot = m_lanes[endpoint.id];
        if (slot)
            slot->setEndpoint(endpoint);
        else
            slot = std::make_unique<Lane>(endpoint);
    }
    std::erase_if(m_lanes, [&there](const auto &lane) { return !there.contains(lane.first); });
    openSecrets();
    follow(!m_lanes.empty());
    for (const auto &[id, lane] : m_lanes)
        load(*lane);
    if (std::exchange(m_endpointsChanged, false))
        loadEndpoints();
    record();
    wake();
}

void Forwarder::openSecrets()
{
    bool needed = false;
    for (const auto &[id, lane] : m_lanes) {
        m_keys.remove(id);
        m_locked.remove(id);
        if (lane->endpoint().isSigned) {
            needed = true;
            m_locked.insert(id, ForwarderWords::tr("Its secret is being opened."));
        }
    }
    if (needed)
        take(m_tools.vault(), this, [this](const Result<SharedVault> &vault) { takeVault(vault); });
}

void Forwarder::takeVault(const Result<SharedVault> &vault)
{
    if (m_stopping)
        return;
    for (const auto &[id, lane] : m_lanes) {
        if (!lane->endpoint().isSigned)
            continue;
        const auto keys = vault ? openKeys(**vault, lane->endpoint().uuid, m_sealed.value(id))
                                : Result<SigningKeys>(forward(vault));
        if (keys && !keys->keys.isEmpty()) {
            m_keys.insert(id, *keys);
            m_locked.remove(id);
        } else {
            m_locked.insert(id,
                            keys ? ForwarderWords::tr("Its secret is missing. Give it a new one.")
                                 : keys.error().message);
        }
        showLane(*lane);
    }
    // A keyring may be unlocked, or a passphrase given.
    if (!vault)
        retryIn(10 * retryMs);
    turn();
}

/// Whether new events are of interest: without endpoints nobody is called.
void Forwarder::follow(bool active)
{
    if (active && m_listener == 0)
        m_listener = m_tools.store.addFeedListener([this] { wake(); });
    if (!active && m_listener > 0)
        m_tools.store.removeFeedListener(std::exchange(m_listener, 0));
    if (active && !m_housekeeping.isActive())
        m_housekeeping.start();
    if (!active)
        m_turnTimer.stop();
}

void Forwarder::wake()
{
    if (m_woken.exchange(true))
        return;
    QMetaObject::invokeMethod(this, &Forwarder::planWhatCame, Qt::QueuedConnection);
}

void Forwarder::planWhatCame()
{
    m_woken = false;
    plan();
}

void Forwarder::plan()
{
    if (m_stopping || !m_holding || m_lanes.empty())
        return;
    if (std::exchange(m_planning, true)) {
        m_morePlans = true;
        return;
    }
    m_morePlans = false;
    QList<WebhookEndpoint> endpoints;
    for (const auto &[id, lane] : m_lanes)
        endpoints.append(lane->endpoint());
    take(m_tools.store.read(
             [from = m_state, endpoints, customer = m_customer](store::Connection &connection) {
                 return planPage(connection, from, endpoints, customer, pageLines);
             }),
         this, [this](const Result<PlannedPage> &page) {
             if (page && page->upToUs > page->from.cursorUs && !m_stopping && m_holding)
                 return commitPlan(*page);
             m_planning = false;
             if (!page)
                 retryIn(retryMs);
             else if (m_morePlans)
                 plan();
             checkDrained();
         });
}

void Forwarder::commitPlan(const PlannedPage &page)
{
    take(m_tools.store.write(
             // Not m_state: an endpoint that was added since the page was read would be left out of
             // it, and the cursor would pass what it should have been told.
             [owner = m_owner.id, page](store::Connection &connection) {
                 return store::WebhookQueue(connection)
                     .plan(owner, page.from, page.upToUs, page.events);
             }),
         this, [this, page](const Result<store::PlannedDeliveries> &planned) {
             takePlanned(planned, page);
         });
}

void Forwarder::takePlanned(const Result<store::PlannedDeliveries> &planned,
                            const PlannedPage &page)
{
    m_planning = false;
    if (!planned) {
        // Endpoints were edited, or another program took over, or the database is away.
        retryIn(planned.error().code == ErrorCode::Conflict ? 0 : retryMs);
        return checkDrained();
    }
    m_state.cursorUs = page.upToUs;
    for (const store::DeliveryKey &key : planned->superseded) {
        if (Lane *known = lane(key.endpoint))
            known->drop(key.event);
    }
    QList<qint64> events;
    for (const store::QueuedDelivery &delivery : planned->ready) {
        events.append(delivery.event);
        if (Lane *known = lane(delivery.endpoint))
            known->addPlanned(delivery);
    }
    m_tools.changes.noteDeliveries(events);
    turn();
    if (page.isFull || m_morePlans)
        plan();
    checkDrained();
}

void Forwarder::retryIn(int ms)
{
    if (m_stopping)
        return;
    if (!m_retryTimer.isActive() || m_retryTimer.remainingTime() > ms)
        m_retryTimer.start(ms);
}

Lane *Forwarder::lane(WebhookId id)
{
    const auto found = m_lanes.find(id);
    return found == m_lanes.end() ? nullptr : found->second.get();
}

void Forwarder::load(Lane &lane)
{
    const WebhookId id = lane.endpoint().id;
    if (m_stopping || m_loading.contains(id))
        return;
    m_loading.insert(id);
    const bool wantsFresh = lane.wantsFresh();
    take(m_tools.store.read([id, after = wantsFresh ? lane.beginFresh() : 0, wantsFresh,
                             nowUs = m_tools.clock.nowUs()](
                                store::Connection &connection) -> Result<Loaded> {
        store::WebhookQueue queue(connection);
        Loaded loaded;
        const auto due = queue.due(id, nowUs, loadedAtOnce);
        const auto next = queue.nextDueUs(id);
        const auto fresh = wantsFresh ? queue.fresh(id, after, loadedAtOnce)
                                      : Result<QList<store::QueuedDelivery>>({});
        if (!due || !next || !fresh)
            return Unexpected<Error>(!due ? due.error() : !next ? next.error() : fresh.error());
        loaded.due = *due;
        loaded.fresh = *fresh;
        loaded.moreFresh = !wantsFresh || fresh->size() >= loadedAtOnce;
        loaded.nextDueUs = *next;
        return loaded;
    }),
         this, [this, id, wantsFresh](const Result<Loaded> &loaded) {
             m_loading.remove(id);
             Lane *known = this->lane(id);
             if (!loaded)
                 return retryIn(retryMs); // else nobody would ask before the next event
             if (!known)
                 return;
             if (wantsFresh)
                 known->addFresh(loaded->fresh, loaded->moreFresh);
             takeLoaded(id, loaded);
             if (m_loadAgain.remove(id))
                 lookAgain(id);
         });
}

void Forwarder::takeLoaded(WebhookId id, const Result<Loaded> &loaded)
{
    Lane *known = lane(id);
    for (const store::QueuedDelivery &delivery : loaded->due)
        known->add(delivery);
    const qint64 nowUs = m_tools.clock.nowUs();
    // Those that are due are here, or there is no room: the next look is a little later.
    const bool isLate = loaded->nextDueUs > 0 && loaded->nextDueUs <= nowUs;
    m_dueUs.insert(id, isLate ? nowUs + turnMs * 1000 : loaded->nextDueUs);
    turn();
}

void Forwarder::takeReady(const QList<store::QueuedDelivery> &ready)
{
    const qint64 nowUs = m_tools.clock.nowUs();
    for (const store::QueuedDelivery &delivery : ready) {
        Lane *known = lane(delivery.endpoint);
        // Without room it is read again, as what is due.
        if (known && !known->add(delivery))
            m_dueUs.insert(delivery.endpoint, nowUs);
    }
}

void Forwarder::lookAgain(WebhookId endpoint)
{
    Lane *known = lane(endpoint);
    if (!known)
        return; // about to be read with all that waits for it
    if (m_loading.contains(endpoint))
        m_loadAgain.insert(endpoint);
    else
        load(*known);
}

void Forwarder::tryNow(WebhookId endpoint)
{
    if (Lane *known = lane(endpoint)) {
        known->forgive();
        load(*known);
        turn();
    }
}

void Forwarder::setListeners(const QList<http::Listener> &listeners)
{
    m_client->setListeners(listeners);
}

void Forwarder::giveUpOld()
{
    const qint64 beforeUs = m_tools.clock.nowUs() - schedule::lifetimeUs;
    for (const auto &[id, known] : m_lanes) {
        const WebhookEndpoint &endpoint = known->endpoint();
        // What was kept while it was switched off gets its time from when it was switched on.
        const bool isSettled = endpoint.updatedUs < beforeUs;
        if (endpoint.state != WebhookState::Active || !isSettled || !m_holding || m_stopping)
            continue;
        take(m_tools.store.read([id = id, beforeUs](store::Connection &connection) {
            return store::WebhookQueue(connection).overdue(id, beforeUs, loadedAtOnce);
        }),
             this, [this, id = id](Result<QList<store::QueuedDelivery>> old) {
                 Lane *lane = this->lane(id);
                 if (!old || !lane)
                     return;
                 old->removeIf([lane](const auto &one) { return lane->isOnItsWay(one.event); });
                 if (old->isEmpty())
                     return;
                 for (const store::QueuedDelivery &one : std::as_const(*old))
                     lane->drop(one.event);
                 take(m_tools.store.write([owner = m_owner.id, old = *old](store::Connection &c) {
                     return store::WebhookQueue(c).giveUp(owner, old);
                 }),
                      this, [this](const Result<QList<store::QueuedDelivery>> &ready) {
                          if (ready)
                              takeReady(*ready);
                          m_tools.changes.noteEndpoints();
                          turn();
                      });
             });
    }
}

void Forwarder::prune()
{
    constexpr qint64 day = 86'400'000'000;
    constexpr int atOnce = 1'000;
    if (!m_holding || m_stopping)
        return;
    take(m_tools.store.write([nowUs = m_tools.clock.nowUs()](store::Connection &connection) {
        return store::WebhookLog(connection).prune(nowUs - 14 * day, nowUs - 30 * day, atOnce);
    }),
         this, [this](const Result<int> &count) {
             if (count && *count >= atOnce)
                 prune();
         });
}

} // namespace cordboard::webhook
