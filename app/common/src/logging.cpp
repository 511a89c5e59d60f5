#include "app/common/logging.h"

#include <QFile>
#include <QLoggingCategory>

namespace cordboard::app {

void setUpLogging()
{
    if (!qEnvironmentVariableIsSet("QT_MESSAGE_PATTERN")) {
        qSetMessagePattern(QStringLiteral(
            "%{time yyyy-MM-dd HH:mm:ss.zzz} %{if-debug}debug %{endif}%{if-warning}warning %{endif}"
            "%{if-critical}critical %{endif}%{if-fatal}fatal %{endif}%{category}: %{message}"));
    }
    QFile rules(QStringLiteral(":/cordboard/qtlogging.ini"));
    if (rules.open(QIODevice::ReadOnly))
        QLoggingCategory::setFilterRules(QString::fromUtf8(rules.readAll()));
}

} // namespace cordboard::app
