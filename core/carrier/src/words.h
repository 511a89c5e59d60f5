#pragma once

#include "model/carrier.h"
#include "smpp/session.h"

#include <QString>

namespace cordboard::carrier::words {

/// Why a line is not up, for the person at the screen (look.md 13). `nextTryUs`: wall clock, 0 =
/// none planned.
QString lineDown(const smpp::SessionEnd &end, const Carrier &carrier, qint64 nextTryUs);

/// Why a login was refused, without the time of a next try (the connection test makes none).
QString loginRefused(quint32 commandStatus);

QString connecting(const Carrier &carrier);
QString slowedDown(int perSecond);
/// Some of several lines are up; `why` is what one of the others says.
QString notAllUp(int up, int all, const QString &why);
QString sendersRefused();
QString setupRefused();
QString onlySending(const QString &why);
QString onlyReceiving(const QString &why);

} // namespace cordboard::carrier::words
