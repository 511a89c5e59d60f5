#include "smpp_link.h"

#include "addresses.h"
#include "base/log.h"
#include "carrier/smpp_link.h"
#include "inbound.h"
#include "outcome.h"
#include "smpp/command_status.h"
#include "smpp/receipt.h"
#include "smpp/tcp_transport.h"
#include "words.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace cordboard::carrier {

namespace {

constexpr int tickMs = 200;
constexpr qint64 numbersEveryMs = 1'000;
constexpr quint8 receiptWanted =
    1; // registered_delivery: final outcome, success or failure (5.2.17)
constexpr quint8 defaultPriority = 0;

/// Absolute and in UTC (SMPP 3.4, 7.1.1): relative times are not understood everywhere.
QByteArray validityPeriod(qint64 seconds, qint64 nowUs)
{
    if (seconds <= 0)
        return {};
    const QDateTime end = QDateTime::fromSecsSinceEpoch(nowUs / 1'000'000 + seconds, Qt::UTC);
    return end.toString(QStringLiteral("yyMMddhhmmss")).toLatin1() + "000+";
}

quint32 statusOf(Acknowledgement answer)
{
    switch (answer) {
    case Acknowledgement::Taken:
        return smpp::status::ok;
    case Acknowledgement::Later:
        return smpp::status::temporaryReceiverError;
    case Acknowledgement::Malformed:
        return smpp::status::invalidEsmClass;
    }
    return smpp::status::temporaryReceiverError;
}

} // namespace

SmppLink::SmppLink(const Carrier &carrier, const QString &password, Clock &clock,
                   const TransportFactory &makeTransport)
    : m_carrier(carrier)
    , m_clock(clock)
    , m_throttle(std::clamp(carrier.window, 1, 1'000))
    , m_bucket(carrier.rate, clock.monotonicMs())
{
    for (const quint32 bindCommand : bindCommands(carrier.bind))
        m_lines.push_back(new BindLine(carrier, password.toLatin1(), bindCommand, clock,
                                       makeTransport, *this, this));
    m_tick.setInterval(tickMs);
    m_rateTimer.setSingleShot(true);
    m_rateTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &SmppLink::tick);
    connect(&m_rateTimer, &QTimer::timeout, this, &SmppLink::announceRoom);
    m_announced = SmppLink::status();
}

SmppLink::~SmppLink()
{
    // They call back into us while they end.
    for (BindLine *line : m_lines)
        delete line;
}

void SmppLink::start()
{
    if (std::exchange(m_started, true))
        return;
    m_tick.start();
    for (BindLine *line : m_lines)
        line->start();
}

void SmppLink::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_rateTimer.stop();
    for (BindLine *line : m_lines)
        line->stop();
}

void SmppLink::tryNow()
{
    if (!m_started || m_stopping)
        return;
    for (BindLine *line : m_lines)
        line->tryNow();
}

void SmppLink::setPduTap(PduTap *tap)
{
    m_tap = tap;
    for (BindLine *line : m_lines)
        line->setWatched(tap != nullptr);
}

void SmppLink::linePdu(const BindLine &line, const smpp::PduSeen &seen)
{
    if (!m_tap)
        return;
    const AttemptId attempt = seen.tag ? AttemptId{qint64(*seen.tag)} : AttemptId();
    m_tap->pduSeen({line.serial(), seen.fromUs, seen.frame, attempt});
}

BindLine *SmppLink::sender() const
{
    return m_carrier.bind == BindMode::Receiver ? nullptr : m_lines.front();
}

int SmppLink::room() const
{
    const BindLine *line = sender();
    if (!line || m_stopping)
        return 0;
    const qint64 now = m_clock.monotonicMs();
    const int allowed = m_throttle.allowed(now) - line->inFlight();
    return std::max(0, std::min({line->room(), allowed, m_bucket.available(now)}));
}

