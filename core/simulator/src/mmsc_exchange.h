#pragma once

#include "http_session.h"
#include "message_ids.h"
#include "mmsc_answers.h"
#include "mmsc_fault_book.h"
#include "mmsc_phones.h"
#include "mmsc_witness.h"
#include "simulator/mmsc_server.h"

#include <QPointer>
#include <QTcpServer>

#include <memory>
#include <vector>

namespace cordboard::simulator {

/// What the server is made of: listens, judges what comes, and carries out the plan of each submit.
class MmscExchange : public QObject
{
    Q_OBJECT

public:
    MmscExchange(MmscOptions options, const Clock &clock);
    ~MmscExchange() override;

    Result<quint16> start();
    quint16 port() const { return m_listener ? m_listener->serverPort() : quint16(0); }
    void setPlanner(MmscServer::Planner planner) { m_planner = std::move(planner); }
    Result<QString> deliver(const InboundMms &message);
    Agenda &agenda() { return m_agenda; }
    const MmscOptions &options() const { return m_options; }
    void setOptions(const MmscOptions &options);
    MmscStatus status() const;

Q_SIGNALS:
    void submitted(const cordboard::simulator::MmsSubmitSeen &submit,
                   const cordboard::simulator::MmsSubmitPlan &plan);
    void amended(const cordboard::mms::mm7::Message &message, int status);
    void turnedAway(int httpStatus, const QString &why);
    void answered(const QString &transactionId);
    void phoneReached(const QString &messageId, const QString &recipient);
    void posted(const cordboard::simulator::MmsPostSeen &post);

private:
    void listenToPhones();
    void acceptConnections();
    void onRequest(HttpSession &session, const HttpMessage &request);
    bool isLetIn(const HttpMessage &request) const;
    void turnAway(HttpSession &session, int httpStatus, const QString &why);
    void onSubmit(HttpSession &session, mms::mm7::Received received, qint64 octets);
    void onAmendment(HttpSession &session, const mms::mm7::Message &message);
    int judge(const MmsSubmitSeen &submit) const;
    MmsSubmitPlan planFor(const MmsSubmitSeen &submit);
    QString stateFor(qint64 number) const;
    QString newId(qint64 number) const;
    void carryOut(const QPointer<HttpSession> &session, const MmsSubmitSeen &submit,
                  const MmsSubmitPlan &plan);
    void answer(const QPointer<HttpSession> &session, const MmsSubmitSeen &submit,
                const MmsSubmitPlan &plan);
    void write(const QPointer<HttpSession> &session, const HttpAnswer &answer,
               const QString &transactionId);
    void afterSync(std::function<void()> work);
    void flush();

    MmscOptions m_options; ///< its parts are read where they matter, so that they can change
    const quint64 m_seed;
    Agenda m_agenda;
    MmscFaultBook m_faults;
    MessageIds m_ids;
    MmscWitness m_witness;
    const MmscAnswers m_answers;
    MmscPhones m_phones;
    std::unique_ptr<QTcpServer> m_listener;
    std::vector<std::function<void()>> m_afterSync; ///< what waits for the ledger
    MmscServer::Planner m_planner;
    qint64 m_links = 0;
    qint64 m_open = 0;
    qint64 m_submits = 0;
    qint64 m_accepted = 0;
    qint64 m_deliveries = 0;
    QString m_lastId;
};

} // namespace cordboard::simulator
