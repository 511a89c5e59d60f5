#include "check.h"

#include "app/common/process.h"
#include "engine/provision/provision.h"

#include <QCoreApplication>

namespace cordboard::app {

ExitCode check(const QString &provisionFile)
{
    const auto wanted = provision::readProvision(provisionFile);
    if (!wanted) {
        printError(wanted.error().message);
        return ExitCode::Malformed;
    }
    for (const QString &sentence : wanted->unsupported)
        printError(sentence);
    for (const QString &name : provision::carriersExpectedInStore(*wanted)) {
        printError(QCoreApplication::translate(
                       "cordboard::app",
                       "%1: the carrier “%2” is not in the file; it must be in the data "
                       "folder when the file is applied.")
                       .arg(provisionFile, name));
    }
    if (!wanted->unsupported.isEmpty())
        return ExitCode::Unsupported;
    print(QCoreApplication::translate("cordboard::app", "%1 is fine.").arg(provisionFile) +
          QLatin1Char('\n'));
    return ExitCode::Fine;
}

} // namespace cordboard::app