void SmppLink::submit(const SubmitPart &part)
{
    SubmitOutcome refused;
    refused.attempt = part.attempt;
    if (room() <= 0) {
        refused.kind = SubmitOutcome::Kind::NotSent;
        refused.reason.code = ReasonCode::CarrierDown;
        answerLater(refused);
        return;
    }
    const SmppAddress source = toSmpp(part.source);
    const SmppAddress destination = toSmpp(part.destination);
    refused.kind = SubmitOutcome::Kind::RefusedForGood;
    if (!source.valid || !destination.valid) {
        refused.reason.code = source.valid ? ReasonCode::BadNumber : ReasonCode::BadSender;
        answerLater(refused);
        return;
    }
    const QByteArray validity = validityPeriod(part.validitySeconds, m_clock.nowUs());
    smpp::SubmitFields fields;
    fields.source = {source.digits.constData(), source.digits.size()};
    fields.sourceTon = source.ton;
    fields.sourceNpi = source.npi;
    fields.destination = {destination.digits.constData(), destination.digits.size()};
    fields.destinationTon = destination.ton;
    fields.destinationNpi = destination.npi;
    fields.validity = validity;
    fields.esmClass = part.hasUdh ? smpp::esm::udhi : 0;
    fields.priority = defaultPriority;
    fields.registeredDelivery = receiptWanted;
    fields.dataCoding = part.dataCoding;
    fields.message = part.userData;
    const Result<void> sent = sender()->submit(fields, quint64(part.attempt.value));
    if (!sent) {
        refused.reason = {ReasonCode::CarrierRefused, sent.error().message};
        answerLater(refused);
        return;
    }
    m_bucket.take(m_clock.monotonicMs());
    waitForRate();
}

void SmppLink::answerLater(const SubmitOutcome &outcome)
{
    if (m_later.empty())
        QMetaObject::invokeMethod(this, &SmppLink::deliverLater, Qt::QueuedConnection);
    m_later.push_back(outcome);
}

void SmppLink::deliverLater()
{
    for (const SubmitOutcome &outcome : std::exchange(m_later, {}))
        Q_EMIT finished(outcome);
}

void SmppLink::waitForRate()
{
    const qint64 wait = m_bucket.msUntilNext(m_clock.monotonicMs());
    if (wait > 0 && !m_rateTimer.isActive())
        m_rateTimer.start(int(wait));
}

void SmppLink::announceRoom()
{
    if (room() > 0)
        Q_EMIT roomAvailable();
    else if (!m_stopping)
        waitForRate();
}

void SmppLink::lineAnswered(quint64 tag, const smpp::SubmitAnswer &answer)
{
    const SubmitOutcome outcome = outcomeOf(AttemptId{qint64(tag)}, answer);
    learnFrom(outcome, answer);
    Q_EMIT finished(outcome);
}

/// What the answer says about the line rather than about the message.
void SmppLink::learnFrom(const SubmitOutcome &outcome, const smpp::SubmitAnswer &answer)
{
    if (answer.kind != smpp::SubmitAnswer::Kind::Answered)
        return;
    const qint64 now = m_clock.monotonicMs();
    m_answerMs =
        m_answerMs < 0 ? double(answer.tookMs) : m_answerMs * 0.95 + double(answer.tookMs) * 0.05;
    switch (outcome.kind) {
    case SubmitOutcome::Kind::Accepted:
        m_throttle.accepted(now);
        m_setupRefused = false;
        break;
    case SubmitOutcome::Kind::Throttled:
        m_throttle.throttled(now - answer.tookMs, now);
        m_resumeDue = true;
        break;
    case SubmitOutcome::Kind::SetupFault:
        m_setupRefused = true;
        break;
    default:
        if (outcome.commandStatus == smpp::status::invalidBindState)
            sender()->rebind();
        break;
    }
}

void SmppLink::lineRequest(BindLine &line, const smpp::Pdu &pdu)
{
    const quint64 token = quint64(line.serial()) << 32 | pdu.sequence;
    if (const auto receipt = smpp::parseReceipt(pdu)) {
        Q_EMIT receiptReceived(toReceipt(token, pdu, *receipt));
    } else {
        Q_EMIT messageReceived(toInboundPart(token, pdu));
    }
}

