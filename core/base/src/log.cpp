#include "base/log.h"

#include "continue_once.h"

namespace cordboard {

namespace {

/// Whoever has futures also logs: this brings it into every program.
[[maybe_unused]] const bool isOnce = continuesOnce();

} // namespace

Q_LOGGING_CATEGORY(lcApp, "cordboard.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSmpp, "cordboard.smpp", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "cordboard.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "cordboard.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCarrier, "cordboard.carrier", QtInfoMsg)
Q_LOGGING_CATEGORY(lcEngine, "cordboard.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSimulator, "cordboard.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "cordboard.ui", QtInfoMsg)

QString maskedNumber(const QString &number)
{
    return QChar(0x2026) + number.right(qMin<qsizetype>(3, number.size() / 2));
}

} // namespace cordboard
