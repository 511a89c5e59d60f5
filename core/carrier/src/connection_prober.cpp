#include "connection_prober.h"

#include "mm7_prober.h"

#include "words.h"

#include <utility>

namespace cordboard::carrier {

namespace {

constexpr int tickMs = 100;

} // namespace

ConnectionProber::ConnectionProber(const CarrierEdit &edit, Clock &clock,
                                   TransportFactory makeTransport)
    : m_carrier(edit.carrier)
    , m_password(edit.password.toLatin1())
    , m_clock(clock)
    , m_makeTransport(std::move(makeTransport))
    , m_binds(bindCommands(edit.carrier.bind))
{
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &ConnectionProber::tick);
}

ConnectionProber::~ConnectionProber() = default;

void ConnectionProber::start()
{
    if (!m_sessions.empty())
        return;
    m_tick.start();
    announce(TestStep::Kind::Reached, TestStep::Outcome::Running,
             tr("Connecting to %1, port %2.").arg(m_carrier.host).arg(m_carrier.port));
    openNext();
}

void ConnectionProber::openNext()
{
    smpp::SessionSettings settings =
        sessionSettings(m_carrier, m_password, m_binds[m_sessions.size()]);
    settings.window = 1;
    SessionEvents &events = *this;
    m_sessions.push_back(
        std::make_unique<smpp::Session>(settings, m_makeTransport(), m_clock, events));
    m_sessions.back()->start();
}

void ConnectionProber::tick()
{
    for (size_t i = 0; i < m_sessions.size(); ++i)
        m_sessions[i]->tick();
}

void ConnectionProber::sessionReached()
{
    if (m_sessions.size() > 1)
        return;
    announce(TestStep::Kind::Reached, TestStep::Outcome::Passed,
             tr("%1 answers on port %2.").arg(m_carrier.host).arg(m_carrier.port));
    if (m_carrier.tls) {
        announce(TestStep::Kind::Secure, TestStep::Outcome::Running,
                 tr("Checking the carrier's certificate."));
        return;
    }
    announce(TestStep::Kind::Secure, TestStep::Outcome::Skipped,
             tr("Without TLS the password and the texts can be read on the way."));
    announceLogin();
}

void ConnectionProber::sessionSecured()
{
    if (m_sessions.size() > 1)
        return;
    announce(TestStep::Kind::Secure, TestStep::Outcome::Passed,
             tr("The line is encrypted and the certificate is good. %1")
                 .arg(m_sessions.back()->certificateWords())
                 .trimmed());
    announceLogin();
}

void ConnectionProber::announceLogin()
{
    announce(TestStep::Kind::LoggedIn, TestStep::Outcome::Running,
             tr("Logging in as %1.").arg(m_carrier.systemId));
}

void ConnectionProber::sessionBound()
{
    if (m_sessions.size() < m_binds.size()) {
        openNext();
        return;
    }
    announce(
        TestStep::Kind::LoggedIn, TestStep::Outcome::Passed,
        tr("The carrier accepts the user name and the password. %1").arg(carrierWords()).trimmed());
    announce(TestStep::Kind::Ready, TestStep::Outcome::Running,
             tr("Asking the carrier for a sign of life."));
    m_askedMs = m_clock.monotonicMs();
    m_sessions.back()->enquire();
}

void ConnectionProber::sessionRequest(const smpp::Pdu &pdu)
{
    // A carrier may deliver as soon as we are bound; this test is not the place to keep it.
    for (const auto &session : m_sessions)
        session->answer(pdu.sequence, smpp::status::temporaryReceiverError);
}

void ConnectionProber::sessionTurnDone()
{
    if (m_ready || m_askedMs < 0 || m_sessions.back()->isEnquiring())
        return;
    m_ready = true;
    announce(TestStep::Kind::Ready, TestStep::Outcome::Passed,
             tr("The carrier answers in %1 ms. The line is ready.")
                 .arg(m_clock.monotonicMs() - m_askedMs));
    // Ending a session inside its own call is for the next turn.
    QMetaObject::invokeMethod(this, &ConnectionProber::closeAll, Qt::QueuedConnection);
}

void ConnectionProber::closeAll()
{
    for (size_t i = 0; i < m_sessions.size(); ++i)
        m_sessions[i]->stop();
}

void ConnectionProber::sessionEnded(const smpp::SessionEnd &end)
{
    ++m_ended;
    if (!m_ready && !m_failed) {
        m_failed = true;
        announce(m_running, TestStep::Outcome::Failed, failureWords(end));
        QMetaObject::invokeMethod(this, &ConnectionProber::closeAll, Qt::QueuedConnection);
    }
    if (m_ended < m_sessions.size())
        return;
    m_tick.stop();
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_ready); }, Qt::QueuedConnection);
}

/// What it said about itself in its answer to the login.
QString ConnectionProber::carrierWords() const
{
    const smpp::Session &session = *m_sessions.back();
    QStringList words;
    if (!session.carrierName().isEmpty())
        words.append(tr("It calls itself %1.").arg(QString::fromLatin1(session.carrierName())));
    if (const quint8 version = session.carrierVersion())
        words.append(tr("It speaks SMPP %1.%2.").arg(version >> 4).arg(version & 0x0F));
    return words.join(u' ');
}

QString ConnectionProber::failureWords(const smpp::SessionEnd &end) const
{
    if (end.kind == smpp::SessionEnd::Kind::BindRefused)
        return words::loginRefused(end.status);
    if (end.wasBound || m_running == TestStep::Kind::Ready)
        return tr("The carrier took the login and then closed the line. Ask the carrier.");
    return words::lineDown(end, m_carrier, 0);
}

void ConnectionProber::announce(TestStep::Kind kind, TestStep::Outcome outcome,
                                const QString &sentence)
{
    m_running = kind;
    Q_EMIT step({kind, outcome, sentence});
}

std::unique_ptr<ConnectionTest> makeConnectionTest(const CarrierEdit &edit, Clock &clock)
{
    if (edit.carrier.isMm7())
        return std::make_unique<Mm7Prober>(edit, clock);
    return std::make_unique<ConnectionProber>(edit, clock, transportTo(edit.carrier));
}

} // namespace cordboard::carrier
