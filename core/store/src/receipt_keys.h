#pragma once

#include "model/carrier.h"

#include <QList>
#include <QString>

namespace cordboard::store {

/// The one form under which an attempt is indexed: lower case, without leading zeros. Looking up by
/// all of receiptKeys() finds it whichever side writes decimal and which hex, so one row per
/// attempt is enough.
QString canonicalReceiptKey(const QString &carrierMessageId);

/// A key under which the attempt of a receipt may lie, and how the carrier would write its ids
/// then.
struct ReceiptKey
{
    IdBase form = IdBase::Same;
    QString key;
};

/// All that an id in a receipt can mean, each key once (smpp.md 2.5). Of any length: a number that
/// was cut to 64 bits would match a stranger.
/// `exact`: only as it stands.
QList<ReceiptKey> receiptKeys(const QString &receiptId, bool exact = false);

/// Shorter ones are so few that a converted id meets a stranger's by chance.
bool isLongKey(const QString &key);

/// True when the last 7 digits agree, or all of the shorter one: receipts write numbers nationally,
/// with 00 or with a plus.
bool samePhone(const QString &one, const QString &other);

/// How a carrier may write a number of ours: "+1555…", "1555…", "001555…".
QStringList writtenNumbers(const QString &number);

} // namespace cordboard::store