void SmppLink::acknowledge(quint64 token, Acknowledgement answer)
{
    // A line that has gone meanwhile is not there to be told: the carrier delivers again.
    for (BindLine *line : m_lines) {
        if (line->serial() == quint32(token >> 32))
            line->answer(quint32(token), statusOf(answer));
    }
}

void SmppLink::lineTurnDone()
{
    announceStatus(false);
    announceRoom();
}

void SmppLink::lineChanged()
{
    announceStatus(false);
    if (room() > 0)
        Q_EMIT roomAvailable();
}

void SmppLink::lineStopped()
{
    const bool all = std::all_of(m_lines.begin(), m_lines.end(), [](const BindLine *line) {
        return line->state() == LinkState::Off;
    });
    if (!m_stopping || !all || std::exchange(m_stopTold, true))
        return;
    m_tick.stop();
    QMetaObject::invokeMethod(this, &Link::stopped, Qt::QueuedConnection);
}

void SmppLink::tick()
{
    for (BindLine *line : m_lines)
        line->tick();
    const qint64 now = m_clock.monotonicMs();
    if (m_resumeDue && !m_throttle.isPaused(now)) {
        m_resumeDue = false;
        announceRoom();
    }
    if (m_rateTimer.isActive() && room() > 0) {
        m_rateTimer.stop();
        Q_EMIT roomAvailable();
    }
    const bool numbers = now - m_lastNumbersMs >= numbersEveryMs;
    if (numbers)
        m_lastNumbersMs = now;
    announceStatus(numbers);
}

void SmppLink::announceStatus(bool alsoNumbers)
{
    const LinkStatus now = status();
    const bool same = now.state == m_announced.state && now.sentence == m_announced.sentence &&
                      now.nextTryUs == m_announced.nextTryUs &&
                      now.upSinceUs == m_announced.upSinceUs;
    if (same && (!alsoNumbers || now == m_announced))
        return;
    m_announced = now;
    Q_EMIT statusChanged(now);
}

LinkStatus SmppLink::status() const
{
    LinkStatus status;
    status.carrier = m_carrier.id;
    status.name = m_carrier.name;
    status.window = m_carrier.window;
    status.answerMs = int(m_answerMs);
    for (const BindLine *line : m_lines) {
        status.inFlight += line->inFlight();
        status.upSinceUs = std::max(status.upSinceUs, line->upSinceUs());
        if (line->nextTryUs() > 0 &&
            (status.nextTryUs == 0 || line->nextTryUs() < status.nextTryUs))
            status.nextTryUs = line->nextTryUs();
    }
    describeState(&status);
    return status;
}

void SmppLink::describeState(LinkStatus *status) const
{
    const BindLine *first = m_lines.front();
    const BindLine *second = m_lines.back();
    const bool firstUp = first->state() == LinkState::Up;
    const bool secondUp = second->state() == LinkState::Up;
    if (firstUp && secondUp) {
        status->state = LinkState::Up;
        if (m_setupRefused || m_throttle.isSlowed(m_clock.monotonicMs())) {
            status->state = LinkState::Degraded;
            status->sentence = m_setupRefused ? words::setupRefused() : words::slowedDown();
        }
    } else if (firstUp || secondUp) {
        status->state = LinkState::Degraded;
        status->sentence = firstUp ? words::onlySending(second->sentence())
                                   : words::onlyReceiving(first->sentence());
    } else {
        // Of two lines that are down, the one that failed says more than the one that is being
        // tried.
        const BindLine *worse = first->state() == LinkState::Down ? first : second;
        status->state = worse->state();
        status->sentence = worse->sentence();
    }
}

std::unique_ptr<Link> makeSmppLink(const Carrier &carrier, const QString &password, Clock &clock)
{
    const auto makeTransport = [host = carrier.host, port = carrier.port, tls = carrier.tls] {
        return std::make_unique<smpp::TcpTransport>(host, port, tls);
    };
    return std::make_unique<SmppLink>(carrier, password, clock, makeTransport);
}

} // namespace cordboard::carrier
