#pragma once

#include "base/result.h"
#include "simulator/agenda.h"
#include "simulator/smsc_events.h"
#include "simulator/smsc_options.h"

#include <QObject>

#include <functional>
#include <memory>

namespace cordboard::simulator {

class Exchange;

/// An SMSC for SMPP 3.4 with a reader and writer of its own, so that it can say what is illegal and
/// never agrees with our codec by construction. It binds, answers, sends receipts and messages, and
/// misbehaves as SmscOptions say. Lives in the thread that made it and needs that thread's event
/// loop; every signal is emitted there. Plain TCP or TLS, as the options say.
class SmscServer : public QObject
{
    Q_OBJECT

public:
    /// Sees each well-formed submit with its plan and may change the plan before it is carried out.
    using Planner = std::function<void(const SubmitSeen &, SubmitPlan &)>;

    /// The clock must outlive the server.
    SmscServer(SmscOptions options, const Clock &clock, QObject *parent = nullptr);
    ~SmscServer() override;

    /// Opens the ledger and listens; answers the port. Errors: Invalid (the ledger cannot be
    /// written, the certificate or its key cannot be used), Unreachable (the port is taken or not
    /// allowed).
    Result<quint16> start();

    /// 0 before start().
    quint16 port() const;

    void setPlanner(Planner planner);

    /// Queues a message to whoever is bound as receiver or transceiver, cut into parts with a UDH
    /// when it is long. It waits for a link, for room in the window, and is sent again after a
    /// temporary refusal, a lost link or silence. Errors: Invalid (more than 255 parts).
    Result<void> deliver(const InboundText &message);

    /// How it behaves now.
    const SmscOptions &options() const;
    /// Other behaviour from the next submit, bind or PDU on.
    void setOptions(const SmscOptions &options);
    SmscStatus status() const;
    /// Every connection breaks, as when a router restarts; what was on the wire is gone.
    void resetLinks();

    /// The timers of this server; a test with a clock of its own calls runDue() here.
    Agenda &agenda();

Q_SIGNALS:
    /// A link can take messages now (receiver or transceiver).
    void receiverBound(qint64 link);
    void linkBound(qint64 link, const QString &systemId);
    void linkClosed(qint64 link, const QString &why);
    /// A submit was read and planned, before its answer.
    void submitted(const cordboard::simulator::SubmitSeen &submit,
                   const cordboard::simulator::SubmitPlan &plan);
    /// The phone has the message (whether or not a receipt was asked for or lost).
    void phoneReached(const cordboard::simulator::SubmitSeen &submit);
    /// deliver() took a message; it waits for a link or is on its way.
    void phoneWrote(const cordboard::simulator::InboundText &message);
    /// A deliver_sm was answered; `receipt` tells receipts from messages.
    void deliveryAnswered(bool receipt, quint32 status);

private:
    std::unique_ptr<Exchange> m_exchange;
};

} // namespace cordboard::simulator
