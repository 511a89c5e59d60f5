// What a session does with what the carrier sends.
#include "smpp/session.h"

#include "base/log.h"
#include "smpp/command_status.h"

#include <algorithm>
#include <utility>

namespace cordboard::smpp {

void Session::onReadyRead()
{
    char buffer[64 * 1024];
    while (m_state != State::Closed) {
        const qint64 count = m_transport->read(buffer, sizeof buffer);
        if (count <= 0)
            break;
        m_lastByteMs = m_clock.monotonicMs();
        m_splitter.append({buffer, count});
        QByteArrayView frame;
        auto next = FrameSplitter::Next::NeedMore;
        while (m_state != State::Closed &&
               (next = m_splitter.next(&frame)) == FrameSplitter::Next::Frame)
            handleFrame(frame);
        if (next == FrameSplitter::Next::Broken)
            breakStream();
    }
    if (m_state == State::Bound)
        m_events.sessionTurnDone();
    stepDown(m_clock.monotonicMs());
    flush();
}

void Session::breakStream()
{
    if (m_state == State::Closed)
        return;
    qCWarning(lcSmpp, "what came is no SMPP PDU: closing");
    constexpr qsizetype shownOctets = 256;
    if (m_watched)
        m_events.sessionPdu(
            {.frame = m_splitter.rest().first(std::min(m_splitter.rest().size(), shownOctets))});
    send(command::genericNack, status::invalidCommandLength, 0);
    end(SessionEnd::Kind::Garbage);
}

void Session::handleFrame(QByteArrayView frame)
{
    decode(frame, &m_pdu);
    m_lastPduMs = m_lastByteMs;
    if (m_watched)
        showFrame(frame);
    if (command::isResponse(m_pdu.command)) {
        handleResponse();
    } else {
        handleRequest();
    }
}

void Session::showFrame(QByteArrayView frame)
{
    PduSeen seen{.frame = frame};
    const bool answersSubmit = m_pdu.command == command::responseTo(command::submitSm) ||
                               m_pdu.command == command::genericNack;
    if (answersSubmit) {
        if (const PendingTable::Entry *entry = m_pending.find(m_pdu.sequence))
            seen.tag = entry->tag;
        else if (const auto late = m_late.constFind(m_pdu.sequence); late != m_late.constEnd())
            seen.tag = late.value();
    }
    m_events.sessionPdu(seen);
}

void Session::handleRequest()
{
    switch (m_pdu.command) {
    case command::enquireLink:
        send(command::responseTo(command::enquireLink), status::ok, m_pdu.sequence);
        return;
    case command::deliverSm:
    case command::dataSm:
        handleDelivery();
        return;
    case command::unbind:
        if (m_state == State::Bound || m_state == State::Draining) {
            m_carrierUnbindSequence = m_pdu.sequence;
            m_state = State::Draining;
            m_deadlineMs = m_lastByteMs + limit::drainMs;
        } else {
            send(command::responseTo(command::unbind), status::ok, m_pdu.sequence);
            end(SessionEnd::Kind::Unbound);
        }
        return;
    case command::outbind:
    case command::alertNotification:
        qCInfo(lcSmpp, "command 0x%08x needs no answer and is not used", m_pdu.command);
        return;
    default:
        qCWarning(lcSmpp, "the carrier sent command 0x%08x, which is not ours to answer",
                  m_pdu.command);
        send(command::genericNack, status::invalidCommandId, m_pdu.sequence);
    }
}

void Session::handleDelivery()
{
    const quint32 response = command::responseTo(m_pdu.command);
    if (m_state != State::Bound && m_state != State::Draining) {
        send(response, status::invalidBindState, m_pdu.sequence);
    } else if (m_pdu.fault != Pdu::Fault::None) {
        qCWarning(lcSmpp, "a malformed message was refused with 0x%08x", m_pdu.faultStatus);
        send(response, m_pdu.faultStatus, m_pdu.sequence);
    } else if (m_held.size() >= limit::heldRequests) {
        // The store is behind; the carrier keeps it and comes again.
        send(response, status::temporaryReceiverError, m_pdu.sequence);
    } else {
        m_held.insert(m_pdu.sequence, m_pdu.command);
        m_events.sessionRequest(m_pdu);
    }
}

void Session::handleResponse()
{
    switch (m_pdu.command) {
    case command::responseTo(command::submitSm):
        handleSubmitResponse();
        return;
    case command::genericNack:
        handleNack();
        return;
    case command::responseTo(command::enquireLink):
        if (m_pdu.sequence == m_enquireSequence)
            enquireAnswered();
        return;
    case command::responseTo(command::unbind):
        if (m_state == State::Unbinding && m_pdu.sequence == m_unbindSequence)
            abort({.kind = SessionEnd::Kind::Stopped, .answersRead = m_allAnswered});
        return;
    default:
        if (m_state == State::Binding && m_pdu.sequence == m_bindSequence &&
            m_pdu.command == command::responseTo(m_settings.bindCommand)) {
            handleBindResponse();
            return;
        }
        qCWarning(lcSmpp, "response 0x%08x with number %u answers nothing of ours", m_pdu.command,
                  m_pdu.sequence);
    }
}

void Session::handleBindResponse()
{
    if (m_pdu.status != status::ok) {
        end(SessionEnd::Kind::BindRefused, m_pdu.status);
        return;
    }
    m_state = State::Bound;
    m_wasBound = true;
    m_carrierName = m_pdu.systemId.toByteArray();
    m_carrierVersion = quint8(m_pdu.tlvNumber(tag::scInterfaceVersion, 1).value_or(0));
    m_events.sessionBound();
}

void Session::handleSubmitResponse()
{
    if (!resolveSubmit())
        qCWarning(lcSmpp, "submit_sm_resp %u answers nothing of ours", m_pdu.sequence);
}

/// True when the PDU's sequence_number is that of a submit, in time or late.
bool Session::resolveSubmit()
{
    SubmitAnswer answer{.status = m_pdu.status, .messageId = m_pdu.messageId};
    if (const auto congestion = m_pdu.tlvNumber(tag::congestionState, 1))
        answer.congestion = int(*congestion);
    if (const auto entry = m_pending.take(m_pdu.sequence)) {
        answer.kind = SubmitAnswer::Kind::Answered;
        answer.tookMs = m_lastByteMs - entry->sentMs;
        m_events.sessionAnswered(entry->tag, answer);
        return true;
    }
    const auto late = m_late.constFind(m_pdu.sequence);
    if (late == m_late.constEnd())
        return false;
    const quint64 tag = late.value();
    m_late.erase(late);
    answer.kind = SubmitAnswer::Kind::Late;
    m_events.sessionAnswered(tag, answer);
    return true;
}

void Session::handleNack()
{
    if (m_pdu.sequence == 0) {
        end(SessionEnd::Kind::Nacked, m_pdu.status);
    } else if (m_state == State::Binding && m_pdu.sequence == m_bindSequence) {
        end(SessionEnd::Kind::BindRefused, m_pdu.status);
    } else if (m_pdu.sequence == m_enquireSequence) {
        enquireAnswered(); // it does not know enquire_link, but it is alive
    } else if (m_state == State::Unbinding && m_pdu.sequence == m_unbindSequence) {
        end(SessionEnd::Kind::Stopped);
    } else if (!resolveSubmit()) {
        qCWarning(lcSmpp, "generic_nack %u answers nothing of ours", m_pdu.sequence);
    }
}

} // namespace cordboard::smpp
