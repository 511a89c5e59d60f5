#include "bind_line.h"

#include "base/log.h"
#include "smpp/command_status.h"
#include "smpp/tcp_transport.h"
#include "words.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>
#include <utility>

namespace cordboard::carrier {

namespace {

constexpr qint64 loginRetryMs = 5 * 60'000;
constexpr qint64 alreadyBoundRetryMs = 30'000;
constexpr qint64 provenMs = 60'000;

using End = smpp::SessionEnd;

quint32 nextSerial()
{
    static std::atomic<quint32> last{0};
    return ++last;
}

bool isLoginFault(const End &end)
{
    return end.kind == End::Kind::BindRefused && (end.status == smpp::status::invalidPassword ||
                                                  end.status == smpp::status::invalidSystemId ||
                                                  end.status == smpp::status::invalidSystemType);
}

} // namespace

std::vector<quint32> bindCommands(BindMode mode)
{
    switch (mode) {
    case BindMode::Transceiver:
        return {smpp::command::bindTransceiver};
    case BindMode::Transmitter:
        return {smpp::command::bindTransmitter};
    case BindMode::Receiver:
        return {smpp::command::bindReceiver};
    case BindMode::Pair:
        return {smpp::command::bindTransmitter, smpp::command::bindReceiver};
    }
    return {};
}

smpp::SessionSettings sessionSettings(const Carrier &carrier, const QByteArray &password,
                                      quint32 bindCommand)
{
    const SmppProfile &profile = carrier.profile;
    smpp::SessionSettings settings;
    settings.bindCommand = bindCommand;
    settings.systemId = carrier.systemId.toLatin1();
    settings.password = password;
    settings.systemType = carrier.systemType.toLatin1();
    settings.tls = carrier.tls;
    settings.window = carrier.window;
    settings.interfaceVersion = quint8(profile.interfaceVersion);
    // A transmitter takes nothing, so it has no range.
    if (bindCommand != smpp::command::bindTransmitter) {
        settings.addressRange = profile.addressRange.toLatin1();
        settings.rangeTon = quint8(profile.rangeTon);
        settings.rangeNpi = quint8(profile.rangeNpi);
    }
    settings.enquireIdleMs = profile.enquireSeconds * qint64(1'000);
    settings.responseMs = profile.responseSeconds * qint64(1'000);
    settings.silenceMs = profile.inactivitySeconds * qint64(1'000);
    return settings;
}

TransportFactory transportTo(const Carrier &carrier)
{
    const smpp::TcpTarget target{.host = carrier.host,
                                 .port = carrier.port,
                                 .tls = carrier.tls,
                                 .authorities = carrier.profile.tlsAuthority.toUtf8(),
                                 .serverName = carrier.profile.tlsServerName,
                                 .pin = carrier.profile.tlsPin.toLatin1()};
    return [target] {
        return std::make_unique<smpp::TcpTransport>(target);
    };
}

BindLine::BindLine(const Carrier &carrier, const QByteArray &password, quint32 bindCommand,
                   Clock &clock, TransportFactory makeTransport, LineOwner &owner, QObject *parent)
    : QObject(parent)
    , m_carrier(carrier)
    , m_password(password)
    , m_bindCommand(bindCommand)
    , m_clock(clock)
    , m_makeTransport(std::move(makeTransport))
    , m_owner(owner)
{}

BindLine::~BindLine() = default;

void BindLine::start(qint64 delayMs)
{
    if (std::exchange(m_running, true))
        return;
    setState(LinkState::Connecting, words::connecting(m_carrier));
    if (delayMs <= 0)
        connectNow();
    else
        m_nextTryMs = m_clock.monotonicMs() + delayMs;
}

void BindLine::stop()
{
    m_running = false;
    m_nextTryMs = -1;
    m_nextTryUs = 0;
    if (m_session) {
        m_session->stop();
        return;
    }
    setState(LinkState::Off, {});
    m_owner.lineStopped();
}

void BindLine::tryNow()
{
    if (!m_running || m_session)
        return;
    m_backoff.reset();
    connectNow();
}

void BindLine::tick()
{
    if (m_session) {
        m_session->tick();
        return;
    }
    if (m_running && m_nextTryMs >= 0 && m_clock.monotonicMs() >= m_nextTryMs)
        connectNow();
}

void BindLine::rebind()
{
    if (m_session)
        m_session->stop();
}

Result<void> BindLine::submit(const smpp::SubmitFields &fields, quint64 tag)
{
    return m_session->submit(fields, tag);
}

void BindLine::setWatched(bool watched)
{
    m_watched = watched;
    if (m_session)
        m_session->setWatched(watched);
}

void BindLine::answer(quint32 sequence, quint32 commandStatus)
{
    if (m_session)
        m_session->answer(sequence, commandStatus);
}

void BindLine::connectNow()
{
    m_serial = nextSerial();
    m_nextTryMs = -1;
    m_nextTryUs = 0;
    SessionEvents &events = *this;
    m_session = std::make_unique<smpp::Session>(
        sessionSettings(m_carrier, m_password, m_bindCommand), m_makeTransport(), m_clock, events);
    m_session->setWatched(m_watched);
    // The sentence of the last failure stays while we try again: it is what the person needs to
    // know.
    setState(LinkState::Connecting, m_sentence);
    m_session->start();
}

void BindLine::sessionBound()
{
    m_boundMs = m_clock.monotonicMs();
    m_upSinceUs = m_clock.nowUs();
    qCInfo(lcCarrier).noquote() << m_carrier.name << "is up";
    setState(LinkState::Up, {});
}

void BindLine::sessionAnswered(quint64 tag, const smpp::SubmitAnswer &answer)
{
    count(answer);
    m_owner.lineAnswered(*this, tag, answer);
}

void BindLine::count(const smpp::SubmitAnswer &answer)
{
    if (answer.kind != smpp::SubmitAnswer::Kind::Answered)
        return;
    m_answerMs = int(answer.tookMs);
    const qint64 now = m_clock.monotonicMs();
    if (now - m_secondMs >= 1'000) {
        m_lastSecond = now - m_secondMs < 2'000 ? m_inSecond : 0;
        m_inSecond = 0;
        m_secondMs = now;
    }
    ++m_inSecond;
}

BindStatus BindLine::status() const
{
    BindStatus status;
    status.mode = !receives() ? BindMode::Transmitter
                  : !sends()  ? BindMode::Receiver
                              : BindMode::Transceiver;
    status.state = m_state;
    status.sentence = m_sentence;
    status.nextTryUs = m_nextTryUs;
    status.upSinceUs = m_upSinceUs;
    status.inFlight = inFlight();
    const qint64 passed = m_clock.monotonicMs() - m_secondMs;
    status.partsPerSecond = passed < 1'000 ? m_lastSecond : passed < 2'000 ? m_inSecond : 0;
    status.answerMs = m_answerMs;
    status.enquireMs = m_session ? m_session->enquireMs() : -1;
    return status;
}

void BindLine::sessionRequest(const smpp::Pdu &pdu)
{
    m_owner.lineRequest(*this, pdu);
}

void BindLine::sessionTurnDone()
{
    m_owner.lineTurnDone();
}

void BindLine::sessionEnded(const End &end)
{
    // We are inside a call of the session's own.
    m_session.release()->deleteLater();
    m_owner.lineEnded(m_serial, end.answersRead);
    m_upSinceUs = 0;
    if (!m_running) {
        setState(LinkState::Off, {});
        m_owner.lineStopped();
        return;
    }
    if (end.wasBound && m_clock.monotonicMs() - m_boundMs >= provenMs)
        m_backoff.reset();
    waitAfter(end);
}

void BindLine::waitAfter(const End &end)
{
    const qint64 wait = waitMs(end);
    if (wait >= 0) {
        m_nextTryMs = m_clock.monotonicMs() + wait;
        m_nextTryUs = m_clock.nowUs() + wait * 1'000;
    }
    const QString sentence = words::lineDown(end, m_carrier, m_nextTryUs);
    const QString when =
        m_nextTryUs == 0
            ? QStringLiteral("none")
            : QDateTime::fromMSecsSinceEpoch(m_nextTryUs / 1'000).toString(Qt::ISODate);
    qCWarning(lcCarrier).noquote()
        << m_carrier.name << "is down:" << sentence << "Next try:" << when
        << "Detail:" << end.detail << (end.status ? smpp::statusText(end.status) : QString());
    setState(LinkState::Down, sentence);
}

qint64 BindLine::waitMs(const End &end)
{
    if (end.kind == End::Kind::Setup)
        return -1; // it cannot work before a person changes it
    if (isLoginFault(end))
        return loginRetryMs;
    if (end.kind == End::Kind::BindRefused && end.status == smpp::status::alreadyBound)
        return alreadyBoundRetryMs;
    return m_backoff.nextMs();
}

void BindLine::setState(LinkState state, const QString &sentence)
{
    m_state = state;
    m_sentence = sentence;
    m_owner.lineChanged();
}

} // namespace cordboard::carrier
