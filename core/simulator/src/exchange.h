#pragma once

#include "base/result.h"
#include "behaviour.h"
#include "delivery_queue.h"
#include "fault_book.h"
#include "message_ids.h"
#include "session.h"
#include "simulator/smsc_server.h"
#include "witness.h"

#include <QPointer>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <vector>

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
    const SmscOptions &options() const { return m_options; }
    void setOptions(const SmscOptions &options);
    SmscStatus status() const;
    void resetLinks();

    quint32 judgeBind(Session &session, const BindSeen &bind) override;
    void onBound(Session &session) override;
    void onSubmit(Session &session, const Frame &frame) override;
    void onDeliverAnswer(Session &session, quint32 sequence, quint32 commandStatus) override;
    void onUnbind(Session &session, bool byClient) override;
    void onClosed(Session &session, const QString &why) override;
    void beforeWrite() override { m_witness.sync(); }
    bool linkHasFault(const char *name) const override { return m_faults.onLink(name); }
    QString bindFault() override { return m_faults.forBind(++m_binds); }

Q_SIGNALS:
    void receiverBound(qint64 link);
    void linkBound(qint64 link, const QString &systemId);
    void linkClosed(qint64 link, const QString &why);
    void submitted(const cordboard::simulator::SubmitSeen &submit,
                   const cordboard::simulator::SubmitPlan &plan);
    void phoneReached(const cordboard::simulator::SubmitSeen &submit);
    void phoneWrote(const cordboard::simulator::InboundText &message);
    void deliveryAnswered(bool receipt, quint32 status);

private:
    void acceptConnections();
    void tick();
    SubmitPlan planFor(const SubmitSeen &submit, quint32 parseStatus);
    void carryOut(Session &session, SubmitSeen submit, const SubmitPlan &plan);
    void finishLater(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs);
    void finishMessage(const SubmitSeen &submit, const SubmitPlan &plan, qint64 submittedUs);
    void answer(const QPointer<Session> &link, const SubmitSeen &submit, const SubmitPlan &plan);
    void switchPhonesOn();
    void chatter();
    bool hasReceiver() const;

    SmscOptions m_options; ///< its parts are read where they matter, so that they can change
    const quint64 m_seed;
    Agenda m_agenda;
    Behaviour m_behaviour;
    const FaultBook m_faults;
    MessageIds m_ids;
    Witness m_witness;
    DeliveryQueue m_queue;
    std::unique_ptr<QTcpServer> m_listener;
    QHash<qint64, Session *> m_sessions;
    SmscServer::Planner m_planner;
    qint64 m_links = 0;
    qint64 m_binds = 0;
    qint64 m_submits = 0;
    qint64 m_accepted = 0;
    qint64 m_onTheWay = 0;
    std::vector<std::function<void()>> m_untilOn; ///< what waits for the phones
    bool m_chatting = false;
    double m_chatOwed = 0; ///< messages of the chatter, fractions of them
    qint64 m_chatted = 0;
    quint8 m_reference = 0;
};

} // namespace cordboard::simulator
