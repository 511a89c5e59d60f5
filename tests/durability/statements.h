#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace cordboard::test {

/// One part of a numbered message of engine_under_load.
struct PartKey
{
    qint64 message = 0;
    int number = 1; ///< which part, from 1

    friend bool operator==(const PartKey &, const PartKey &) = default;
};

size_t qHash(const PartKey &key, size_t seed = 0);

/// What the carrier's ledger says.
struct CarrierStatement
{
    QHash<PartKey, int> taken;      ///< how often it took the part
    QHash<QString, PartKey> ids;    ///< which part got the id
    QHash<QString, QString> finals; ///< id to the word of its last acknowledged final receipt
    QSet<QString> inbound;          ///< texts of messages that were acknowledged with ESME_ROK
};

/// What the database says.
struct StoredTarget
{
    QString state;
    bool possibleDuplicate = false;
    QList<QString> parts; ///< their states, in order
};

struct StoreStatement
{
    QHash<qint64, StoredTarget> messages; ///< by the number in their text
    QHash<QString, int> inbound;          ///< how often each text is there
    QSet<QString> ids;                    ///< carrier's ids that some attempt has
};

/// The numbers in lines of the accepted file.
QSet<qint64> acceptedIn(const QByteArray &lines);
Result<QSet<qint64>> readAccepted(const QString &fileName);
Result<CarrierStatement> readLedger(const QString &fileName);
/// `place`: an SQLite file, or the address of a PostgreSQL.
Result<StoreStatement> readStore(const QString &place);

} // namespace cordboard::test
