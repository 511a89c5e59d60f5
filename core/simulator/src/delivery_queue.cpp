#include "delivery_queue.h"

#include <algorithm>
#include <vector>

namespace cordboard::simulator {

namespace {

bool isTemporary(quint32 commandStatus)
{
    return commandStatus == status::receiverTemporary || commandStatus == status::systemError ||
           commandStatus == status::queueFull || commandStatus == status::throttled;
}

} // namespace

DeliveryQueue::DeliveryQueue(Agenda &agenda, const SmscOptions &options)
    : m_agenda(agenda)
    , m_options(options)
{}

void DeliveryQueue::put(Delivery delivery)
{
    if (delivery.serial == 0)
        delivery.serial = ++m_serial;
    m_pending.push_back(std::move(delivery));
    pump();
}

qint64 DeliveryQueue::waiting() const
{
    qint64 count = qint64(m_pending.size()) + m_refused;
    for (const Link &link : m_links)
        count += link.waiting.size();
    return count;
}

void DeliveryQueue::addLink(Session &session)
{
    m_links.insert(session.id(), Link{&session, {}});
    pump();
}

void DeliveryQueue::removeLink(Session &session)
{
    const auto it = m_links.find(session.id());
    if (it == m_links.end())
        return;
    putBack(*it);
    m_links.erase(it);
    pump();
}

void DeliveryQueue::putBack(Link &link)
{
    // In the order of their sequence numbers, which is the order in which they were first sent.
    QList<quint32> sequences = link.waiting.keys();
    std::sort(sequences.begin(), sequences.end(), std::greater<>());
    for (const quint32 sequence : std::as_const(sequences))
        m_pending.push_front(link.waiting.take(sequence).delivery);
}

void DeliveryQueue::answered(Session &session, quint32 sequence, quint32 commandStatus)
{
    const auto link = m_links.find(session.id());
    if (link == m_links.end() || !link->waiting.contains(sequence))
        return;
    const Delivery delivery = link->waiting.take(sequence).delivery;
    Q_EMIT acknowledged(delivery, session.id(), sequence, commandStatus);
    if (isTemporary(commandStatus)) {
        ++m_refused;
        m_agenda.after(m_options.redeliverAfterMs, this, [this, delivery] {
            --m_refused;
            put(delivery);
        });
    }
    pump();
}

void DeliveryQueue::checkTimeouts()
{
    const qint64 oldest = m_agenda.nowMs() - m_options.deliverTimeoutMs;
    for (Link &link : m_links) {
        for (auto it = link.waiting.begin(); it != link.waiting.end();) {
            if (it->sinceMs > oldest) {
                ++it;
                continue;
            }
            m_pending.push_back(it->delivery);
            it = link.waiting.erase(it);
        }
    }
    pump();
}

void DeliveryQueue::pump()
{
    while (!m_pending.empty()) {
        Link *link = linkFor(m_pending.front());
        if (!link)
            return;
        const Delivery delivery = std::move(m_pending.front());
        m_pending.pop_front();
        const quint32 sequence = link->session->nextSequence();
        link->waiting.insert(sequence, {delivery, m_agenda.nowMs()});
        Q_EMIT sent(delivery, link->session->id(), sequence);
        link->session->send(pdu(delivery.command, 0, sequence, delivery.body));
    }
}

DeliveryQueue::Link *DeliveryQueue::linkFor(const Delivery &delivery)
{
    const auto hasRoom = [this](const Link &link) {
        return link.waiting.size() < m_options.deliverWindow;
    };
    const auto preferred = m_links.find(delivery.link);
    if (preferred != m_links.end() && hasRoom(*preferred))
        return &*preferred;
    Link *best = nullptr;
    for (Link &link : m_links) {
        if (hasRoom(link) && (!best || link.waiting.size() < best->waiting.size()))
            best = &link;
    }
    return best;
}

} // namespace cordboard::simulator
