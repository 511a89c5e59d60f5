#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace cordboard::test {

/// What three witnesses say together. Counts are of messages, parts where it says so.
struct Verdict
{
    qint64 accepted = 0;              ///< what the client was told
    QList<qint64> lost;               ///< accepted, and gone or wrongly said to be sent
    qint64 submits = 0;               ///< parts that the carrier took, repeated ones too
    qint64 markedDuplicates = 0;      ///< parts that it took again, and the message says so
    QList<qint64> unmarked;           ///< the same, and the message does not say so
    qint64 receipts = 0;              ///< final ones that the engine has acknowledged
    qint64 receiptsMatched = 0;       ///< of these: the part has the state that it told
    QList<qint64> receiptsUnknowable; ///< not matched, and the engine never learned their id
    QList<qint64> receiptsMissed;     ///< not matched although the engine has their id
    qint64 inbound = 0;               ///< messages from phones that the engine has acknowledged
    QStringList inboundLost;          ///< acknowledged and not in the database
    QStringList inboundTwice;         ///< more than once in the database
    QMap<QString, qint64> states;     ///< of the accepted ones, in the database

    bool isCleanOutbound() const;
    bool isClean() const;
    /// A few lines for people.
    QString summary() const;
};

/// Where the witnesses' statements are.
struct Evidence
{
    QString acceptedFile; ///< lines of engine_under_load
    QString smscLedger;   ///< of cordboard-smsc
    QString database;     ///< an SQLite file that nobody has open, or postgresql://…
};

/// Compares them. Errors: a file that cannot be read.
Result<Verdict> judge(const Evidence &evidence);

} // namespace cordboard::test
