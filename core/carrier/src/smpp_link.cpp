#include "smpp_link.h"

#include "base/log.h"
#include "carrier/smpp_link.h"
#include "inbound.h"
#include "outcome.h"
#include "part_form.h"
#include "smpp/command_status.h"
#include "smpp/receipt.h"
#include "submit_form.h"

#include <algorithm>
#include <utility>

namespace cordboard::carrier {

namespace {

constexpr int tickMs = 200;
constexpr qint64 numbersEveryMs = 1'000;
/// Binds a second that a carrier may count, and close the door on.
constexpr qint64 betweenBindsMs = 1'000;
// One bad number is the message's; many in a row are ours (smpp.md 2.9, rows 02 and 0A).
constexpr int sendersRefusedAfter = 20;
constexpr int lengthsRefusedAfter = 3;

int sendingLines(const Carrier &carrier)
{
    return std::clamp(carrier.profile.binds, 1, 16);
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
    , m_serviceType(carrier.profile.serviceType.toLatin1())
    , m_pace(carrier.rate, std::clamp(carrier.window, 1, 1'000) * sendingLines(carrier),
             clock.monotonicMs(), carrier.profile.ratePerMinute)
{
    makeLines(password.toLatin1(), makeTransport);
    m_tick.setInterval(tickMs);
    m_rateTimer.setSingleShot(true);
    m_rateTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &SmppLink::tick);
    connect(&m_rateTimer, &QTimer::timeout, this, &SmppLink::announceRoom);
    m_announced = SmppLink::status();
}

void SmppLink::makeLines(const QByteArray &password, const TransportFactory &makeTransport)
{
    for (int i = 0; i < sendingLines(m_carrier); ++i) {
        for (const quint32 bindCommand : bindCommands(m_carrier.bind))
            m_lines.push_back(new BindLine(m_carrier, password, bindCommand, m_clock, makeTransport,
                                           *this, this));
    }
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
    const size_t together = bindCommands(m_carrier.bind).size();
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i]->start(qint64(i / together) * betweenBindsMs);
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
    m_setup.retry();
    for (BindLine *line : m_lines)
        line->tryNow();
    announceRoom();
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
    BindLine *best = nullptr;
    for (BindLine *line : m_lines) {
        if (line->sends() && (!best || line->room() > best->room()))
            best = line;
    }
    return best;
}

int SmppLink::room() const
{
    if (m_stopping)
        return 0;
    const qint64 now = m_clock.monotonicMs();
    int room = 0;
    int inFlight = 0;
    for (const BindLine *line : m_lines) {
        room += line->sends() ? line->room() : 0;
        inFlight += line->inFlight();
    }
    return m_setup.allowed(std::max(0, std::min(room, m_pace.available(now))), inFlight, now);
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
    refused.kind = SubmitOutcome::Kind::RefusedForGood;
    refused.reason = write(*sender(), asTaken(part));
    if (refused.reason.code != ReasonCode::None)
        answerLater(refused);
    waitForRate();
}

SubmitPart SmppLink::asTaken(const SubmitPart &part) const
{
    if (m_noHeader) {
        if (const auto changed = headerToSar(part))
            return *changed;
    }
    if (m_noOptional) {
        if (const auto changed = sarToHeader(part))
            return *changed;
        if (const auto changed = payloadToMessage(part))
            return *changed;
    }
    return part;
}

/// Code None: written, an answer will follow.
Reason SmppLink::write(BindLine &line, const SubmitPart &part)
{
    const SubmitForm form(part, m_carrier.profile, m_serviceType, m_clock.nowUs());
    if (form.fault() != ReasonCode::None)
        return {form.fault(), {}};
    const Result<void> sent = line.submit(form.fields(), quint64(part.attempt.value));
    if (!sent)
        return {ReasonCode::CarrierRefused, sent.error().message};
    if (part.hasUdh || part.sarReference >= 0 || part.inPayload)
        m_formed.insert(part.attempt, part);
    m_pace.sent(m_clock.monotonicMs());
    return {};
}

/// A carrier that refuses the form of a part gets it in another one, once: the message is not at
/// fault (smpp.md 2.9, rows 43 and C0 to C4).
bool SmppLink::resubmit(BindLine &line, AttemptId attempt, const smpp::SubmitAnswer &answer)
{
    if (answer.kind != smpp::SubmitAnswer::Kind::Answered || !m_formed.contains(attempt))
        return false;
    const SubmitPart part = m_formed.take(attempt);
    std::optional<SubmitPart> changed;
    if (answer.status == smpp::status::invalidEsmClass && !m_noOptional) {
        changed = headerToSar(part);
        m_noHeader = m_noHeader || changed;
    } else if (smpp::status::isOptionalParameterFault(answer.status) && !m_noHeader) {
        changed = sarToHeader(part);
        if (!changed)
            changed = payloadToMessage(part);
        m_noOptional = m_noOptional || changed;
    }
    if (!changed || line.room() <= 0)
        return false;
    qCWarning(lcCarrier).noquote() << m_carrier.name << "refused the form of a part with"
                                   << smpp::statusText(answer.status) << "- sent in another one";
    return write(line, *changed).code == ReasonCode::None;
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
    const qint64 wait = m_pace.msUntilNext(m_clock.monotonicMs());
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

void SmppLink::lineAnswered(BindLine &line, quint64 tag, const smpp::SubmitAnswer &answer)
{
    const AttemptId attempt{qint64(tag)};
    if (resubmit(line, attempt, answer))
        return;
    SubmitOutcome outcome = outcomeOf(attempt, answer);
    if (answer.kind == smpp::SubmitAnswer::Kind::Answered) {
        outcome.tookMs = int(answer.tookMs);
        countRefusals(&outcome);
    }
    learnFrom(line, outcome, answer);
    Q_EMIT finished(outcome);
}

/// What the answer says about the line rather than about the message.
void SmppLink::learnFrom(BindLine &line, const SubmitOutcome &outcome,
                         const smpp::SubmitAnswer &answer)
{
    m_formed.remove(outcome.attempt);
    if (answer.kind != smpp::SubmitAnswer::Kind::Answered)
        return;
    const qint64 now = m_clock.monotonicMs();
    m_lastAnswerUs = m_clock.nowUs();
    m_answerMs =
        m_answerMs < 0 ? double(answer.tookMs) : m_answerMs * 0.95 + double(answer.tookMs) * 0.05;
    if (answer.congestion >= 0)
        m_pace.congestion(answer.congestion, now);
    if (outcome.kind == SubmitOutcome::Kind::Accepted) {
        m_pace.accepted(now);
        m_setup.accepted();
        m_setupRefused = false;
    } else if (outcome.kind == SubmitOutcome::Kind::Throttled) {
        m_pace.throttled(now - answer.tookMs, now);
        m_resumeDue = true;
    } else if (outcome.kind == SubmitOutcome::Kind::SetupFault) {
        m_setup.refused(now);
        m_setupRefused = true;
    } else if (outcome.commandStatus == smpp::status::queueFull) {
        m_pace.queueFull(now - answer.tookMs, now);
    } else if (outcome.commandStatus == smpp::status::invalidBindState) {
        line.rebind();
    }
}

/// What is refused again and again for the same is our fault, not the messages': they wait.
void SmppLink::countRefusals(SubmitOutcome *outcome)
{
    const quint32 commandStatus = outcome->commandStatus;
    const auto inARow = [commandStatus](int before, quint32 refused) {
        return commandStatus == refused ? before + 1 : 0;
    };
    m_senderRefusals = inARow(m_senderRefusals, smpp::status::invalidSource);
    m_lengthRefusals = inARow(m_lengthRefusals, smpp::status::invalidCommandLength);
    m_sendersRefused = m_senderRefusals >= sendersRefusedAfter;
    if (!m_sendersRefused && m_lengthRefusals < lengthsRefusedAfter)
        return;
    outcome->kind = SubmitOutcome::Kind::SetupFault;
    outcome->reason.code = ReasonCode::CarrierSetup;
}

void SmppLink::lineRequest(BindLine &line, const smpp::Pdu &pdu)
{
    const quint64 token = quint64(line.serial()) << 32 | pdu.sequence;
    if (const auto receipt = smpp::parseReceipt(pdu, m_carrier.receiptsByText)) {
        Q_EMIT receiptReceived(toReceipt(token, pdu, *receipt, m_carrier.profile));
    } else {
        Q_EMIT messageReceived(toInboundPart(token, pdu, m_carrier.profile));
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

void SmppLink::lineEnded(quint32 serial, bool answersRead)
{
    Q_EMIT connectionEnded(serial, answersRead);
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
    m_pace.tick(now);
    if (m_resumeDue && !m_pace.isPaused(now)) {
        m_resumeDue = false;
        announceRoom();
    }
    if (m_setup.takeDue(now))
        announceRoom();
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

std::unique_ptr<Link> makeSmppLink(const Carrier &carrier, const QString &password, Clock &clock)
{
    return std::make_unique<SmppLink>(carrier, password, clock, transportTo(carrier));
}

} // namespace cordboard::carrier
