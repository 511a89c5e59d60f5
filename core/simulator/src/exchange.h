#pragma once

#include "base/result.h"
#include "behaviour.h"
#include "delivery_queue.h"
#include "fault_book.h"
#include "ledger.h"
#include "message_ids.h"
#include "session.h"
#include "simulator/smsc_server.h"

#include <QTcpServer>

#include <memory>

namespace cordboard::simulator {

/// What the server is made of: listens, judges binds, carries out the plan of each submit.
class Exchange : public QObject, public SessionHost
{
    Q_OBJECT

public:
    Exchange(SmscOptions options, const Clock &clock);
    ~Exchange() override;

    Result<quint16> start();
    quint16 port() const { return m_listener ? m_listener->serverPort() : quint16(0); }
    void setPlanner(SmscServer::Planner planner) { m_planner = std::move(planner); }
    Result<void> deliver(const InboundText &message);
    Agenda &agenda() { return m_agenda; }

    quint32 judgeBind(Session &session, const BindSeen &bind) override;
    void onBound(Session &session) override;
    void onSubmit(Session &session, const Frame &frame) override;
    void onDeliverAnswer(Session &session, quint32 sequence, quint32 commandStatus) override;
    void onClosed(Session &session, const QString &why) override;
    void beforeWrite() override { m_ledger.sync(); }
    bool linkHasFault(const char *name) const override { return m_faults.onLink(name); }
    QString bindFault() override { return m_faults.forBind(++m_binds); }

Q_SIGNALS:
    void receiverBound(qint64 link);
    void linkBound(qint64 link, const QString &systemId);
    void linkClosed(qint64 link, const QString &why);
    void submitted(const cordboard::simulator::SubmitSeen &submit,
                   const cordboard::simulator::SubmitPlan &plan);
    void phoneReached(const cordboard::simulator::SubmitSeen &submit);
    void deliveryAnswered(bool receipt, quint32 status);

private:
    void acceptConnections();
    void tick();
    SubmitPlan planFor(const SubmitSeen &submit, quint32 parseStatus);
    void carryOut(Session &session, SubmitSeen submit, const SubmitPlan &plan);
    void finishLater(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs);
    void finishMessage(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs);
    void note(const char *event, QJsonObject line);
    void noteSubmit(const SubmitSeen &submit, const SubmitPlan &plan);
    void noteSent(const Delivery &delivery);
    void noteAcknowledged(const Delivery &delivery, quint32 commandStatus);

    const SmscOptions m_options;
    const quint64 m_seed;
    Agenda m_agenda;
    Behaviour m_behaviour;
    const FaultBook m_faults;
    MessageIds m_ids;
    Ledger m_ledger;
    DeliveryQueue m_queue;
    std::unique_ptr<QTcpServer> m_listener;
    QHash<qint64, Session *> m_sessions;
    SmscServer::Planner m_planner;
    qint64 m_links = 0;
    qint64 m_binds = 0;
    qint64 m_submits = 0;
    quint8 m_reference = 0;
};

} // namespace cordboard::simulator
