#pragma once

#include <QLoggingCategory>
#include <QString>

namespace cordboard {

// One category per library; resources/qtlogging.ini sets what is shown. Message texts, passwords
// and whole numbers are never logged (security.md 4.4): use maskedNumber().
Q_DECLARE_LOGGING_CATEGORY(lcApp)
Q_DECLARE_LOGGING_CATEGORY(lcSmpp)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSecrets)
Q_DECLARE_LOGGING_CATEGORY(lcCarrier)
Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcSimulator)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// "+15551234567" -> "…567": enough to find a line in the log, too little to call somebody.
QString maskedNumber(const QString &number);

} // namespace cordboard
