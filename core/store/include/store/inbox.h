#pragma once

#include "base/ids.h"
#include "store/connection.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace cordboard::store {

/// One part of a concatenated message from a phone, kept until the others are there.
struct HeldPart
{
    CarrierId carrier;
    QString source;
    QString destination;
    quint16 reference = 0;
    bool wide = false;
    int total = 0;
    int number = 0;
    quint8 dataCoding = 0;
    int lockingShift = 0;
    int singleShift = 0;
    QByteArray body; ///< without the UDH
};

/// Parts that wait for their siblings (smpp.md 2.6): any order, exact repeats dropped, kept 24 h.
class Inbox
{
public:
    explicit Inbox(Connection &connection)
        : m_connection(connection)
    {}

    /// Stores the part. When it completes the message, all parts come back in order and are
    /// removed. A different body under the same number starts a new set (a reference was reused).
    Result<std::optional<QList<HeldPart>>> add(const HeldPart &part);

    /// Sets whose first part is older than 24 h, and the oldest beyond 1,000 sets or 10 MB of one
    /// carrier, each in order with the missing ones absent; they are removed.
    Result<QList<QList<HeldPart>>> takeOverdue(qint64 nowUs);

    /// A message from a phone was stored whose acknowledgement is still to reach the carrier over
    /// `connection`. Gives the number to forget() it by.
    Result<qint64> remember(CarrierId carrier, const QByteArray &fingerprint, quint32 connection);
    /// True when the same was stored within 24 h and its connection ended before it was
    /// acknowledged: the carrier delivers it again. Each one is told once.
    Result<bool> takeRepeat(CarrierId carrier, const QByteArray &fingerprint);
    /// Acknowledged, and the connection lived on: the carrier will not deliver it again. Those
    /// whose connection has ended stay.
    Result<void> forget(const QList<qint64> &numbers);
    /// What that connection (0: any) has not acknowledged will come again.
    Result<void> connectionEnded(CarrierId carrier, quint32 connection);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
