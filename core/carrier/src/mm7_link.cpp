#include "mm7_link.h"

#include "mm7_submit.h"

#include <utility>

namespace cordboard::carrier {

std::unique_ptr<Link> makeMm7Link(const Carrier &carrier, const QString &password, Clock &clock)
{
    return std::make_unique<Mm7Link>(carrier, password, clock);
}

Mm7Link::Mm7Link(const Carrier &carrier, const QString &password, Clock &clock, int drainMs)
    : m_drainMs(drainMs)
    , m_carrier(carrier)
    , m_password(password)
    , m_clock(clock)
    , m_bucket(carrier.rate, clock.monotonicMs())
{
    m_status.carrier = carrier.id;
    m_status.name = carrier.name;
    m_status.window = carrier.window;
    for (QTimer *timer : {&m_retry, &m_rate, &m_end})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Mm7Link::tryNow);
    connect(&m_rate, &QTimer::timeout, this, &Link::roomAvailable);
    connect(&m_end, &QTimer::timeout, this, &Mm7Link::giveUpOpen);
}

Mm7Link::~Mm7Link() = default;

void Mm7Link::start()
{
    m_started = true;
    goUp();
}

void Mm7Link::stop()
{
    m_stopping = true;
    m_retry.stop();
    m_rate.stop();
    m_end.start(m_drainMs);
    stopIfDone();
}

/// The store hears of each before the line is gone: until the next start nobody else would tell it.
void Mm7Link::giveUpOpen()
{
    m_status.inFlight = 0;
    for (const AttemptId attempt : std::exchange(m_open, {})) {
        SubmitOutcome outcome;
        outcome.attempt = attempt;
        outcome.reason = {ReasonCode::LineBroke, {}};
        Q_EMIT finished(outcome);
    }
    stopIfDone();
}

void Mm7Link::stopIfDone()
{
    if (!m_stopping || m_status.inFlight > 0 || m_stopTold)
        return;
    m_stopTold = true;
    m_end.stop();
    QMetaObject::invokeMethod(this, &Link::stopped, Qt::QueuedConnection);
}

int Mm7Link::room() const
{
    if (!m_started || m_stopping)
        return 0;
    if (m_status.state == LinkState::Down)
        return 0;
    const int window = m_carrier.window - m_status.inFlight;
    return m_carrier.rate > 0 ? qMin(window, m_bucket.available(m_clock.monotonicMs())) : window;
}

void Mm7Link::submit(const SubmitPart &part)
{
    if (!part.mms || room() <= 0) {
        SubmitOutcome outcome;
        outcome.attempt = part.attempt;
        outcome.kind = SubmitOutcome::Kind::NotSent;
        return sayLater(outcome);
    }
    if (m_carrier.rate > 0)
        m_bucket.take(m_clock.monotonicMs());
    m_open.insert(part.attempt);
    m_status.inFlight = int(m_open.size());
    // called in the client's thread, which ends before this object does
    const auto done = [this, attempt = part.attempt,
                       person = part.destination](const http::Outcome &answer) {
        QMetaObject::invokeMethod(
            this, [this, attempt, person, answer] { answered(attempt, person, answer); },
            Qt::QueuedConnection);
    };
    m_client.send(submitExchange(m_carrier, m_password, part, m_clock.nowUs() / 1'000), done);
    waitForRate();
    Q_EMIT statusChanged(m_status);
}

/// Beside the window: it is a question about what is there already.
void Mm7Link::recall(const Recall &recall)
{
    if (!m_started || m_stopping)
        return;
    const auto done = [this, id = recall.id](const http::Outcome &answer) {
        QMetaObject::invokeMethod(
            this, [this, id, answer] { Q_EMIT recalled(mm7Recalled(id, answer)); },
            Qt::QueuedConnection);
    };
    m_client.send(cancelExchange(m_carrier, m_password, recall, m_clock.nowUs() / 1'000), done);
}

void Mm7Link::sayLater(const SubmitOutcome &outcome)
{
    QMetaObject::invokeMethod(
        this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
}

void Mm7Link::waitForRate()
{
    if (m_carrier.rate > 0 && m_status.inFlight < m_carrier.window && !m_rate.isActive())
        m_rate.start(int(m_bucket.msUntilNext(m_clock.monotonicMs())) + 1);
}

void Mm7Link::answered(AttemptId attempt, const QString &person, const http::Outcome &answer)
{
    if (!m_open.remove(attempt))
        return; // given up at the end
    m_status.inFlight = int(m_open.size());
    note(answer);
    SubmitOutcome outcome = mm7Outcome(attempt, person, answer);
    if (outcome.kind == SubmitOutcome::Kind::NotSent)
        outcome.retryAfterMs = qMax<qint64>(0, m_status.nextTryUs - m_clock.nowUs()) / 1'000;
    Q_EMIT finished(outcome);
    if (room() > 0)
        Q_EMIT roomAvailable();
    stopIfDone();
}

void Mm7Link::note(const http::Outcome &answer)
{
    if (isLineFault(answer))
        return goDown(lineFault(m_carrier, answer));
    if (answer.kind != http::Outcome::Kind::Answered)
        return; // slow or broken: it may have been the message
    const int took = int(answer.tookUs / 1'000);
    m_status.answerMs = m_status.answerMs < 0 ? took : (m_status.answerMs * 7 + took) / 8;
    m_status.lastAnswerUs = m_clock.nowUs();
    goUp();
}

void Mm7Link::goDown(const QString &sentence)
{
    m_status.sentence = sentence;
    // All that was open falls with the line, and is one step of the waits, not ten.
    if (m_status.state == LinkState::Down && (m_retry.isActive() || m_probing))
        return Q_EMIT statusChanged(m_status);
    const qint64 waitMs = m_backoff.nextMs();
    m_status.state = LinkState::Down;
    m_status.upSinceUs = 0;
    m_status.nextTryUs = m_clock.nowUs() + waitMs * 1'000;
    if (!m_stopping)
        m_retry.start(int(waitMs));
    Q_EMIT statusChanged(m_status);
}

void Mm7Link::goUp()
{
    m_backoff.reset();
    m_retry.stop();
    m_status.sentence.clear();
    m_status.nextTryUs = 0;
    if (m_status.state != LinkState::Up)
        m_status.upSinceUs = m_clock.nowUs();
    m_status.state = LinkState::Up;
    Q_EMIT statusChanged(m_status);
}

void Mm7Link::tryNow()
{
    if (m_stopping || m_probing || m_status.state != LinkState::Down)
        return;
    m_probing = true;
    m_retry.stop();
    m_status.nextTryUs = 0;
    Q_EMIT statusChanged(m_status);
    const auto done = [this](const http::Outcome &answer) {
        QMetaObject::invokeMethod(
            this, [this, answer] { probed(answer); }, Qt::QueuedConnection);
    };
    m_client.send(probeExchange(m_carrier, m_password, m_clock.nowUs() / 1'000), done);
}

/// Not by a message: routes go round a line that is down, and none would ever come to try it.
void Mm7Link::probed(const http::Outcome &answer)
{
    m_probing = false;
    if (m_stopping || m_status.state != LinkState::Down)
        return;
    if (isLineFault(answer))
        return goDown(lineFault(m_carrier, answer));
    if (answer.kind != http::Outcome::Kind::Answered)
        return goDown(http::sentenceOf(answer));
    goUp();
    Q_EMIT roomAvailable();
}

LinkStatus Mm7Link::status() const
{
    return m_status;
}

} // namespace cordboard::carrier
