#pragma once

#include "http/client/exchange.h"
#include "store/webhook_queue.h"

namespace cordboard::webhook {

/// What an outcome means.
struct Settlement
{
    store::AttemptRecord record;
    bool success = false;
    bool isGone = false;    ///< 410: the endpoint wants nothing more
    qint64 holdUntilUs = 0; ///< it asked for a pause until then; 0: it did not
};

/// Stable word for the database and the API ("too_slow").
QString outcomeWord(http::Outcome::Kind kind);
http::Outcome::Kind outcomeFromWord(const QString &word);

/// A delivery that is back.
struct Returned
{
    store::QueuedDelivery delivery;
    QString url;
    qint64 startedUs = 0;
    bool probe = false; ///< it looked whether the endpoint is back: burns none of its tries
    http::Outcome outcome;
};

/// What is to be done about it at `nowUs`. `random` (0 to 1) spreads the waits. Pure.
Settlement settle(const Returned &returned, qint64 nowUs, double random);

} // namespace cordboard::webhook
