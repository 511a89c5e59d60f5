#include "forwarder.h"

#include "base/take.h"
#include "log.h"
#include "schedule.h"
#include "settle.h"

#include <QRandomGenerator>

namespace cordboard::webhook {

namespace {

/// More that the database has not taken, and nothing new leaves: it would be sent again after a
/// crash.
constexpr qsizetype mostUnrecorded = 4'000;

} // namespace

void Forwarder::turn()
{
    if (m_stopping || !m_holding)
        return;
    const qint64 nowUs = m_tools.clock.nowUs();
    bool waits = false;
    for (const auto &[id, lane] : m_lanes) {
        turnOf(*lane, nowUs);
        const qint64 dueUs = m_dueUs.value(id);
        waits = waits || lane->nextTurnUs(nowUs) > 0 || dueUs > 0 || lane->wantsFresh();
    }
    if (waits && !m_turnTimer.isActive())
        m_turnTimer.start();
    else if (!waits)
        m_turnTimer.stop();
}

void Forwarder::turnOf(Lane &lane, qint64 nowUs)
{
    const WebhookId id = lane.endpoint().id;
    if (!canSign(lane))
        return;
    if (lane.wantsProbe(nowUs))
        probe(lane);
    while (m_unrecorded.size() < mostUnrecorded) {
        const auto delivery = lane.takeNext(nowUs);
        if (!delivery)
            break;
        send(lane, *delivery);
    }
    const qint64 dueUs = m_dueUs.value(id);
    const bool isDue = dueUs > 0 && dueUs <= nowUs && lane.wantsDue() &&
                       lane.endpoint().state == WebhookState::Active;
    if (!lane.isOpen() && (isDue || lane.wantsFresh()))
        load(lane);
}

bool Forwarder::canSign(const Lane &lane) const
{
    return !lane.endpoint().isSigned || m_keys.contains(lane.endpoint().id);
}

void Forwarder::probe(Lane &lane)
{
    lane.beginProbe();
    take(m_tools.store.read([id = lane.endpoint().id](store::Connection &connection) {
        return store::WebhookQueue(connection).oldest(id);
    }),
         this,
         [this,
          id = lane.endpoint().id](const Result<std::optional<store::QueuedDelivery>> &oldest) {
             Lane *known = this->lane(id);
             if (!known)
                 return;
             known->cancelProbe();
             if (!oldest || m_stopping || !m_holding || !canSign(*known))
                 return;
             if (!*oldest)
                 return known->forgive(); // nothing waits: the next one will tell
             if (!known->takeThis(**oldest))
                 return;
             known->beginProbe();
             send(*known, **oldest, true);
         });
}

void Forwarder::send(Lane &lane, const store::QueuedDelivery &delivery, bool probe)
{
    const qint64 nowUs = m_tools.clock.nowUs();
    const WebhookEndpoint &endpoint = lane.endpoint();
    m_client->send(
        exchangeOf(endpoint, m_keys.value(endpoint.id), delivery, nowUs),
        [box = m_returned, delivery, url = endpoint.url, nowUs, probe](http::Outcome outcome) {
            box->put({delivery, url, nowUs, probe, std::move(outcome)});
        });
}

void Forwarder::sendNow(const store::QueuedDelivery &delivery)
{
    Lane *known = lane(delivery.endpoint);
    if (m_stopping || !known || !canSign(*known) || !known->takeThis(delivery))
        return lookAgain(delivery.endpoint);
    send(*known, delivery);
}

void Forwarder::takeOutcomes()
{
    for (const Returned &returned : m_returned->takeAll())
        takeOutcome(returned);
    record();
    turn();
    checkDrained();
}

void Forwarder::takeOutcome(const Returned &returned)
{
    Lane *known = lane(returned.delivery.endpoint);
    if (!known)
        return; // removed meanwhile, or another program's now
    if (returned.outcome.kind == http::Outcome::Kind::Cancelled)
        return known->cancelled(returned.delivery, returned.probe);
    const qint64 nowUs = m_tools.clock.nowUs();
    const Settlement settled =
        settle(returned, nowUs, QRandomGenerator::global()->generateDouble());
    known->ended(returned.delivery, settled.success, returned.probe, nowUs);
    if (settled.holdUntilUs > 0)
        known->holdUntil(settled.holdUntilUs);
    m_unrecorded.append(settled.record);
    // A test that fails says little of the endpoint, but "gone" is an answer like any other.
    if (!returned.delivery.isTest || settled.success || settled.isGone)
        noteHealth(*known, settled.success, settled.isGone);
}

/// Since when it fails is kept, so that five days are five days over a restart too.
void Forwarder::noteHealth(Lane &lane, bool success, bool gone)
{
    WebhookEndpoint endpoint = lane.endpoint();
    const qint64 nowUs = m_tools.clock.nowUs();
    if (success) {
        if (endpoint.failingSinceUs == 0)
            return;
        endpoint.failingSinceUs = 0;
        m_failingSince.insert(endpoint.id, 0);
    } else if (gone || (endpoint.failingSinceUs > 0 &&
                        nowUs - endpoint.failingSinceUs > schedule::disableAfterUs)) {
        if (endpoint.state != WebhookState::Active)
            return;
        endpoint.state = WebhookState::Disabled;
        endpoint.why = gone ? WebhookStop::Gone : WebhookStop::Failing;
        m_stops.insert(endpoint.id, endpoint.why);
        qCWarning(lcWebhook, "The webhook %s was switched off: %s.",
                  qPrintable(endpoint.uuid.toString(QUuid::WithoutBraces)),
                  gone ? "it answered 410" : "nothing but failures for five days");
    } else if (endpoint.failingSinceUs == 0) {
        endpoint.failingSinceUs = nowUs;
        m_failingSince.insert(endpoint.id, nowUs);
    } else {
        return;
    }
    lane.setEndpoint(endpoint);
}

void Forwarder::record()
{
    if (m_recording || !m_holding || m_unrecorded.isEmpty())
        return;
    m_recording = true;
    const QList<store::AttemptRecord> records = std::exchange(m_unrecorded, {});
    const auto failing = std::exchange(m_failingSince, {});
    const auto stops = std::exchange(m_stops, {});
    take(m_tools.store.write([owner = m_owner.id, records, failing,
                              stops](store::Connection &connection)
                                 -> Result<QList<store::QueuedDelivery>> {
        store::WebhookEndpoints endpoints(connection);
        for (auto it = failing.cbegin(); it != failing.cend(); ++it) {
            if (auto set = endpoints.setFailingSince(it.key(), it.value()); !set)
                return forward(set);
        }
        for (auto it = stops.cbegin(); it != stops.cend(); ++it) {
            if (auto set = endpoints.setState(it.key(), WebhookState::Disabled, it.value()); !set)
                return forward(set);
        }
        return store::WebhookQueue(connection).record(owner, records);
    }),
         this, [this, records, failing, stops](const Result<QList<store::QueuedDelivery>> &ready) {
             if (!ready) {
                 m_failingSince.insert(failing);
                 m_stops.insert(stops);
             }
             takeRecorded(records, ready);
         });
}

void Forwarder::takeRecorded(const QList<store::AttemptRecord> &records,
                             const Result<QList<store::QueuedDelivery>> &ready)
{
    m_recording = false;
    if (!ready) {
        // Lost with the lease: whoever has it sends them again. Else the database is away.
        if (ready.error().code != ErrorCode::Conflict && m_holding)
            m_unrecorded = records + m_unrecorded;
        retryIn(retryMs);
        return checkDrained();
    }
    QList<qint64> events;
    QSet<WebhookId> touched;
    for (const store::AttemptRecord &record : records) {
        events.append(record.key.event);
        Lane *known = lane(record.key.endpoint);
        if (!known)
            continue;
        known->recorded(record.key.event);
        if (record.state == DeliveryState::Pending) {
            qint64 &dueUs = m_dueUs[record.key.endpoint];
            dueUs = dueUs == 0 ? record.nextUs : qMin(dueUs, record.nextUs);
        }
        touched.insert(record.key.endpoint);
    }
    takeReady(*ready);
    for (const WebhookId id : std::as_const(touched))
        showLane(*lane(id));
    m_tools.changes.noteDeliveries(events);
    record();
    turn();
    checkDrained();
}

void Forwarder::showLane(const Lane &lane)
{
    LaneStatus status;
    status.isOpen = lane.isOpen();
    status.failuresInRow = lane.failuresInRow();
    status.heldUntilUs = lane.heldUntilUs();
    status.nextTryUs = lane.isOpen() ? lane.probeUs() : m_dueUs.value(lane.endpoint().id);
    status.locked = m_locked.value(lane.endpoint().id);
    m_tools.board.set(lane.endpoint().id, status);
}

void Forwarder::shutDown()
{
    m_stopping = true;
    m_turnTimer.stop();
    m_leaseTimer.stop();
    m_retryTimer.stop();
    m_housekeeping.stop();
    follow(false);
    checkDrained();
}

void Forwarder::checkDrained()
{
    if (!m_stopping || m_planning || m_recording || !m_unrecorded.isEmpty())
        return;
    for (const auto &[id, lane] : m_lanes) {
        if (lane->inFlight() > 0)
            return;
    }
    if (m_owner.id.isEmpty() || !std::exchange(m_holding, false)) {
        Q_EMIT drained();
        return;
    }
    take(m_tools.store.write([owner = m_owner.id](store::Connection &connection) {
        return store::WebhookQueue(connection).release(owner);
    }),
         this, [this](const Result<void> &) { Q_EMIT drained(); });
}

} // namespace cordboard::webhook
