#include "smpp/session.h"

#include "base/log.h"
#include "smpp/command_status.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace cordboard::smpp {

Session::Session(const SessionSettings &settings, std::unique_ptr<Transport> transport,
                 Clock &clock, SessionEvents &events, quint32 firstSequence)
    : m_settings(settings)
    , m_transport(std::move(transport))
    , m_clock(clock)
    , m_events(events)
    , m_pending(std::clamp(settings.window, 1, 1'000), firstSequence)
{
    connect(m_transport.get(), &Transport::reached, this, &Session::onReached);
    connect(m_transport.get(), &Transport::ready, this, &Session::onReady);
    connect(m_transport.get(), &Transport::readyRead, this, &Session::onReadyRead);
    connect(m_transport.get(), &Transport::failed, this, &Session::onFailed);
}

Session::~Session() = default;

void Session::start()
{
    m_state = State::Connecting;
    m_deadlineMs = m_clock.monotonicMs() + limit::connectMs;
    m_transport->open();
}

void Session::onReached()
{
    if (m_state != State::Connecting)
        return;
    m_events.sessionReached();
    if (!m_settings.tls || m_state != State::Connecting)
        return;
    m_state = State::Securing;
    m_deadlineMs = m_clock.monotonicMs() + limit::tlsMs;
}

void Session::onReady()
{
    if (m_state != State::Connecting && m_state != State::Securing)
        return;
    if (m_settings.tls)
        m_events.sessionSecured();
    const qint64 now = m_clock.monotonicMs();
    m_state = State::Binding;
    m_deadlineMs = now + limit::bindMs;
    m_lastPduMs = m_lastByteMs = now;
    m_bindSequence = m_pending.nextSequence();
    const BindFields fields{.command = m_settings.bindCommand,
                            .systemId = m_settings.systemId,
                            .password = m_settings.password,
                            .systemType = m_settings.systemType,
                            .interfaceVersion = m_settings.interfaceVersion,
                            .rangeTon = m_settings.rangeTon,
                            .rangeNpi = m_settings.rangeNpi,
                            .addressRange = m_settings.addressRange};
    const Result<void> encoded = m_encoder.bind(fields, m_bindSequence, &m_out);
    if (!encoded) {
        abort({.kind = SessionEnd::Kind::Setup, .detail = encoded.error().message});
        return;
    }
    flush();
}

void Session::onFailed(TransportFault fault, const QString &detail)
{
    // What was gathered cannot leave any more: those submits never did.
    m_out.clear();
    abort({.kind = SessionEnd::Kind::Transport, .fault = fault, .detail = detail});
}

int Session::room() const
{
    return isBound() ? std::clamp(m_settings.window, 1, 1'000) - m_pending.size() : 0;
}

Result<void> Session::submit(const SubmitFields &fields, quint64 tag)
{
    if (room() <= 0)
        return fail(ErrorCode::Busy,
                    QCoreApplication::translate("cordboard::smpp::Session",
                                                "The line takes no more for now."));
    const qint64 now = m_clock.monotonicMs();
    const quint32 sequence =
        m_pending.add(command::submitSm, tag, now, now + m_settings.responseMs);
    const Result<void> encoded = m_encoder.submit(fields, sequence, &m_out);
    if (!encoded) {
        m_pending.take(sequence);
        return encoded;
    }
    m_unwritten.push_back(sequence);
    scheduleFlush();
    return {};
}

void Session::answer(quint32 sequence, quint32 commandStatus)
{
    const auto held = m_held.constFind(sequence);
    if (held == m_held.constEnd() || m_state == State::Closed)
        return;
    send(command::responseTo(held.value()), commandStatus, sequence);
    m_held.erase(held);
}

void Session::enquire()
{
    if (!isBound() || m_enquireSequence != 0)
        return;
    m_enquireSequence = sendRequest(command::enquireLink);
    m_enquireDeadlineMs = m_clock.monotonicMs() + limit::enquireAnswerMs;
}

void Session::enquireAnswered()
{
    m_enquireSequence = 0;
    m_enquireMs = int(m_clock.monotonicMs() - (m_enquireDeadlineMs - limit::enquireAnswerMs));
}

void Session::send(quint32 commandId, quint32 commandStatus, quint32 sequence)
{
    m_encoder.plain(commandId, commandStatus, sequence, &m_out);
    scheduleFlush();
}

quint32 Session::sendRequest(quint32 commandId)
{
    const quint32 sequence = m_pending.nextSequence();
    send(commandId, status::ok, sequence);
    return sequence;
}

void Session::scheduleFlush()
{
    // One write per turn of the event loop: 100 submits leave in one system call.
    if (!std::exchange(m_flushScheduled, true))
        QMetaObject::invokeMethod(this, &Session::flush, Qt::QueuedConnection);
}

void Session::flush()
{
    m_flushScheduled = false;
    if (m_out.isEmpty() || m_state == State::Closed)
        return;
    if (m_watched)
        showWritten();
    m_transport->write(m_out);
    m_out.resize(0);
    m_unwritten.clear();
}

/// m_out holds whole PDUs of ours, one behind the other.
void Session::showWritten()
{
    QByteArrayView rest(m_out);
    while (rest.size() >= headerOctets) {
        const auto length = qsizetype(qFromBigEndian<quint32>(rest.data()));
        if (length < headerOctets || length > rest.size())
            break;
        PduSeen seen{.fromUs = true, .frame = rest.first(length)};
        const auto sequence = qFromBigEndian<quint32>(rest.data() + 12);
        const auto *entry = qFromBigEndian<quint32>(rest.data() + 4) == command::submitSm
                                ? m_pending.find(sequence)
                                : nullptr;
        if (entry)
            seen.tag = entry->tag;
        m_events.sessionPdu(seen);
        rest = rest.sliced(length);
    }
}

void Session::stop()
{
    if (m_state == State::Draining || m_state == State::Unbinding || m_state == State::Closed)
        return;
    if (m_state != State::Bound) {
        end(SessionEnd::Kind::Stopped);
        return;
    }
    const qint64 now = m_clock.monotonicMs();
    m_state = State::Draining;
    m_deadlineMs = now + limit::drainMs;
    stepDown(now);
}

/// Goes from draining to unbinding as soon as nothing is open on either side, or at the deadline.
void Session::stepDown(qint64 now)
{
    if (m_state != State::Draining)
        return;
    const bool late = now >= m_deadlineMs;
    if (m_carrierUnbindSequence != 0) {
        // Its submit_sm_resp will not come any more; our deliver_sm_resp should still go.
        if (m_held.isEmpty() || late) {
            send(command::responseTo(command::unbind), status::ok, m_carrierUnbindSequence);
            end(SessionEnd::Kind::Unbound);
        }
        return;
    }
    if (late || (m_pending.size() == 0 && m_held.isEmpty())) {
        m_state = State::Unbinding;
        m_allAnswered = m_held.isEmpty();
        m_deadlineMs = now + limit::unbindAnswerMs;
        m_unbindSequence = sendRequest(command::unbind);
    }
}

void Session::tick()
{
    const qint64 now = m_clock.monotonicMs();
    if (m_state == State::Idle || m_state == State::Closed)
        return;
    checkDeadline(now);
    if (m_state != State::Bound && m_state != State::Draining)
        return;
    expireSubmits(now);
    checkSilence(now);
}

void Session::checkDeadline(qint64 now)
{
    stepDown(now);
    if (now < m_deadlineMs)
        return;
    switch (m_state) {
    case State::Connecting:
        end(SessionEnd::Kind::ConnectTimeout);
        break;
    case State::Securing:
        end(SessionEnd::Kind::TlsTimeout);
        break;
    case State::Binding:
        end(SessionEnd::Kind::BindTimeout);
        break;
    case State::Unbinding:
        end(SessionEnd::Kind::Stopped);
        break;
    default:
        break;
    }
}

void Session::expireSubmits(qint64 now)
{
    constexpr qsizetype keptLate = 10'000;
    bool any = false;
    while (const auto expired = m_pending.takeExpired(now)) {
        any = true;
        if (m_late.size() < keptLate)
            m_late.insert(expired->sequence, expired->tag);
        qCWarning(lcSmpp, "no answer to submit_sm %u in %lld s", expired->sequence,
                  m_settings.responseMs / 1'000);
        m_events.sessionAnswered(
            expired->tag, {.kind = SubmitAnswer::Kind::TimedOut, .tookMs = now - expired->sentMs});
    }
    if (any && m_state == State::Bound)
        m_events.sessionTurnDone();
}

void Session::checkSilence(qint64 now)
{
    const bool unanswered = m_enquireSequence != 0 && now >= m_enquireDeadlineMs;
    if (unanswered || now - m_lastPduMs >= m_settings.silenceMs) {
        end(SessionEnd::Kind::Silent);
    } else if (m_splitter.hasPartial() && now - m_lastByteMs >= limit::partialPduMs) {
        breakStream();
    } else if (now - m_lastPduMs >= std::min(m_settings.enquireIdleMs, m_settings.silenceMs / 2)) {
        enquire();
    }
}

void Session::end(SessionEnd::Kind kind, quint32 commandStatus)
{
    abort({.kind = kind, .status = commandStatus});
}

void Session::abort(const SessionEnd &how)
{
    if (m_state == State::Closed)
        return;
    flush();
    m_state = State::Closed;
    m_transport->close();
    endPending();
    SessionEnd told = how;
    told.wasBound = m_wasBound;
    m_events.sessionEnded(told);
}

void Session::endPending()
{
    const qint64 now = m_clock.monotonicMs();
    const auto unwritten = std::exchange(m_unwritten, {});
    for (const PendingTable::Entry &entry : m_pending.takeAll()) {
        const bool never =
            std::find(unwritten.begin(), unwritten.end(), entry.sequence) != unwritten.end();
        m_events.sessionAnswered(entry.tag, {.kind = never ? SubmitAnswer::Kind::NotWritten
                                                           : SubmitAnswer::Kind::LineBroke,
                                             .tookMs = now - entry.sentMs});
    }
}

} // namespace cordboard::smpp
