#include "mm1_link.h"

#include "mms/wap_push.h"

#include <QRandomGenerator>

#include <array>

namespace cordboard::carrier {

namespace {

using Kind = SubmitOutcome::Kind;

constexpr quint8 binary = 0x04;

/// How much an outcome says about the whole push: one refused short message, and the phone puts
/// nothing together.
int weightOf(Kind kind)
{
    constexpr std::array byWeight{Kind::Accepted,      Kind::NotSent, Kind::Throttled,
                                  Kind::RefusedForNow, Kind::Lost,    Kind::SetupFault,
                                  Kind::RefusedForGood};
    for (size_t i = 0; i < byWeight.size(); ++i) {
        if (byWeight[i] == kind)
            return int(i);
    }
    return 0;
}

/// Of two outcomes of one push the one that counts, with the ids of both.
SubmitOutcome joined(const SubmitOutcome &one, const SubmitOutcome &other)
{
    SubmitOutcome worse = weightOf(other.kind) > weightOf(one.kind) ? other : one;
    QStringList ids;
    for (const SubmitOutcome *from : {&one, &other}) {
        ids.append(from->carrierMessageId);
        ids += from->moreIds;
    }
    ids.removeAll(QString());
    worse.carrierMessageId = ids.isEmpty() ? QString() : ids.takeFirst();
    worse.moreIds = ids;
    worse.mayHaveLeft = one.mayHaveLeft || other.mayHaveLeft;
    worse.tookMs = qMax(one.tookMs, other.tookMs);
    return worse;
}

} // namespace

std::unique_ptr<Link> makeMm1Link(std::unique_ptr<Link> smpp)
{
    return std::make_unique<Mm1Link>(std::move(smpp));
}

Mm1Link::Mm1Link(std::unique_ptr<Link> smpp)
    : m_smpp(std::move(smpp))
    , m_transaction(quint8(QRandomGenerator::global()->bounded(256)))
    , m_reference(quint8(QRandomGenerator::global()->bounded(256)))
{
    connect(m_smpp.get(), &Link::statusChanged, this, [this](const LinkStatus &status) {
        takeBackIfDown(status.state);
        Q_EMIT statusChanged(status);
    });
    connect(m_smpp.get(), &Link::roomAvailable, this, &Mm1Link::onRoom);
    connect(m_smpp.get(), &Link::finished, this, &Mm1Link::onFinished);
    connect(m_smpp.get(), &Link::messageReceived, this, &Link::messageReceived);
    connect(m_smpp.get(), &Link::receiptReceived, this, &Link::receiptReceived);
    connect(m_smpp.get(), &Link::connectionEnded, this, &Link::connectionEnded);
    connect(m_smpp.get(), &Link::stopped, this, &Link::stopped);
}

void Mm1Link::stop()
{
    takeBackWaiting();
    m_smpp->stop();
}

int Mm1Link::room() const
{
    return qMax(0, m_smpp->room() - int(m_waiting.size()));
}

void Mm1Link::submit(const SubmitPart &part)
{
    if (part.push.isEmpty())
        return m_smpp->submit(part);
    const auto segments =
        mms::pushSegments(mms::wspPush(part.push, ++m_transaction), ++m_reference);
    Push push;
    push.open = int(segments.size());
    push.outcome.attempt = part.attempt;
    push.outcome.kind = Kind::Accepted;
    if (segments.empty()) {
        push.outcome.kind = Kind::RefusedForGood;
        push.outcome.reason.code = ReasonCode::TooManyParts;
        QMetaObject::invokeMethod(
            this, [this, outcome = push.outcome] { Q_EMIT finished(outcome); },
            Qt::QueuedConnection);
        return;
    }
    m_pushes.insert(part.attempt, push);
    for (const mms::PushSegment &segment : segments) {
        SubmitPart one = part;
        one.push.clear();
        one.userData = segment.shortMessage;
        one.hasUdh = true;
        one.dataCoding = binary;
        m_waiting.push_back(std::move(one));
    }
    sendWaiting();
}

void Mm1Link::sendWaiting()
{
    while (!m_waiting.empty() && m_smpp->room() > 0) {
        const SubmitPart next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_smpp->submit(next);
    }
    takeBackIfDown(m_smpp->status().state);
}

void Mm1Link::takeBackIfDown(LinkState state)
{
    if (state != LinkState::Up && state != LinkState::Degraded)
        takeBackWaiting();
}

void Mm1Link::onRoom()
{
    sendWaiting();
    if (room() > 0)
        Q_EMIT roomAvailable();
}

/// What waits for a line that is down goes back to the queue: others may have it.
void Mm1Link::takeBackWaiting()
{
    for (const SubmitPart &part : std::exchange(m_waiting, {})) {
        SubmitOutcome outcome;
        outcome.attempt = part.attempt;
        outcome.kind = Kind::NotSent;
        outcome.reason.code = ReasonCode::CarrierDown;
        QMetaObject::invokeMethod(
            this, [this, outcome] { onFinished(outcome); }, Qt::QueuedConnection);
    }
}

void Mm1Link::onFinished(const SubmitOutcome &outcome)
{
    const auto found = m_pushes.find(outcome.attempt);
    if (found == m_pushes.end()) {
        Q_EMIT finished(outcome);
        return;
    }
    found->outcome = joined(found->outcome, outcome);
    if (--found->open > 0)
        return;
    const SubmitOutcome whole = found->outcome;
    m_pushes.erase(found);
    Q_EMIT finished(whole);
}

} // namespace cordboard::carrier
