#pragma once

#include "model/carrier.h"

#include <QString>

namespace cordboard::ui {

/// "SMPP, TLS", or "Built in" for the demo's own.
QString kindWords(const Carrier &carrier);

/// "One line for both ways (transceiver)"
QString bindWords(BindMode mode);

/// "6 days", "3 hours", "12 minutes", "a moment"
QString spanWords(qint64 us);

/// One fact for the list: "Built in · 0 waiting", "SMPP · No answer for 12 s".
QString carrierFact(const Carrier &carrier, const LinkStatus &link);

/// The line under the name: "Up for 6 days, answers in 41 ms".
QString linkLine(const LinkStatus &link, qint64 nowUs);

/// For the status bar: "Demo carrier up", "Prairie Backup: no answer for 12 s. Next try 14:37".
QString statusWords(const LinkStatus &link);

} // namespace cordboard::ui
