#pragma once

#include <QString>

namespace cordboard::store {

/// The one form under which an attempt is indexed: lower case, without leading zeros. Looking up by
/// all of receiptKeys() finds it whichever side writes decimal and which hex, so one row per
/// attempt is enough.
QString canonicalReceiptKey(const QString &carrierMessageId);

/// True when the last 7 digits agree, or all of the shorter one: receipts write numbers nationally,
/// with 00 or with a plus.
bool samePhone(const QString &one, const QString &other);

} // namespace cordboard::store
