#pragma once

#include "model/medium.h"
#include "model/message.h"
#include "store/connection.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace cordboard::store {

/// A multimedia message that a phone may fetch, or has fetched.
struct Mm1Offer
{
    TargetId target;
    MessageId message;
    CarrierId carrier;
    QString phone;
    QString ours;
    TargetState state = TargetState::Queued;
    qint64 createdUs = 0;
    qint64 expiresUs = 0;
    qint64 fetchedUs = 0;
    bool isClosed = false; ///< fetched, or its time is over
};

/// What the phone is told of it.
struct Mm1Notice
{
    QString token;
    QString subject;
    qint64 octets = 0; ///< of its media and words
    int media = 0;
    qint64 expiresUs = 0;
};

/// A report to a phone that is still to be pushed.
struct Mm1Report
{
    qint64 id = 0;
    CarrierId carrier;
    QString source;
    QString destination;
    QByteArray pdu;
    int tries = 0;
};

/// A message from a phone that wants to hear of it.
struct Mm1Received
{
    TargetId target;
    ConversationId conversation;
    CarrierId carrier;
    QString messageId; ///< that the phone knows
    bool wantsRead = false;
    QString ours = {}; ///< filled in by opened()
    QString phone = {};
};

/// What MM1 needs beyond messages: addresses that phones fetch from, and reports to phones.
class Mm1
{
public:
    explicit Mm1(Connection &connection)
        : m_connection(connection)
    {}

    /// Opens the target to its phone until `expiresUs`, under `token`; one that is open keeps the
    /// token it has, so that a second push is the same message to the phone.
    Result<Mm1Notice> offer(TargetId target, const QString &token, qint64 expiresUs);

    /// By its token; none when it is not known.
    Result<std::optional<Mm1Offer>> find(const QString &token);

    /// The phone has it: sent. Again is nothing new.
    Result<QList<TargetTick>> fetched(const Mm1Offer &offer);

    /// The phone's own word, ReceiptDelivered or ReceiptFailed. What is delivered stays so.
    /// `readUs`: the person has read it then, or (less than 0) deleted it unread; counts once.
    Result<QList<TargetTick>> said(const Mm1Offer &offer, TargetEvent event, const Reason &reason,
                                   qint64 readUs = 0);

    Result<void> keepReceived(const Mm1Received &received);
    /// Those up to `upTo` whose phone wants to hear that a person has seen them. Each is told once.
    Result<QList<Mm1Received>> opened(ConversationId conversation, TargetId upTo);

    Result<void> addReport(const Mm1Report &report);
    /// The numbers of ours that have something to push now.
    Result<QStringList> dueSources(CarrierId carrier);
    /// What may be pushed now from one of them, the oldest first.
    Result<QList<Mm1Report>> dueReports(CarrierId carrier, const QString &source, int most);
    /// When the next one may be that may not be now; 0: there is none.
    Result<qint64> nextReportUs(CarrierId carrier);
    /// Done, or given up.
    Result<void> dropReport(qint64 id);
    /// Once more, then.
    Result<void> putOffReport(qint64 id, qint64 notBeforeUs);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
