#include "support/fake_link.h"

namespace cordboard::test {

QList<carrier::SubmitPart> FakeLine::submitted() const
{
    const QMutexLocker locker(&m_mutex);
    return m_submitted;
}

QList<QPair<quint64, carrier::Acknowledgement>> FakeLine::acknowledged() const
{
    const QMutexLocker locker(&m_mutex);
    return m_acknowledged;
}

bool FakeLine::run(const std::function<void(FakeLink &)> &job)
{
    FakeLink *link = nullptr;
    {
        const QMutexLocker locker(&m_mutex);
        link = m_link;
    }
    return link && QMetaObject::invokeMethod(
                       link, [link, &job] { job(*link); }, Qt::BlockingQueuedConnection);
}

int FakeLine::made() const
{
    const QMutexLocker locker(&m_mutex);
    return m_made;
}

QString FakeLine::password() const
{
    const QMutexLocker locker(&m_mutex);
    return m_password;
}

FakeLink::FakeLink(std::shared_ptr<FakeLine> line, const Carrier &carrier, const QString &password)
    : m_line(std::move(line))
{
    m_status.carrier = carrier.id;
    m_status.name = carrier.name;
    m_status.window = carrier.window;
    const QMutexLocker locker(&m_line->m_mutex);
    m_line->m_link = this;
    m_line->m_password = password;
    ++m_line->m_made;
}

FakeLink::~FakeLink()
{
    const QMutexLocker locker(&m_line->m_mutex);
    m_line->m_link = nullptr;
}

void FakeLink::start()
{
    setState(LinkState::Up);
}

void FakeLink::stop()
{
    setState(LinkState::Off);
    Q_EMIT stopped();
}

int FakeLink::room() const
{
    return m_status.state == LinkState::Up ? m_status.window - m_status.inFlight : 0;
}

void FakeLink::submit(const carrier::SubmitPart &part)
{
    ++m_status.inFlight;
    {
        const QMutexLocker locker(&m_line->m_mutex);
        m_line->m_submitted.append(part);
    }
    if (m_line->onSubmit)
        m_line->onSubmit(*this, part);
}

void FakeLink::acknowledge(quint64 token, carrier::Acknowledgement answer)
{
    const QMutexLocker locker(&m_line->m_mutex);
    m_line->m_acknowledged.append({token, answer});
}

void FakeLink::setState(LinkState state)
{
    m_status.state = state;
    Q_EMIT statusChanged(m_status);
    if (state == LinkState::Up)
        Q_EMIT roomAvailable();
}

void FakeLink::accept(AttemptId attempt, const QString &id)
{
    carrier::SubmitOutcome outcome;
    outcome.attempt = attempt;
    outcome.kind = carrier::SubmitOutcome::Kind::Accepted;
    outcome.carrierMessageId = id;
    finish(outcome);
}

void FakeLink::finish(const carrier::SubmitOutcome &outcome)
{
    --m_status.inFlight;
    Q_EMIT finished(outcome);
    Q_EMIT roomAvailable();
}

} // namespace cordboard::test
