#include "check.h"

#include "app/common/foundation.h"
#include "app/common/process.h"
#include "engine/provision/provision.h"
#include "store/server_report.h"

#include <QCoreApplication>

namespace cordboard::app {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cordboard::app", text);
}

void say(const QString &sentence)
{
    print(sentence + QLatin1Char('\n'));
}

ExitCode checkProvision(const provision::Provision &wanted, const QString &file)
{
    for (const QString &sentence : wanted.unsupported)
        printError(sentence);
    for (const QString &name : provision::carriersExpectedInStore(wanted)) {
        printError(tr("%1: the carrier “%2” is not in the file; it must be in the data folder when "
                      "the file is applied.")
                       .arg(file, name));
    }
    if (!wanted.unsupported.isEmpty())
        return ExitCode::Unsupported;
    say(tr("%1 is fine.").arg(file));
    return ExitCode::Fine;
}

QString schemaSentence(const store::ServerReport &found)
{
    if (found.schema == 0)
        return tr("It holds nothing of Cordboard yet; the tables are made at the first start.");
    if (found.schema < found.newestSchema)
        return tr("It was made by an older Cordboard; its tables are brought up to date at the "
                  "next start.");
    return tr("Its tables are up to date.");
}

/// What the login lacks, in words; empty when nothing.
QString lack(const store::ServerReport &found)
{
    if (found.schema < found.newestSchema && !found.mayMigrate)
        return tr("The login %1 may not make or change tables. Start once with a login that may.")
            .arg(found.login);
    if (found.schema > 0 && !found.mayWrite)
        return tr("The login %1 may not write messages. Grant it cordboard_engine or "
                  "cordboard_agent.")
            .arg(found.login);
    if (found.schema == found.newestSchema && !found.mayOwnLinks)
        return tr("The login %1 may not own the line to a carrier. Grant it cordboard_engine.")
            .arg(found.login);
    return {};
}

ExitCode checkDatabase(const store::DatabaseUrl &url)
{
    store::OpenOptions open;
    open.server = url;
    const auto found = store::inspectServer(open);
    if (!found) {
        printError(found.error().message);
        return exitCodeOfStore(found.error().code);
    }
    say((found->encrypted ? tr("%1 answers: PostgreSQL %2, login %3, encrypted.")
                          : tr("%1 answers: PostgreSQL %2, login %3, not encrypted."))
            .arg(url.place(), found->version, found->login));
    say(schemaSentence(*found));
    const QString missing = lack(*found);
    if (missing.isEmpty())
        return ExitCode::Fine;
    printError(missing);
    return ExitCode::Failed;
}

} // namespace

ExitCode check(const ProgramOptions &options)
{
    auto database = options.database;
    ExitCode code = ExitCode::Fine;
    if (!options.provisionFile.isEmpty()) {
        const auto wanted = provision::readProvision(options.provisionFile);
        if (!wanted) {
            printError(wanted.error().message);
            return ExitCode::Malformed;
        }
        code = checkProvision(*wanted, options.provisionFile);
        if (!database)
            database = wanted->database;
    }
    const ExitCode found = database ? checkDatabase(*database) : ExitCode::Fine;
    return code == ExitCode::Fine ? found : code;
}

} // namespace cordboard::app
