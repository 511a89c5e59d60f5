#include "traffic_counter.h"

namespace cordboard::engine {

namespace {

LineCounts::Submit submitOf(carrier::SubmitOutcome::Kind kind)
{
    using Kind = carrier::SubmitOutcome::Kind;
    switch (kind) {
    case Kind::Accepted:
        return LineCounts::Accepted;
    case Kind::RefusedForNow:
        return LineCounts::Postponed;
    case Kind::Throttled:
        return LineCounts::Throttled;
    case Kind::RefusedForGood:
        return LineCounts::Refused;
    case Kind::SetupFault:
        return LineCounts::SetupFault;
    case Kind::Lost:
        return LineCounts::Lost;
    case Kind::NotSent:
        break;
    }
    return LineCounts::NotSent;
}

LineCounts::Receipt receiptOf(carrier::Receipt::State state)
{
    using State = carrier::Receipt::State;
    switch (state) {
    case State::Delivered:
        return LineCounts::Delivered;
    case State::Failed:
        return LineCounts::Failed;
    case State::Intermediate:
        return LineCounts::Intermediate;
    case State::Inconclusive:
        break;
    }
    return LineCounts::Inconclusive;
}

} // namespace

template<class Change>
void TrafficCounter::change(CarrierId carrier, Change change)
{
    const QMutexLocker locker(&m_mutex);
    LineCounts &counts = m_lines[carrier];
    counts.carrier = carrier;
    change(counts);
}

void TrafficCounter::follow(CarrierId carrier, carrier::Link &link)
{
    using carrier::Link;
    change(carrier, [](LineCounts &) {});
    QObject::connect(
        &link, &Link::finished, &link,
        [this, carrier](const carrier::SubmitOutcome &outcome) { countOutcome(carrier, outcome); });
    QObject::connect(&link, &Link::messageReceived, &link, [this, carrier] {
        change(carrier, [](LineCounts &counts) { ++counts.received; });
    });
    QObject::connect(&link, &Link::receiptReceived, &link,
                     [this, carrier](const carrier::Receipt &receipt) {
                         change(carrier, [state = receiptOf(receipt.state)](LineCounts &counts) {
                             ++counts.receipts[state];
                         });
                     });
    QObject::connect(&link, &Link::connectionEnded, &link, [this, carrier] {
        change(carrier, [](LineCounts &counts) { ++counts.connectionsEnded; });
    });
}

void TrafficCounter::countOutcome(CarrierId carrier, const carrier::SubmitOutcome &outcome)
{
    change(carrier, [&outcome](LineCounts &counts) {
        ++counts.submits[submitOf(outcome.kind)];
        const quint32 status = outcome.commandStatus;
        if (status == 0)
            return;
        // The carrier chooses the numbers: they must not fill the memory.
        const bool known =
            counts.refusals.contains(status) || counts.refusals.size() < LineCounts::mostStatuses;
        ++counts.refusals[known ? status : LineCounts::otherStatus];
    });
}

QList<LineCounts> TrafficCounter::all() const
{
    const QMutexLocker locker(&m_mutex);
    return m_lines.values();
}

} // namespace cordboard::engine
