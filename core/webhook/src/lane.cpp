#include "lane.h"

#include <algorithm>

namespace cordboard::webhook {

using store::QueuedDelivery;

namespace {

/// So much of the rate may leave at once: the forwarder looks at the clock only every 200 ms.
constexpr qint64 burstUs = 250'000;

} // namespace

Lane::Lane(const WebhookEndpoint &endpoint)
    : m_endpoint(endpoint)
{}

void Lane::setEndpoint(const WebhookEndpoint &endpoint)
{
    // What was learned of another address says nothing of this one.
    if (endpoint.url != m_endpoint.url || endpoint.state != m_endpoint.state)
        forgive();
    m_endpoint = endpoint;
}

bool Lane::add(const QueuedDelivery &delivery)
{
    if (m_known.contains(delivery.event))
        return true;
    if (delivery.isTest) {
        m_known.insert(delivery.event);
        m_tests.push_back(delivery);
        return true;
    }
    if (m_again.size() >= mostReady)
        return false;
    m_known.insert(delivery.event);
    m_again.push_back(delivery);
    return true;
}

qint64 Lane::beginFresh()
{
    m_missed = false;
    return m_freshTo;
}

void Lane::addFresh(const QList<QueuedDelivery> &deliveries, bool more)
{
    // What was planned and refused in between may be newer than what was read.
    m_moreFresh = more || m_missed;
    for (const QueuedDelivery &delivery : deliveries) {
        m_freshTo = qMax(m_freshTo, delivery.event);
        if (m_known.contains(delivery.event))
            continue;
        m_known.insert(delivery.event);
        m_fresh.push_back(delivery);
    }
}

bool Lane::addPlanned(const QueuedDelivery &delivery)
{
    // Behind something that is not here yet.
    if (m_moreFresh || m_fresh.size() >= mostReady) {
        m_moreFresh = true;
        m_missed = true;
        return false;
    }
    m_freshTo = qMax(m_freshTo, delivery.event);
    if (!m_known.contains(delivery.event)) {
        m_known.insert(delivery.event);
        m_fresh.push_back(delivery);
    }
    return true;
}

void Lane::drop(qint64 event)
{
    // Found when its turn comes: a search now would cost more.
    if (m_known.contains(event))
        m_dropped.insert(event);
}

bool Lane::hasToken(qint64 nowUs) const
{
    return m_endpoint.ratePerSecond <= 0 || nowUs + burstUs >= m_tokenUs;
}

void Lane::spendToken(qint64 nowUs)
{
    if (m_endpoint.ratePerSecond > 0)
        m_tokenUs = qMax(m_tokenUs, nowUs) + 1'000'000 / m_endpoint.ratePerSecond;
}

bool Lane::mayLeave(qint64 nowUs) const
{
    return m_endpoint.state == WebhookState::Active && !m_breaker.isOpen() &&
           nowUs >= m_heldUntilUs && inFlight() < qMin(m_window, m_endpoint.maxInFlight) &&
           hasToken(nowUs);
}

std::optional<QueuedDelivery> Lane::takeFrom(std::deque<QueuedDelivery> &queue)
{
    while (!queue.empty()) {
        QueuedDelivery delivery = std::move(queue.front());
        queue.pop_front();
        if (m_dropped.remove(delivery.event)) {
            m_known.remove(delivery.event);
            continue;
        }
        if (delivery.chain > 0 && m_busy.contains(delivery.chain)) {
            m_behind[delivery.chain].append(delivery);
            continue;
        }
        return delivery;
    }
    return {};
}

void Lane::leave(const QueuedDelivery &delivery)
{
    m_flying.insert(delivery.event);
    m_known.insert(delivery.event);
    if (delivery.chain > 0)
        m_busy.insert(delivery.chain);
}

std::optional<QueuedDelivery> Lane::takeNext(qint64 nowUs)
{
    if (auto test = takeFrom(m_tests)) {
        leave(*test);
        return test;
    }
    if (!mayLeave(nowUs))
        return {};
    auto delivery = takeFrom(m_again);
    if (!delivery)
        delivery = takeFrom(m_fresh);
    if (!delivery)
        return {};
    spendToken(nowUs);
    leave(*delivery);
    return delivery;
}

qint64 Lane::nextTurnUs(qint64 nowUs) const
{
    if (m_endpoint.state != WebhookState::Active)
        return 0;
    if (m_breaker.isOpen())
        return m_probing ? 0 : qMax(m_breaker.probeUs(), m_heldUntilUs);
    if (m_again.empty() && m_fresh.empty())
        return 0;
    const qint64 turn = qMax(m_heldUntilUs, m_endpoint.ratePerSecond > 0 ? m_tokenUs - burstUs : 0);
    return turn > nowUs ? turn : 0;
}

bool Lane::wantsProbe(qint64 nowUs) const
{
    return m_endpoint.state == WebhookState::Active && m_breaker.isOpen() && !m_probing &&
           inFlight() == 0 && m_breaker.mayProbe(nowUs) && nowUs >= m_heldUntilUs;
}

bool Lane::takeThis(const QueuedDelivery &delivery)
{
    if (delivery.chain > 0 && m_busy.contains(delivery.chain))
        return false;
    const auto isIt = [&delivery](const QueuedDelivery &one) {
        return one.event == delivery.event;
    };
    const auto waiting = m_known.contains(delivery.event);
    const bool removed =
        std::erase_if(m_again, isIt) + std::erase_if(m_fresh, isIt) + std::erase_if(m_tests, isIt) >
        0;
    if (waiting && !removed)
        return false;
    leave(delivery);
    return true;
}

void Lane::free(const QueuedDelivery &delivery, bool probe)
{
    m_flying.remove(delivery.event);
    if (probe)
        m_probing = false;
    if (delivery.chain == 0)
        return;
    m_busy.remove(delivery.chain);
    const QList<QueuedDelivery> behind = m_behind.take(delivery.chain);
    m_again.insert(m_again.begin(), behind.begin(), behind.end());
}

void Lane::ended(const QueuedDelivery &delivery, bool success, bool probe, qint64 nowUs)
{
    free(delivery, probe);
    m_dropped.remove(delivery.event);
    if (success) {
        m_breaker.succeeded();
        m_failuresInRow = 0;
        m_window = qMin(m_window + 1, m_endpoint.maxInFlight);
        return;
    }
    ++m_failuresInRow;
    m_breaker.failed(nowUs, probe);
    m_window = qMax(1, m_window / 2);
}

void Lane::cancelled(const QueuedDelivery &delivery, bool probe)
{
    free(delivery, probe);
    m_known.remove(delivery.event);
}

void Lane::recorded(qint64 event)
{
    m_known.remove(event);
    m_dropped.remove(event);
}

void Lane::forgive()
{
    m_breaker.succeeded();
    m_heldUntilUs = 0;
    m_failuresInRow = 0;
    m_window = qMax(m_window, firstWindow);
}

} // namespace cordboard::webhook
