#pragma once

#include "base/ids.h"
#include "store/connection.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace cordboard::store {

/// What joins recorded traffic with messages. Read only.
class Traffic
{
public:
    explicit Traffic(Connection &connection)
        : m_connection(connection)
    {}

    struct Attempts
    {
        QList<AttemptId> ids;
        QStringList keys; ///< of the message ids that the carrier gave
    };
    /// Every submit of every part of a target, the repeated ones too.
    Result<Attempts> attemptsOf(TargetId target);

    /// The keys under which the submit of a receipt may be found, whichever side writes its ids in
    /// decimal and which in hex (smpp.md 2.5).
    static QStringList keysOfReceipt(const QString &receiptId);

    /// Whom submits went to: the name of the person, where there is one.
    Result<QHash<AttemptId, QString>> namesOf(const QList<AttemptId> &attempts);

    /// The name of the person behind `peer` in a thread with a number of ours; empty: not known.
    Result<QString> nameOf(const QString &ourNumber, const QString &peer);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
