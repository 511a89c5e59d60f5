#pragma once

#include "engine/face/multimedia.h"
#include "model/carrier.h"
#include "store/outbox.h"

#include <QHash>

namespace cordboard::engine {

/// Opens the multimedia messages among `parts` to their phones, each under an address that nobody
/// can guess, and writes what its phone is told: an m-notification-ind for each. Inside a write
/// job.
Result<void> openToPhones(store::Connection &connection, const QList<store::ClaimedPart> &parts,
                          const QString &publicUrl, QHash<AttemptId, QByteArray> *pushes);

/// Where phones of that carrier reach us.
MmsListener mm1Listener(const Carrier &carrier);

/// 128 random bits as letters, digits, "-" and "_".
QString freshToken();

} // namespace cordboard::engine
