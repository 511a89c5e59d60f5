#pragma once

#include "backoff.h"
#include "base/clock.h"
#include "model/carrier.h"
#include "smpp/session.h"
#include "smpp/transport.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace cordboard::carrier {

using TransportFactory = std::function<std::unique_ptr<smpp::Transport>()>;

/// The commands that make up a bind mode; the first is the one that sends, when one does.
std::vector<quint32> bindCommands(BindMode mode);

/// What a session needs to know of a carrier.
smpp::SessionSettings sessionSettings(const Carrier &carrier, const QByteArray &password,
                                      quint32 bindCommand);
/// Makes connections to the carrier's address, with what it is trusted by.
TransportFactory transportTo(const Carrier &carrier);

class BindLine;

/// Who owns a line hears from it here. The line may be used from inside these calls, but not
/// deleted.
class LineOwner
{
public:
    virtual ~LineOwner() = default;
    virtual void lineChanged() = 0;
    virtual void lineAnswered(BindLine &line, quint64 tag, const smpp::SubmitAnswer &answer) = 0;
    virtual void lineRequest(BindLine &line, const smpp::Pdu &pdu) = 0;
    virtual void lineTurnDone() = 0;
    virtual void lineStopped() = 0;
    /// Of this serial no request can be answered any more; `answersRead`: all that were, arrived.
    virtual void lineEnded(quint32 serial, bool answersRead) = 0;
    virtual void linePdu(const BindLine &, const smpp::PduSeen &) {}
};

/// One bind that keeps itself up: a session at a time, and the waits between them (smpp.md 2.1).
class BindLine final : public QObject, private smpp::SessionEvents
{
    Q_OBJECT

public:
    BindLine(const Carrier &carrier, const QByteArray &password, quint32 bindCommand, Clock &clock,
             TransportFactory makeTransport, LineOwner &owner, QObject *parent);
    ~BindLine() override;

    /// `delayMs`: several binds of one carrier do not come in the same second.
    void start(qint64 delayMs = 0);
    void stop();
    void tryNow();
    void tick();

    /// Unbinds when what is in flight has had its answer, and binds anew.
    void rebind();

    int room() const { return m_session ? m_session->room() : 0; }
    int inFlight() const { return m_session ? m_session->inFlight() : 0; }
    Result<void> submit(const smpp::SubmitFields &fields, quint64 tag);
    void answer(quint32 sequence, quint32 commandStatus);
    /// Tells one connection of this program from another. 0 = none.
    quint32 serial() const { return m_session ? m_serial : 0; }

    /// The owner's linePdu() is called from now on, or no longer.
    void setWatched(bool watched);

    LinkState state() const { return m_state; }
    QString sentence() const { return m_sentence; }
    qint64 nextTryUs() const { return m_nextTryUs; }
    qint64 upSinceUs() const { return m_upSinceUs; }
    bool sends() const { return m_bindCommand != smpp::command::bindReceiver; }
    bool receives() const { return m_bindCommand != smpp::command::bindTransmitter; }
    BindStatus status() const;

private:
    void sessionBound() override;
    void sessionAnswered(quint64 tag, const smpp::SubmitAnswer &answer) override;
    void sessionRequest(const smpp::Pdu &pdu) override;
    void sessionTurnDone() override;
    void sessionPdu(const smpp::PduSeen &seen) override { m_owner.linePdu(*this, seen); }
    void sessionEnded(const smpp::SessionEnd &end) override;

    void connectNow();
    void waitAfter(const smpp::SessionEnd &end);
    qint64 waitMs(const smpp::SessionEnd &end);
    void setState(LinkState state, const QString &sentence);
    void count(const smpp::SubmitAnswer &answer);

    Carrier m_carrier;
    QByteArray m_password;
    quint32 m_bindCommand;
    Clock &m_clock;
    TransportFactory m_makeTransport;
    LineOwner &m_owner;

    std::unique_ptr<smpp::Session> m_session;
    Backoff m_backoff;
    LinkState m_state = LinkState::Off;
    QString m_sentence;
    quint32 m_serial = 0;
    bool m_running = false;
    bool m_watched = false;
    qint64 m_nextTryMs = -1; // monotonic; -1 = none planned
    qint64 m_nextTryUs = 0;  // the same for people
    qint64 m_boundMs = 0;
    qint64 m_upSinceUs = 0;
    int m_answerMs = -1;
    qint64 m_secondMs = 0; // the second being counted
    int m_inSecond = 0;
    int m_lastSecond = 0;
};

} // namespace cordboard::carrier
