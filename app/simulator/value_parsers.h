#pragma once

#include "base/result.h"
#include "simulator/mmsc_events.h"
#include "simulator/mmsc_options.h"
#include "simulator/smsc_events.h"
#include "simulator/smsc_options.h"

#include <QString>

// Values of the command line. Each says in a sentence what was expected.
namespace cordboard::simulator {

Result<int> parseNumber(const QString &text, int from, int to);
Result<double> parsePercent(const QString &text);
Result<double> parseRate(const QString &text);         ///< a second, also 0.2
Result<quint32> parseStatus(const QString &text);      ///< 88 or 0x58
Result<MsRange> parseRange(const QString &text);       ///< 200 or 100-500
Result<SlowPhase> parseSlowPhase(const QString &text); ///< every:for:extra
Result<IdForm> parseIdForm(const QString &text);
Result<QList<ReceiptWeight>> parseReceiptStates(const QString &text); ///< DELIVRD:8,UNDELIV:1
Result<Fault> parseFault(const QString &text);                        ///< name or name:every
Result<InboundText> parseDelivery(const QString &text);               ///< from:to:text
Result<MmscStyle> parseMmscStyle(const QString &text);                ///< mbuni, book
Result<MmscFault> parseMmscFault(const QString &text);                ///< name[:every[:times]]
Result<QList<MmStateWeight>> parseMmStates(const QString &text);      ///< Retrieved:8,Rejected
/// from:to:text, and behind each | a file, "picture" or "contact", which are made up.
Result<InboundMms> parseMmsDelivery(const QString &text);
Result<QString> readPassword(const QString &fileName); ///< the first line

} // namespace cordboard::simulator
