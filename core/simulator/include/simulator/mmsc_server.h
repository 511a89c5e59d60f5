#pragma once

#include "base/result.h"
#include "simulator/agenda.h"
#include "simulator/mmsc_events.h"
#include "simulator/mmsc_options.h"

#include <QObject>

#include <functional>
#include <memory>

namespace cordboard::simulator {

class MmscExchange;

/// An MMSC for MM7 (3GPP TS 23.140): takes SubmitReq, CancelReq and ReplaceReq over HTTP, posts
/// DeliveryReportReq, ReadReplyReq and DeliverReq to the client, and misbehaves as MmscOptions say.
/// What it writes is written by itself, octet by octet, so that our codec is not its own judge;
/// only what it was sent is read by core/mms. Lives in the thread that made it and needs that
/// thread's event loop; every signal is emitted there.
class MmscServer : public QObject
{
    Q_OBJECT

public:
    /// Sees each submit with its plan and may change the plan before it is carried out.
    using Planner = std::function<void(const MmsSubmitSeen &, MmsSubmitPlan &)>;

    /// The clock must outlive the server.
    MmscServer(MmscOptions options, const Clock &clock, QObject *parent = nullptr);
    ~MmscServer() override;

    /// Opens the ledger and listens; answers the port. Errors: Invalid (the ledger cannot be
    /// written, the certificate or its key cannot be used, the client's address is none),
    /// Unreachable (the port is taken or not allowed).
    Result<quint16> start();

    /// 0 before start().
    quint16 port() const;

    void setPlanner(Planner planner);

    /// Queues a message to the client; answers its id (TransactionID, and LinkedID in Mbuni's
    /// style). It is sent again after HTTP 5xx, silence or a lost connection. Errors: Invalid (the
    /// options do not say where the client is).
    Result<QString> deliver(const InboundMms &message);

    /// How it behaves now.
    const MmscOptions &options() const;
    /// Other behaviour from the next request on. Where it listens, the seed and the ledger stay.
    void setOptions(const MmscOptions &options);
    MmscStatus status() const;

    /// The timers of this server; a test with a clock of its own calls runDue() here.
    Agenda &agenda();

Q_SIGNALS:
    /// A submit was read and planned, before its answer.
    void submitted(const cordboard::simulator::MmsSubmitSeen &submit,
                   const cordboard::simulator::MmsSubmitPlan &plan);
    /// A CancelReq or ReplaceReq was read; `status` is the StatusCode of its answer.
    void amended(const cordboard::mms::mm7::Message &message, int status);
    /// A request was refused before it was one: no credentials, not MM7.
    void turnedAway(int httpStatus, const QString &why);
    /// The answer to a submit, cancel or replace has been written.
    void answered(const QString &transactionId);
    /// A phone has the message, whether or not a report was asked for.
    void phoneReached(const QString &messageId, const QString &recipient);
    /// A post of ours was answered, or given up (httpStatus 0).
    void posted(const cordboard::simulator::MmsPostSeen &post);

private:
    std::unique_ptr<MmscExchange> m_exchange;
};

} // namespace cordboard::simulator
